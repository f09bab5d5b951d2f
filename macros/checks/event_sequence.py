"""A life has its steps in their order: announced, tried, released, deprecated, retired."""

from macros.checks.names import same_name
from macros.checks.rule import rule
from macros.checks.walks import Found, alone
from macros.schema import System
from macros.schema.days import before
from macros.schema.record import Event
from macros.schema.vocabularies import EventType

_NEWS = {EventType.ANNOUNCED, EventType.PREVIEW}
_LIVES = {*_NEWS, EventType.PUBLISHED, EventType.IN_USE, EventType.RELEASED}


@rule(
    "event-sequence",
    "Mend the event or its date, or say in `scope` or `note` what it is of.",
    excusable=True,
    bad="# data/models/brain-1.yml\nevents: [{date: 2021-03, event: released, source: maker-page}, "
    "{date: 2022-01, event: announced, source: maker-page}]",
    good="# data/models/brain-1.yml\nevents: [{date: 2021-03, event: released, source: maker-page}, "
    "{date: 2022-01, event: announced, scope: The small one, source: maker-page}]",
)
@alone(System)
def check(record: System) -> Found:
    """Nothing is announced after it is released, or released after it is deprecated; all superseded has a successor."""
    for index, event in enumerate(record.events):
        earlier = [one for one in record.events[:index] if before(one.date, event.date) and not one.scope]
        if said := _wrong(event, earlier, record):
            yield ("events", index), said


def _wrong(event: Event, earlier: list[Event], record: System) -> str:
    if event.scope and same_name(event.scope) == same_name(record.name):
        return f'"{event.scope}" is the whole thing, and no part of it; leave the scope out'
    if event.scope or event.note:
        return ""
    if event.event is EventType.RETIRED and not event.not_before and (kept := _promised(event, record)):
        return f"retired in {event.date}, before {kept}, which is promised"
    if event.event is EventType.SUPERSEDED and not event.successor:
        return "is superseded, and nothing says by what; name the successor, or what it is in the note"
    released = _first(earlier, EventType.RELEASED) if event.event in _NEWS else ""
    deprecated = _first(earlier, EventType.DEPRECATED) if event.event in _LIVES else ""
    gone = any(one.event is EventType.RETIRED for one in earlier)  # told by event-order
    last = f"released in {released}" if released else f"deprecated in {deprecated}" if deprecated else ""
    return f"{event.event} in {event.date}, after it was {last}" if last and not gone else ""


def _first(events: list[Event], kind: EventType) -> str:
    return next((one.date for one in events if one.event is kind), "")


def _promised(event: Event, record: System) -> str:
    """Give the day before which a thing is promised not to end, where an event ends it sooner."""
    kept = [one.date for one in record.events if one.not_before and one.event is event.event and not one.scope]
    return next((day for day in kept if before(event.date, day)), "")
