"""What is wrong, where, and what is expected: the one form of every message to a contributor."""

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass

_LONGEST, _LONGEST_FIELD = 1000, 200


def _shown(text: str, most: int) -> str:
    """Give `text` with escapes for what a terminal would not show, or would obey."""
    text = text if len(text) <= most else f"{text[: most - 3]}..."
    return text if text.isprintable() else "".join(mark if mark.isprintable() else ascii(mark)[1:-1] for mark in text)


@dataclass(frozen=True)
class Mend:
    """What to write on one line of a file instead of the columns from `start` to before `end`; all count from one.

    An `end` one past the line's last column takes its end with it, so that the line goes. `strata fix` writes it, so a
    fault has a mend only where no other mend is as likely.
    """

    path: str
    line: int
    start: int
    end: int
    replacement: str


@dataclass(frozen=True, order=True)
class Fault:
    """One mistake at one place; `line` and `column` count from one."""

    path: str
    line: int
    column: int
    field: str
    message: str
    mend: Mend | None = dataclasses.field(default=None, compare=False)

    def __str__(self) -> str:
        """Give `path:line:column: field: message`, one line in which nothing acts on a terminal."""
        field = f"{_shown(self.field, _LONGEST_FIELD)}: " if self.field else ""
        path, message = _shown(self.path, _LONGEST), _shown(self.message, _LONGEST)
        return f"{path}:{self.line}:{self.column}: {field}{message}"


class Faults(Exception):  # noqa: N818 - it carries faults, it is not one error
    """Every fault found at once, sorted."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(set(faults)))
        super().__init__("\n".join(map(str, self.faults)))


class Refused(ValueError):  # noqa: N818 - read as: the call was refused
    """A call from a page asks for something that does not exist; the message says what is expected."""
