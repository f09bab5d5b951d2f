"""Dated events -> the status of a system, its names, and what came after it."""

from enum import StrEnum

from macros.schema import System
from macros.schema.lists import EventType
from macros.schema.record import Event


class Status(StrEnum):
    """What a system is now, by its latest event that says so."""

    ANNOUNCED = "announced"
    PUBLISHED = "published"
    PREVIEW = "preview"
    ACTIVE = "active"
    DEPRECATED = "deprecated"
    SUPERSEDED = "superseded"
    RETIRED = "retired"


_MEANING = {
    EventType.ANNOUNCED: Status.ANNOUNCED,
    EventType.PUBLISHED: Status.PUBLISHED,
    EventType.PREVIEW: Status.PREVIEW,
    EventType.IN_USE: Status.ACTIVE,
    EventType.RELEASED: Status.ACTIVE,
    EventType.DEPRECATED: Status.DEPRECATED,
    EventType.SUPERSEDED: Status.SUPERSEDED,
    EventType.RETIRED: Status.RETIRED,
}
_RANK = list(_MEANING)
ENDS = {Status.DEPRECATED, Status.SUPERSEDED, Status.RETIRED}


def turning_point(record: System) -> Event | None:
    """Give the event that decides the status: of those furthest along a life the first, of ends the last."""
    telling = [event for event in record.events if event.event in _MEANING]
    if not telling:
        return None
    meaning = _MEANING[max(telling, key=lambda event: _RANK.index(event.event)).event]
    same = [event for event in telling if _MEANING[event.event] is meaning]
    return (max if meaning in ENDS else min)(same, key=lambda event: event.date)


def status(record: System) -> Status | None:
    """Give the status, or None where no event tells."""
    event = turning_point(record)
    return _MEANING[event.event] if event else None


def first(record: System, kind: EventType) -> Event | None:
    """Give the earliest event of `kind`."""
    return min((event for event in record.events if event.event is kind), key=lambda event: event.date, default=None)


def beginning(record: System, *others: EventType) -> Event | None:
    """Give the event from which a system could be had: its release, else the first of preview, use and `others`."""
    kinds = {EventType.PREVIEW, EventType.IN_USE, *others}
    known = min((event for event in record.events if event.event in kinds), key=lambda event: event.date, default=None)
    return first(record, EventType.RELEASED) or known


def begun(record: System, day: str) -> bool:
    """Tell whether `record` was there on `day`, by the first of its events; where none tells, it always was."""
    if not record.events or record.events[0].event is EventType.IN_USE:
        return True
    return any(event.date[: len(day)] <= day for event in record.events)


def former_names(record: System) -> tuple[str, ...]:
    """Give the names that it had, oldest first."""
    return tuple(event.from_name for event in record.events if event.from_name and event.from_name != record.name)


def successors(record: System) -> tuple[str, ...]:
    """Give the ids of what came after it, in the order of the events."""
    return tuple(dict.fromkeys(id for event in record.events for id in event.successor))
