"""Nothing is known that has not happened yet."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from macros.checks.once import once_for_part
from macros.checks.rule import rule
from macros.faults import Fault
from macros.load.places import Place
from macros.relate import Catalog
from macros.relate.lifecycle import happened
from macros.schema import AnyRecord, Edition
from macros.schema.fields import written
from macros.schema.record import Event
from macros.schema.vocabularies import EventType

_KNOWN = ("as_of", "published", "content_as_of", "retrieved", "checked")
_PLANNED, _YEARS_AHEAD = ("date", "since", "until"), 10  # days that may have been announced, and how far ahead
NEVER_PLANNED = {EventType.PUBLISHED, EventType.ANNOUNCED, EventType.IN_USE}


@rule(
    "edition",
    "Write the true day, or bring the day of data/edition.yml forward when sources were read again.",
    ("edition",),
    bad="# data/sources/press-note.yml\nretrieved: 2031-01-01",
    good="# data/sources/press-note.yml\nretrieved: 2026-11-27",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No fact, source or thing that has happened is of a later day than the edition, and the edition has one."""
    if catalog.edition is None:
        yield Fault("data/edition.yml", 1, 1, "", "is missing; it has the day and the name of the edition")
        return
    today = catalog.as_of
    for entry, record in catalog.entries:
        for place, day, years in _days(record) if not isinstance(record, Edition) else ():
            if (int(day[:4]) > int(today[:4]) + years) if years else not happened(day, today):
                yield entry.fault(place, f"{day} is after {today}, the day of the edition")


@once_for_part
def _days(record: AnyRecord) -> list[tuple[Place, str, int]]:
    return list(_told(record))


def _told(value: Any) -> Iterator[tuple[Place, str, int]]:
    """Give place and day of all that is said to be known, and how many years ahead of today that may be."""
    if isinstance(value, tuple):
        for index, part in enumerate(value):
            yield from (((index, *place), day, years) for place, day, years in _told(part))
    if not isinstance(value, BaseModel):
        return
    if isinstance(value, Event) and value.event in NEVER_PLANNED:
        yield ("date",), value.date, 0
    for name, part in written(value):
        if name in _PLANNED and isinstance(part, str):
            yield (name,), part, _YEARS_AHEAD
        elif name in _KNOWN and isinstance(part, str):
            yield (name,), part, 0
        elif isinstance(part, tuple | BaseModel):
            yield from (((name, *place), day, years) for place, day, years in _told(part))
