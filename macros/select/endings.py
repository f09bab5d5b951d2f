"""What ends next, and what ended of late: the dated ends of all records, by the day of the edition."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from macros.relate import Catalog
from macros.relate.lifecycle import happened
from macros.relate.states import status
from macros.schema.days import first_day, last_day
from macros.schema.record import Event
from macros.schema.vocabularies import EventType
from macros.select.cells import DateCell
from macros.select.statuses import end_of

_ENDS = {EventType.DEPRECATED, EventType.RETIRED, EventType.ARCHIVED}
_LATE = 365  # days


@dataclass(frozen=True)
class Ending:
    """One end of one record, or of a member of it: that of the whole, or of the part that the event's scope names."""

    id: str
    event: Event
    when: DateCell
    member: str = ""

    @property
    def followers(self) -> tuple[str, ...]:
        """Give what comes after."""
        return self.event.successor


def next_endings(catalog: Catalog) -> list[Ending]:
    """Give the ends that lie ahead, the soonest first; a promise not to end before a day stands at that day."""
    found = (one for one in _all(catalog) if not happened(one.event.date, catalog.as_of))
    return sorted(found, key=lambda one: (last_day(one.event.date), bool(one.event.not_before), one.id))


def late_endings(catalog: Catalog) -> list[Ending]:
    """Give the ends of the last year, the latest first."""
    since = (date.fromisoformat(catalog.as_of) - timedelta(days=_LATE)).isoformat()
    gone = [one for one in _all(catalog) if happened(one.event.date, catalog.as_of) and not one.event.not_before]
    late = [one for one in gone if one.event.event is not EventType.DEPRECATED and first_day(one.event.date) >= since]
    return sorted(late, key=lambda one: (first_day(one.event.date), one.id), reverse=True)


def _all(catalog: Catalog) -> Iterator[Ending]:
    for id, record in catalog.systems.items():
        if status(catalog, id) is None:
            continue
        for event in record.events:
            if event.event in _ENDS:
                yield Ending(id, event, end_of(event))
        for variant in getattr(record, "variants", ()):
            ends = (event for event in variant.events if event.event in _ENDS)
            yield from (Ending(id, event, end_of(event), variant.name) for event in ends)
