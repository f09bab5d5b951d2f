"""What was read from a source: passages of text, each with the headings and labels around it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from macros.watch.quantities import quantities

_SHORT = 60  # characters: a label, not a sentence
_FIGURE = re.compile(r"[~≈<>≤$€+-]?\s?\d[\d,.]*\b")  # a cell that is a value, not a label
_LONGEST = 2000  # a passage; what is longer is cut
MOST = 60_000  # passages of one document
WIDEST = 500  # cells of a row
_NAMING, _ROWS = 2, 60  # columns that may say what a row is of, and rows that are looked at for that
_BEFORE = 20  # of which may be labels of what follows


@dataclass(frozen=True)
class Passage:
    """A paragraph, a cell, a line or a value; `around` are its labels, the heads of its row and column, and headings.

    The first `labels` of these are no headings; `beside` are the heads of the other rows and columns of its table.
    """

    text: str
    around: tuple[str, ...] = ()
    labels: int = 0
    beside: tuple[str, ...] = ()


@dataclass
class Document:
    """The text of a source. `unread` says why there is none to judge; `cut` where only its beginning was read."""

    title: str = ""
    passages: list[Passage] = field(default_factory=list)
    unread: str = ""
    cut: bool = False

    @property
    def words(self) -> int:
        """Give how many words it has."""
        return sum(len(one.text.split()) for one in self.passages)


class Collector:
    """Takes texts in order; remembers the headings over them, and a short text that may be the label of the next."""

    def __init__(self) -> None:
        self.passages: list[Passage] = []
        self.headings: dict[int, str] = {}
        self.label = ""

    def heading(self, text: str, level: int) -> None:
        """Note a heading; those of deeper levels end."""
        self.headings = {at: one for at, one in self.headings.items() if at < level} | {level: text}
        self.label = ""
        self._keep(text, ())

    def text(self, text: str, *labels: str) -> None:
        """Take a paragraph, a line, or a value with its labels."""
        text = " ".join(text.split())
        if not text:
            return
        before = (self.label,) if self.label and len(text) <= _SHORT and not labels else ()
        self._keep(text, (*labels, *before))
        self.label = text if len(text) <= _SHORT and not quantities(text) else ""

    def table(self, rows: Sequence[Sequence[str]], heads: int, caption: str = "") -> None:
        """Take the cells of a table, each with the head of its column and the words before it in its row."""
        self.label = ""
        top, others = [row for row in rows[:heads] if not _section(row)], _others(rows, heads)
        section = ""
        for number, row in enumerate(rows):
            if len(self.passages) >= MOST:
                return
            section = _section(row) or section
            for column, cell in enumerate(row[:WIDEST]):
                labels = [line[column] for line in top if column < len(line)] if number >= heads else []
                labels += [one for one in row[: min(column, _BEFORE)] if one != cell and len(one) <= 2 * _SHORT][:4]
                labels += row[1:3] if not column else ()  # what a date or a rank in the first column is of
                said = [one for one in labels if one and not _FIGURE.match(one)]
                headed = bool(column) and any(line[column] for line in top if column < len(line))
                beside = others[headed, min(column, _NAMING)] if number >= heads else ()
                over = [one for one in (section, caption) if one and one != cell]
                self._keep(cell, (*said, *over), beside)

    def _keep(self, text: str, labels: tuple[str, ...], beside: tuple[str, ...] = ()) -> None:
        if text and len(self.passages) < MOST:
            over = tuple(reversed([one for one in self.headings.values() if one != text]))
            self.passages += [Passage(part, (*labels, *over), len(labels), beside) for part in _parts(text)]


def _section(row: Sequence[str]) -> str:
    """Give the one text of a row over all columns: the heading of the rows below it."""
    return row[0] if len(row) > 1 and len(set(row)) == 1 else ""


def _others(rows: Sequence[Sequence[str]], heads: int) -> dict[tuple[bool, int], tuple[str, ...]]:
    """Give the texts that may name what other cells are of, for a cell with or without a head, by columns before it.

    These are the heads of all columns but the first, and the short texts of the first columns; a row of one text is a
    heading.
    """
    tops = tuple(one for line in rows[:heads] for one in line[1:_BEFORE] if one)
    told = [row for row in rows[heads : heads + _ROWS] if len(set(row)) > 1]
    sections = [one for row in rows if (one := _section(row))][:_BEFORE]
    first = [
        tuple({row[at]: None for row in told if at < len(row) and len(row[at]) <= _SHORT}) for at in range(_NAMING)
    ]
    return {
        (headed, before): (*(tops if headed else ()), *chain(*first[:before]), *sections)
        for headed in (True, False)
        for before in range(_NAMING + 1)
    }


def _parts(text: str) -> Iterator[str]:
    """Cut what is very long, such as a file without line ends."""
    return (text[at : at + _LONGEST] for at in range(0, len(text), _LONGEST))
