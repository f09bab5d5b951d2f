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
    message: str  # what is wrong; what was expected; what to do
    mend: Mend | None = dataclasses.field(default=None, compare=False)
    code: str = ""  # of the rule: that of a file in checks/, or one of checks/forms.toml
    warning: bool = False  # told, but nothing is refused for it
    cause: str = dataclasses.field(default="", compare=False)  # faults of one cause are told once, with their places

    @property
    def said(self) -> str:
        """Give field, message and code, in one line in which nothing acts on a terminal."""
        field = f"{_shown(self.field, _LONGEST_FIELD)}: " if self.field else ""
        code = f" [{self.code}]" if self.code else ""
        return f"{field}{_shown(self.message, _LONGEST)}{code}"

    def __str__(self) -> str:
        """Give `path:line:column: field: message [code]`."""
        warning = "warning: " if self.warning else ""
        return f"{_shown(self.path, _LONGEST)}:{self.line}:{self.column}: {warning}{self.said}"


class Faults(Exception):  # noqa: N818 - it carries faults, it is not one error
    """Every fault found at once, sorted, those of one cause as one."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(told_once(faults))
        super().__init__("\n".join(map(str, self.faults)))


def coded(faults: Iterable[Fault], code: str) -> list[Fault]:
    """Give the faults, with `code` for those that have none."""
    return [fault if fault.code else dataclasses.replace(fault, code=code) for fault in faults]


_PLACES = 5  # of one cause


def told_once(faults: Iterable[Fault]) -> list[Fault]:
    """Give the faults in order of place, those of one cause as the first of them with the places of the rest."""
    causes: dict[tuple[str, str], list[Fault]] = {}
    for fault in sorted(set(faults)):
        causes.setdefault((fault.code, fault.cause or str(fault)), []).append(fault)
    return sorted(_joined(*same) for same in causes.values())


def _joined(first: Fault, *others: Fault) -> Fault:
    if not others:
        return first
    places = [f"{fault.path}:{fault.line}" for fault in others]
    more = f" and {len(places) - _PLACES} more" if len(places) > _PLACES else ""
    return dataclasses.replace(first, message=f"{first.message}; also {', '.join(places[:_PLACES])}{more}")


class Refused(ValueError):  # noqa: N818 - read as: the call was refused
    """A call from a page asks for something that does not exist; the message says what is expected."""
