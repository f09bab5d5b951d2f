"""The editions that were closed, as their files say; they are written by a command, and nobody edits them."""

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from macros.faults import Fault
from macros.schema.days import DAY

FOLDER = "data/releases"
_STATE = "\nstate:\n"  # the last part of a file, by far the largest; only the next release needs it


@dataclass(frozen=True)
class Release:
    """One edition: what it changed, and all that it promised to keep."""

    path: str
    day: str
    name: str
    changes: dict[str, list[dict[str, Any]]]
    records: dict[str, dict[str, list[str]]]  # kind -> id -> the names under which it is found
    addresses: list[str]
    first: bool = False
    texts: dict[str, str] = field(default_factory=dict)  # address -> digest of each page that is written by hand
    file: Path = Path()

    @cached_property
    def state(self) -> dict[str, Any]:
        """Give what it said of every record."""
        found: dict[str, Any] = _read("state:\n" + self.file.read_text(encoding="utf-8").partition(_STATE)[2])["state"]
        return found


def files(root: Path) -> list[Path]:
    """Give the file of every closed edition, oldest first."""
    return sorted((root / FOLDER).glob("*.yml"))


def load_releases(root: Path) -> tuple[list[Release], list[Fault]]:
    """Give every closed edition, and a fault for each file that is not as the command wrote it."""
    found, faults = [], []
    for file in files(root):
        path = file.relative_to(root).as_posix()
        try:
            found.append(_release(path, file))
        except (KeyError, TypeError, ValueError, yaml.YAMLError) as error:
            why = " ".join(str(error).split())
            message = f"is not as `strata release` writes it ({why}); take it back from the repository"
            faults.append(Fault(path, 1, 1, "", message))
    return found, faults


def _release(path: str, file: Path) -> Release:
    said = _read(file.read_text(encoding="utf-8").partition(_STATE)[0])
    if not DAY.fullmatch(file.stem) or said["day"] != file.stem:
        raise ValueError("its name is not its day")
    first = said["first"] == "true"
    kept = said["records"], said["addresses"], first, said.get("texts", {}), file
    return Release(path, said["day"], said["name"], said["changes"], *kept)


def _read(text: str) -> dict[str, Any]:
    """Read what the command wrote: mappings, lists and quoted texts."""
    found = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - the loader that makes nothing but texts
    if not isinstance(found, dict):
        raise TypeError("no mapping")
    return found
