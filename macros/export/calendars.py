"""Ends that lie ahead -> calendars that any program subscribes to: all, those of a maker, those of a record."""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from macros.relate import Catalog
from macros.schema.days import first_day, last_day
from macros.schema.record import Event, System
from macros.schema.vocabularies import EventType
from macros.select.anchors import event_anchors
from macros.select.endings import Ending, next_endings
from macros.select.members import member_key

_WIDTH = 73  # bytes of a line, without what the next one begins with
_DIGITS = 8
_WORDS = {EventType.DEPRECATED: "is deprecated", EventType.ARCHIVED: "is archived"}


def calendars(catalog: Catalog, base: str, host: str) -> Iterator[tuple[str, str]]:
    """Give the name and the text of each calendar."""
    ahead = next_endings(catalog)
    yield "all", _calendar(catalog, "Planned ends", ahead, base, host)
    makers: dict[str, list[Ending]] = {}
    records: dict[str, list[Ending]] = {}
    for one in ahead:
        records.setdefault(one.id, []).append(one)
        for edge in catalog.systems[one.id].made_by:
            makers.setdefault(edge.to or "", []).append(one)
    for folder, groups in (("makers", makers), ("records", records)):
        for id, some in groups.items():
            if id:
                title = f"Planned ends: {catalog.systems[id].name}"
                yield f"{folder}/{id}", _calendar(catalog, title, some, base, host)


def _calendar(catalog: Catalog, title: str, ahead: Iterable[Ending], base: str, host: str) -> str:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//{host}//Strata//EN", f"X-WR-CALNAME:{_text(title)}"]
    for one in ahead:
        lines += _event(catalog, one, base, host)
    return "".join(f"{_folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"])


def _event(catalog: Catalog, one: Ending, base: str, host: str) -> Iterator[str]:
    record, event = catalog.systems[one.id], one.event
    name = f"{record.name}, {one.member}" if one.member else record.name
    verb = "does not end before" if event.not_before else _WORDS.get(event.event, "ends")
    scope = f" ({event.scope})" if event.scope else ""
    page = f"{record.folder}/{one.id}"
    anchor = member_key(one.id, one.member) if one.member else _anchor(catalog, one)
    then = ", ".join(catalog.systems[id].name for id in event.successor)
    notes = [f"{event.date}. ", f"Followed by {then}. " if then else "", f"{event.note} " if event.note else ""]
    sources = " ".join(catalog.sources[id].url for id in event.source)
    after = date.fromisoformat(last_day(event.date)) + timedelta(days=1)
    yield "BEGIN:VEVENT"
    yield f"UID:{_uid(catalog, one)}@{host}"
    yield f"DTSTAMP:{catalog.as_of.replace('-', '')}T000000Z"
    yield f"DTSTART;VALUE=DATE:{first_day(event.date).replace('-', '')}"
    yield f"DTEND;VALUE=DATE:{after.isoformat().replace('-', '')}"
    yield f"SUMMARY:{_text(f'{name}{scope} {verb}')}"
    yield f"DESCRIPTION:{_text(''.join(notes) + 'Sources: ' + sources)}"
    yield f"URL:{base}{page}/#{anchor}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _uid(catalog: Catalog, one: Ending) -> str:
    """Name a planned end by what ends and how, not by its day: where a maker moves it, a calendar moves its entry."""
    record = catalog.systems[one.id]
    name = f"{record.folder}/{one.id}#{one.member and member_key(one.id, one.member)}-{one.event.event}"
    if one.event.scope:
        name += f"-{hashlib.sha256(one.event.scope.encode()).hexdigest()[:_DIGITS]}"
    alike = [event for event in _events(record, one.member) if _ends_as(event) == _ends_as(one.event)]
    place = alike.index(one.event)
    return f"{name}-{place + 1}" if place else name


def _events(record: System, member: str) -> tuple[Event, ...]:
    if not member:
        return record.events
    return next(variant.events for variant in getattr(record, "variants", ()) if variant.name == member)


def _ends_as(event: Event) -> tuple[EventType, str | None]:
    return event.event, event.scope


def _anchor(catalog: Catalog, one: Ending) -> str:
    events = catalog.systems[one.id].events
    return event_anchors(events)[events.index(one.event)]


def _text(text: str) -> str:
    for mark in ("\\", ";", ","):
        text = text.replace(mark, f"\\{mark}")
    return " ".join(text.split())


def _folded(line: str) -> str:
    """Give a line in parts of at most 75 bytes, none of which cuts a character."""
    parts, part = [], ""
    for mark in line:
        if len((part + mark).encode()) > _WIDTH:
            parts.append(part)
            part = ""
        part += mark
    return "\r\n ".join([*parts, part])
