"""The reports of data/watch -> what the last one that looked at a statement found, and when one last confirmed it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

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
    if "watched" not in catalog.found:
        found: dict[_Key, Seen] = {}
        for watch in catalog.watches:
            for kind, records in watch.records.items():
                for id, marks in records.items():
                    for key in KEYS.values():
                        for mark in _split(getattr(marks, key)):
                            before = found.get((kind, id, mark))
                            confirmed = watch.day if key == "shown" else before.confirmed if before else ""
                            found[kind, id, mark] = Seen(watch.day, key, confirmed)
        catalog.found["watched"] = found
    known: Mapping[_Key, Seen] = catalog.found["watched"]
    return known


def _split(marks: str) -> list[str]:
    return [marks[at : at + MARK] for at in range(0, len(marks), MARK)]


def by_record(catalog: Catalog) -> Mapping[tuple[str, str], list[tuple[Statement, Seen | None]]]:
    """Give for each record its statements, and what became of them."""
    if "watched-records" not in catalog.found:
        found: dict[tuple[str, str], list[tuple[Statement, Seen | None]]] = {}
        known = seen(catalog)
        for one in statements(catalog):
            found.setdefault((one.kind, one.id), []).append((one, known.get((one.kind, one.id, one.mark))))
        catalog.found["watched-records"] = found
    records: Any = catalog.found["watched-records"]
    return records  # type: ignore[no-any-return]


def gone_on(catalog: Catalog, source: str) -> str:
    """Give the day on which the page of a source was found gone, "" where it was there when last looked for."""
    if not catalog.watches:
        return ""
    if "gone" not in catalog.found:
        last: dict[str, str] = {}
        for some in by_record(catalog).values():
            for one, what in some:
                for id in one.sources if what else ():
                    last[id] = max(last.get(id, ""), what.day if what else "")
        days = {watch.day: set(watch.gone_sources) for watch in catalog.watches}
        catalog.found["gone"] = {id: day for id, day in last.items() if id in days[day]}
    return str(catalog.found["gone"].get(source, ""))
