"""What was read from a source: passages of text, each with the headings and labels around it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from macros.watch.quantities import quantities

_SHORT = 60  # characters: a label, not a sentence
_FIGURE = re.compile(r"[~≈<>≤$€+-]?\s?\d[\d,.]*\b")  # a cell that is a value, not a label
_LONGEST = 2000  # a passage; what is longer is cut
MOST = 60_000  # passages of one document
WIDEST = 500  # cells of a row
_BEFORE = 20  # of which may be labels of what follows


@dataclass(frozen=True)
class Passage:
    """A paragraph, a cell, a line or a value; `around` are its headings, labels and the heads of its row and column."""

    text: str
    around: tuple[str, ...] = ()


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
        top = rows[:heads]
        for number, row in enumerate(rows):
            if len(self.passages) >= MOST:
                return
            for column, cell in enumerate(row[:WIDEST]):
                labels = [line[column] for line in top if column < len(line)] if number >= heads else []
                labels += [one for one in row[: min(column, _BEFORE)] if one != cell and len(one) <= 2 * _SHORT][:4]
                labels += row[1:3] if not column else ()  # what a date or a rank in the first column is of
                said = [one for one in labels if one and not _FIGURE.match(one)]
                self._keep(cell, (*said, *((caption,) if caption else ())))

    def _keep(self, text: str, labels: tuple[str, ...]) -> None:
        if text and len(self.passages) < MOST:
            over = tuple(reversed([one for one in self.headings.values() if one != text]))
            self.passages += [Passage(part, (*labels, *over)) for part in _parts(text)]


def _parts(text: str) -> Iterator[str]:
    """Cut what is very long, such as a file without line ends."""
    return (text[at : at + _LONGEST] for at in range(0, len(text), _LONGEST))
