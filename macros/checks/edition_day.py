"""Nothing is known that has not happened yet."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from macros.checks.rule import rule
from macros.faults import Fault
from macros.load.places import Place
from macros.relate import Catalog
from macros.relate.lifecycle import happened
from macros.schema import Edition
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
    bad="""# data/sources/press-note.yml
retrieved: 2031-01-01""",
    good="""# data/sources/press-note.yml
retrieved: 2026-11-27""",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No fact, source or thing that has happened is of a later day than the edition, and the edition has one."""
    if catalog.edition is None:
        yield Fault("data/edition.yml", 1, 1, "", "is missing; it has the day and the name of the edition")
        return
    for entry, record in catalog.entries:
        if isinstance(record, Edition):
            continue
        for place, day in _later(record, catalog.as_of):
            yield entry.fault(place, f"{day} is after {catalog.as_of}, the day of the edition")


def _later(value: Any, today: str) -> Iterator[tuple[Place, str]]:
    """Give place and day of all that is said to be known only after `today`."""
    if isinstance(value, tuple):
        for index, part in enumerate(value):
            yield from (((index, *place), day) for place, day in _later(part, today))
    if not isinstance(value, BaseModel):
        return
    if isinstance(value, Event) and value.event in NEVER_PLANNED and not happened(value.date, today):
        yield ("date",), value.date
    for name, part in written(value):
        if name in _PLANNED and isinstance(part, str) and int(part[:4]) > int(today[:4]) + _YEARS_AHEAD:
            yield (name,), part
        if name in _KNOWN and isinstance(part, str) and not happened(part, today):
            yield (name,), part
        elif isinstance(part, tuple | BaseModel):
            yield from (((name, *place), day) for place, day in _later(part, today))
