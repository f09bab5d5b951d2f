"""Nothing rests on what was not there yet."""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
from macros.relate.links import relations
from macros.schema import System
from macros.schema.days import before, first_day
from macros.schema.edges import Edge
from macros.schema.lists import EventType


@rule(
    "edge-before-target",
    "Mend the one date or the other; a source of before the target's first event excuses the edge, for it knew of it.",
    whole=True,
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No relation is older than the first event of what it leads to."""
    for entry, record in catalog.entries:
        if not isinstance(record, System):
            continue
        for name in relations(type(record)):
            for index, edge in enumerate(getattr(record, name)):
                first = _first(catalog.systems.get(edge.to or ""))
                since = edge.since or edge.until or edge.as_of
                if first and since and before(since, first) and not _excused(catalog, edge, first):
                    yield entry.fault((name, index), f'is of {since}, but the first event of "{edge.to}" is of {first}')


def _first(target: System | None) -> str:
    if target is None or not target.events or target.events[0].event is EventType.IN_USE:
        return ""
    return min((event.date for event in target.events), key=first_day)


def _excused(catalog: Catalog, edge: Edge, first: str) -> bool:
    days = (catalog.day_of(source) for source in edge.source or ())
    return any(day and before(day, first) for day in days)
