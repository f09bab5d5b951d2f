"""What is wrong, where, and what is expected: the one form of every message to a contributor."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Fault:
    """One mistake at one place; `line` and `column` count from one."""

    path: str
    line: int
    column: int
    field: str
    message: str

    def __str__(self) -> str:
        """Give `path:line:column: field: message`."""
        field = f"{self.field}: " if self.field else ""
        return _shown(f"{self.path}:{self.line}:{self.column}: {field}{self.message}")


def _shown(text: str) -> str:
    """Give `text` as one line that any terminal can show: the name of a file may be any bytes."""
    return "".join(mark if mark.isprintable() else mark.encode("unicode_escape").decode() for mark in text)


class Faults(Exception):  # noqa: N818 - it carries faults, it is not one error
    """Every fault found at once, sorted."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(set(faults)))
        super().__init__("\n".join(map(str, self.faults)))


class Refused(ValueError):  # noqa: N818 - read as: the call was refused
    """A call from a page asks for something that does not exist; the message says what is expected."""
