"""Dated events -> what had happened to a system by a day, its names, and what came after it."""

from collections.abc import Iterable, Mapping

from macros.schema import Projection, System
from macros.schema.days import PERIOD, first_day, last_day
from macros.schema.record import Event
from macros.schema.vocabularies import EventType

AVAILABILITY_EVENTS = (EventType.PREVIEW, EventType.IN_USE, EventType.RELEASED)
_FIRSTS = {EventType.PUBLISHED, EventType.ANNOUNCED, EventType.PREVIEW, EventType.RELEASED}


def happened(date: str, day: str) -> bool:
    """Tell whether what has a `date` had happened on `day`; what is said of a quarter may come at its very end."""
    known = last_day(date) if PERIOD.fullmatch(date) else first_day(date)
    return known <= last_day(day)


def past(record: System, day: str) -> tuple[Event, ...]:
    """Give the events that had happened to a whole system by `day`: not those of one platform, and no promise."""
    return tuple(event for event in record.events if not event.scope and not event.not_before and _was(event, day))


def planned(record: System, day: str) -> tuple[Event, ...]:
    """Give the events that lie after `day`, the soonest first: those of one platform, and promises, too."""
    later = (event for event in record.events if not _was(event, day))
    return tuple(sorted(later, key=lambda event: last_day(event.date)))


def _was(event: Event, day: str) -> bool:
    return happened(event.date, day)


def first(record: System, kind: EventType, day: str) -> Event | None:
    """Give the earliest event of `kind` that had happened by `day`."""
    return _earliest(event for event in past(record, day) if event.event is kind)


def availability_event(record: System, day: str, *others: EventType) -> Event | None:
    """Give the event from which a system could be had: its release, else the first of preview, use and `others`."""
    kinds = {EventType.PREVIEW, EventType.IN_USE, *others}
    known = _earliest(event for event in past(record, day) if event.event in kinds)
    return first(record, EventType.RELEASED, day) or known


def _earliest(events: Iterable[Event]) -> Event | None:
    return min(events, key=lambda event: first_day(event.date), default=None)


def existed_on(record: System, day: str) -> bool:
    """Tell whether `record` was there on `day`, by its first event; where that is no beginning, it always was."""
    return not first_date(record) or any(_was(event, day) for event in record.events)


def first_date(record: System) -> str:
    """Give the date from which a system is known; "" where its first event shows that it was there before."""
    dates = [event.date for event in record.events]
    return min(dates, key=first_day) if dates and record.events[0].event in _FIRSTS else ""


def ended(record: System, day: str) -> Event | None:
    """Give the event by which the whole of a system had ended on `day`."""
    ends = [event for event in past(record, day) if event.event is EventType.RETIRED]
    return ends[-1] if ends else None


def name_on(record: System, day: str) -> str:
    """Give the name that a system had on `day`."""
    renamed = [event for event in record.events if event.event is EventType.RENAMED]
    done = [event for event in renamed if _was(event, day)]
    if done and done[-1] is not renamed[-1]:
        return done[-1].to_name or record.name
    if renamed and not done:
        return renamed[0].from_name or record.name
    return record.name


def former_names(record: System, day: str) -> tuple[str, ...]:
    """Give the names that it had before `day`, oldest first."""
    names = (event.from_name for event in past(record, day) if event.from_name)
    return tuple(name for name in names if name != record.name)


def follows(record: System, event: Event, other: System | None) -> bool:
    """Tell whether what an event names follows a thing everywhere; a platform's choice of another maker does not."""
    return not event.scope or bool(other and makers(record) & makers(other))


def successors(systems: Mapping[str, System], record: System) -> tuple[str, ...]:
    """Give the ids of what came after a thing, in the order of the events."""
    found = ((event, id) for event in record.events for id in event.successor)
    return tuple(dict.fromkeys(id for event, id in found if follows(record, event, systems.get(id))))


def maker_ids(record: System | Projection) -> tuple[str, ...]:
    """Give the ids of who makes a thing, in the order of its file."""
    return tuple(edge.to for edge in record.made_by if edge.to)


def makers(record: System) -> set[str]:
    """Give the ids of who makes a thing, to be held against others."""
    return set(maker_ids(record))
