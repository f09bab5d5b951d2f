"""Successors must exist and not lead back; what merely follows a thing is younger."""

from collections.abc import Iterator

from macros.checks.circles import circles
from macros.checks.days import earlier
from macros.checks.rule import rule
from macros.checks.walks import records
from macros.faults import Fault
from macros.load import Entry
from macros.load.places import Place
from macros.relate import Catalog
from macros.relate.lifecycle import successors
from macros.schema import System
from macros.schema.days import before
from macros.schema.vocabularies import EventType
from macros.suggest import hint


@rule(
    "successor",
    "Write the id of an existing record that came later, or leave the successor out and name it in the event's note.",
    bad="""# data/models/brain-1.yml
events: [{date: 2023-03, event: retired, successor: [brain-3], source: press-note}]""",
    good="""# data/models/brain-1.yml
events: [{date: 2023-03, event: retired, successor: [brain-2], source: press-note}]""",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """Every successor is another record and does not lead back; one that follows, and no more, is not older."""
    after = {
        id: tuple(one for one in successors(catalog.systems, record) if one in catalog.systems and one != id)
        for id, record in catalog.systems.items()
    }
    found = list(circles(after))
    circling = {id for circle in found for id in circle}
    for entry, record in records(catalog, System):
        yield from _ends(catalog, entry, record, circling)
    for circle in found:
        entry = catalog.entry(circle[0])
        yield entry.fault(place_of(catalog.systems[circle[0]], circle[1]), f"follows itself: {' > '.join(circle)}")


def _ends(catalog: Catalog, entry: Entry, record: System, circling: set[str]) -> Iterator[Fault]:
    began = _began(record)
    for event, id in [(one, id) for one in record.events for id in one.successor]:
        place = place_of(record, id)
        if id not in catalog.systems or id == entry.id:
            yield entry.fault(place, f'no other record "{id}"{hint(id, catalog.of_kind(entry.kind))}', cause=id)
        elif event.event is not EventType.SUPERSEDED or {entry.id, id} <= circling:
            continue  # what has ended may be taken up by something older; a circle is told as one
        elif began and (other := _began(catalog.systems[id])) and earlier(other, began):
            yield entry.fault(place, f'"{id}" began in {other}, before this in {began}')
        elif (other := _began(catalog.systems[id])) and before(event.date, other):
            yield entry.fault(place, f'"{id}" began in {other}, after {event.date}, when it is told to take over')


def place_of(record: System, id: str) -> Place:
    """Give where a record first names a successor."""
    places = (
        ("events", index, "successor", event.successor.index(id))
        for index, event in enumerate(record.events)
        if id in event.successor
    )
    return next(places, ("events",))


def _began(record: System) -> str | None:
    """Give the first day on which a record is told of."""
    return min((event.date for event in record.events), default=None)
