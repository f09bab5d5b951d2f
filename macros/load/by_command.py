"""Files of data/ that a command wrote, a day each: each is read whole, or told to be taken back. Nobody edits one."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

import yaml
from pydantic import ValidationError

from macros.faults import Fault, Faults
from macros.schema.days import DAY


class _Dated(Protocol):
    @property
    def day(self) -> str:
        """Give the day that the file is named by."""


_T = TypeVar("_T", bound=_Dated)


def files(root: Path, folder: str) -> list[Path]:
    """Give the files of a folder, oldest first, and whatever else stands with them."""
    return sorted((root / folder).glob("*"))


def read_all(
    root: Path, folder: str, read: Callable[[str, Path], _T], command: str, code: str
) -> tuple[list[_T], list[Fault]]:
    """Give what `read` makes of each file, and a fault with `code` for each that is not as `command` wrote it."""
    found, faults = list[_T](), list[Fault]()
    for file in files(root, folder):
        path = file.relative_to(root).as_posix()
        try:
            found.append(_named(read, path, file))
        except Faults as unread:
            faults += unread.faults
        except (KeyError, TypeError, ValueError, OSError, yaml.YAMLError) as error:
            message = f"is not as `{command}` writes it ({_why(error)}); take it back from the repository"
            faults.append(Fault(path, 1, 1, "", message, code=code))
    return found, faults


def _named(read: Callable[[str, Path], _T], path: str, file: Path) -> _T:
    if file.suffix != ".yml" or not DAY.fullmatch(file.stem):
        raise ValueError("its name is no day")
    found = read(path, file)
    if found.day != file.stem:
        raise ValueError("its name is not its day")
    return found


def _why(error: Exception) -> str:
    """Say in one line what is wrong with a file."""
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        return f"{'.'.join(map(str, first['loc']))}: {first['msg'].lower()}"
    if isinstance(error, OSError):
        return str(error.strerror)
    return " ".join(str(error).split())
