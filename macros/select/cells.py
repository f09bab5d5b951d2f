"""What can stand in a cell of a table, in an infobox or in a sentence. Knows no HTML."""

from dataclasses import dataclass, field, replace

from macros.relate.states import State
from macros.schema.facts import AnyFact, NumberFact, newest
from macros.schema.numbers import number_text
from macros.schema.vocabularies import spelled


@dataclass(frozen=True)
class Cell:
    """Nothing recorded."""

    form = "empty"


@dataclass(frozen=True)
class TextCell(Cell):
    """Plain words; `parts` where they are several, `rank` where they have an order of their own.

    `lang` is their language, here and below, where it is not that of the page.
    """

    text: str
    parts: tuple[str, ...] = field(default=(), compare=False)
    rank: int | None = field(default=None, compare=False)
    lang: str = field(default="", compare=False)
    form = "words"


@dataclass(frozen=True)
class Value(Cell):
    """One fact: its value as text, the unit for prose, and its sources. Undisclosed where `text` is None."""

    text: str | None
    unit: str
    sources: tuple[str, ...]
    as_of: str = ""
    note: str = ""
    number: float | None = None
    lang: str = ""
    form = "value"

    @property
    def words(self) -> str:
        """Give it in plain words, with its unit."""
        return "not disclosed" if self.text is None else f"{self.text} {self.unit}".strip()


@dataclass(frozen=True)
class MultiFactCell(Cell):
    """Values of one fact that disagree or follow each other."""

    values: tuple[Value, ...]
    form = "several"


@dataclass(frozen=True)
class LinkCell(Cell):
    """Records at the other end of a relation; `undisclosed` where its maker withholds one; `words` for their name."""

    ids: tuple[str, ...]
    sources: tuple[str, ...] = ()
    undisclosed: bool = False
    words: str = ""
    form = "ends"


@dataclass(frozen=True)
class DateCell(Cell):
    """A date, with the sources that show it; `by` it where the beginning itself was not found.

    `before` and `after` are words around it; `planned` is the last day that it may mean, where it lies ahead.
    """

    date: str
    sources: tuple[str, ...] = ()
    by: bool = False
    before: str = ""
    after: str = ""
    planned: str = ""
    lang: str = ""  # of `after`
    form = "moment"


@dataclass(frozen=True)
class StatusCell(Cell):
    """What a system is, in a word; the dates that belong to it; and what it was called before."""

    state: State
    word: str
    dates: tuple[DateCell, ...] = ()
    formerly: str = ""
    form = "state"


@dataclass(frozen=True)
class TraceCell(Cell):
    """Where the trace of an application leads, in words."""

    id: str
    text: str
    lang: str = ""
    form = "traced"


EMPTY = Cell()


def _text(fact: AnyFact) -> str | None:
    if fact.undisclosed:
        return None
    if not isinstance(fact, NumberFact):
        return spelled(fact.value or "")
    about = "about " if fact.about else ""
    if fact.value is not None:
        return about + number_text(fact.value)
    if fact.min is None or fact.max is None:
        word, bound = ("at least", fact.min) if fact.max is None else ("at most", fact.max)
        return f"{word} {number_text(bound or 0)}"
    return f"{about}{number_text(fact.min)} to {number_text(fact.max)}"


def value(fact: AnyFact, unit: str) -> Value:
    """Give one fact as a cell."""
    number = next(iter(fact.numbers), None) if isinstance(fact, NumberFact) else None
    return Value(_text(fact), unit, fact.source, fact.as_of, fact.note or "", number)


def brief(cell: Cell) -> Cell:
    """Give a cell as a table shows it: with one source, the record's page has them all."""
    if isinstance(cell, Value):
        return replace(cell, sources=cell.sources[:1])
    if isinstance(cell, MultiFactCell):
        return MultiFactCell(tuple(replace(one, sources=one.sources[:1]) for one in cell.values))
    return cell


def current(facts: tuple[AnyFact, ...], unit: str) -> Cell:
    """Give what a fact field says now: the last as-of date's value, or all values of that date."""
    if not facts:
        return EMPTY
    values: dict[str | None, Value] = {}
    for one in (value(fact, unit) for fact in newest(facts)):
        # The same said of two places is one value: "rented", not "rented or rented".
        same = values.get(one.text)
        values[one.text] = replace(same, sources=tuple(dict.fromkeys((*same.sources, *one.sources)))) if same else one
    found = tuple(values.values())
    return found[0] if len(found) == 1 else MultiFactCell(found)
