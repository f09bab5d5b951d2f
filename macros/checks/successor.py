"""Successors must exist, and a thing does not follow itself."""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
from macros.relate.lifecycle import successors
from macros.schema import System


@rule(
    "successor",
    "Write the id of an existing record, or leave the successor out and name it in the event's note.",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """Every successor is another record, and none leads back to the record that it follows."""
    for entry, record in catalog.entries:
        if not isinstance(record, System):
            continue
        for index, event in enumerate(record.events):
            for place, id in enumerate(event.successor):
                if id not in catalog.systems or id == entry.id:
                    yield entry.fault(("events", index, "successor", place), f'no other record "{id}"')
                elif (way := _way_back(catalog, id, entry.id)) and entry.id == min(way):
                    circle = " > ".join((entry.id, *way))
                    yield entry.fault(("events", index, "successor", place), f"follows itself: {circle}")


def _way_back(catalog: Catalog, start: str, end: str) -> tuple[str, ...]:
    """Give the successors from one record to another, both named; nothing where no way leads there."""
    waiting: list[tuple[str, ...]] = [(start,)]
    seen = {start}
    while waiting:
        way = waiting.pop()
        if way[-1] == end:
            return way
        following = successors(catalog.systems[way[-1]]) if way[-1] in catalog.systems else ()
        for id in following:
            if id not in seen:
                seen.add(id)
                waiting.append((*way, id))
    return ()
