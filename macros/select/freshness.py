"""How old the volatile facts are, and which are past the age limit of their kind. Nothing reads the clock."""

from dataclasses import dataclass
from statistics import median

from macros.relate import Catalog
from macros.schema import SYSTEMS
from macros.select.records import facts
from macros.select.timelines import months_between


@dataclass(frozen=True)
class AgedFact:
    """The current value of a volatile fact, and how old it is on the day of the last check."""

    id: str
    label: str
    as_of: str
    months: int


@dataclass(frozen=True)
class KindAge:
    """The age of the current facts of a kind, in months, up to the day of the last check."""

    kind: str
    limit: int
    facts: int
    median: float
    oldest: int
    stale: tuple[AgedFact, ...]


def ages(catalog: Catalog) -> list[KindAge]:
    """Give the ages of each kind that has facts with an age limit."""
    found = []
    for kind, record in SYSTEMS.items():
        current = catalog.once(aged, kind)
        if current:
            limit = record.months_fresh
            months = [fact.months for fact in current]
            stale = tuple(fact for fact in current if fact.months > limit)
            found.append(KindAge(kind, limit, len(current), median(months), max(months), stale))
    return found


def aged(catalog: Catalog, kind: str) -> list[AgedFact]:
    """Give the current volatile facts of a kind."""
    return [fact for id in catalog.of_kind(kind) for fact in _current(catalog, id, catalog.as_of)]


def _current(catalog: Catalog, id: str, today: str) -> list[AgedFact]:
    rows = {row.name: row for row in facts(catalog, id) if row.volatile and row.newest}
    return [AgedFact(id, row.label, row.value.as_of, months_between(row.value.as_of, today)) for row in rows.values()]
