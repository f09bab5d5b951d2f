"""The reports of data/watch -> what the last one that looked at a statement found, and when one last confirmed it."""

from collections.abc import Mapping
from dataclasses import dataclass

from macros.relate.graph import Catalog
from macros.relate.statements import Statement, statements
from macros.schema.watch import KEYS, MARK

_WORDS = {
    "contradicted": "another value found",
    "not_shown": "no longer found",
    "gone": "source gone",
    "moved": "source moved",
}


@dataclass(frozen=True)
class Seen:
    """What became of one statement: on the last day that it was looked at, and when it was last confirmed."""

    day: str
    found: str  # one of the keys of data/watch
    confirmed: str  # a day, or ""

    @property
    def says(self) -> str:
        """Give it in a few words, "" where there is nothing to say."""
        if self.found in _WORDS:
            return f"{_WORDS[self.found]} {self.day}"
        return f"last confirmed {self.confirmed}" if self.confirmed else ""


_Key = tuple[str, str, str]


def seen(catalog: Catalog) -> Mapping[_Key, Seen]:
    """Give for kind, record and mark of each statement what the reports say of it."""
    return catalog.whole(_seen)


def _seen(catalog: Catalog) -> Mapping[_Key, Seen]:
    found: dict[_Key, Seen] = {}
    for watch in catalog.watches:
        for kind, records in watch.records.items():
            for id, marks in records.items():
                for key in KEYS.values():
                    for mark in _split(getattr(marks, key)):
                        before = found.get((kind, id, mark))
                        confirmed = watch.day if key == "shown" else before.confirmed if before else ""
                        found[kind, id, mark] = Seen(watch.day, key, confirmed)
    return found


def _split(marks: str) -> list[str]:
    return [marks[at : at + MARK] for at in range(0, len(marks), MARK)]


_Told = list[tuple[Statement, Seen | None]]


def by_record(catalog: Catalog) -> Mapping[tuple[str, str], _Told]:
    """Give for each record its statements, and what became of them."""
    return catalog.whole(_by_record)


def _by_record(catalog: Catalog) -> Mapping[tuple[str, str], _Told]:
    found: dict[tuple[str, str], _Told] = {}
    known = seen(catalog)
    for one in statements(catalog):
        found.setdefault((one.kind, one.id), []).append((one, known.get((one.kind, one.id, one.mark))))
    return found


def gone_on(catalog: Catalog, source: str) -> str:
    """Give the day on which the page of a source was found gone, "" where it was there when last looked for."""
    return catalog.whole(_gone).get(source, "") if catalog.watches else ""


def _gone(catalog: Catalog) -> Mapping[str, str]:
    last: dict[str, str] = {}
    for some in by_record(catalog).values():
        for one, what in some:
            for id in one.sources if what else ():
                last[id] = max(last.get(id, ""), what.day if what else "")
    days = {watch.day: set(watch.gone_sources) for watch in catalog.watches}
    return {id: day for id, day in last.items() if id in days[day]}
