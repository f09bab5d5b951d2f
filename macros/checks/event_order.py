"""A life runs forward."""

from collections.abc import Iterator, Sequence

from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
from macros.schema import System
from macros.schema.days import before
from macros.schema.record import Event
from macros.schema.vocabularies import EventType

_LIVES = set(EventType) - {EventType.RETIRED, EventType.RENAMED, EventType.SUPERSEDED, EventType.ARCHIVED}


@rule(
    "event-order",
    "Put the events in the order of their dates; nothing happens to a system after it is retired.",
    bad="""# data/models/brain-1.yml
events:
  - {date: 2021-03, event: released, source: maker-page}
  - {date: 2021-02, event: published, source: maker-page}""",
    good="""# data/models/brain-1.yml
events:
  - {date: 2021-02, event: published, source: maker-page}
  - {date: 2021-03, event: released, source: maker-page}""",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """Events stand oldest first, and no system is released after it is retired."""
    for entry, record in catalog.entries:
        if not isinstance(record, System):
            continue
        retired = [event.date for event in record.events if event.event is EventType.RETIRED and not event.scope]
        lives = bool(retired) and not _is_early(record.events)  # told once, at the end itself
        for index, event in enumerate(record.events):
            if index and before(event.date, record.events[index - 1].date):
                yield entry.fault(
                    ("events", index, "date"), f"{event.date} stands after {record.events[index - 1].date}"
                )
            elif lives and event.event in _LIVES and not event.scope and before(retired[0], event.date):
                yield entry.fault(
                    ("events", index, "date"),
                    f"{event.event} in {event.date}, after it was retired in {retired[0]}",
                )


def _is_early(events: Sequence[Event]) -> bool:
    """Tell whether an end stands behind events that are later."""
    ends = [index for index, one in enumerate(events) if one.event is EventType.RETIRED and not one.scope]
    return any(before(events[end].date, one.date) for end in ends for one in events[:end])
