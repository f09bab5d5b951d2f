"""A life runs forward."""

from collections.abc import Sequence

from macros.checks.rule import rule
from macros.checks.walks import Found, alone
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
@alone(System)
def check(record: System) -> Found:
    """Events stand oldest first, and no system is released after it is retired."""
    retired = [event.date for event in record.events if event.event is EventType.RETIRED and not event.scope]
    lives = bool(retired) and not _is_early(record.events)  # told once, at the end itself
    for index, event in enumerate(record.events):
        last = record.events[index - 1].date if index else event.date
        if before(event.date, last):
            yield ("events", index, "date"), f"{event.date} stands after {last}"
        elif lives and event.event in _LIVES and not event.scope and before(retired[0], event.date):
            said = f"{event.event} in {event.date}, after it was retired in {retired[0]}"
            yield ("events", index, "date"), said


def _is_early(events: Sequence[Event]) -> bool:
    """Tell whether an end stands behind events that are later."""
    ends = [index for index, one in enumerate(events) if one.event is EventType.RETIRED and not one.scope]
    return any(before(events[end].date, one.date) for end in ends for one in events[:end])
