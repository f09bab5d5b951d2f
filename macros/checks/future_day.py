"""Nobody reads tomorrow's page today."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from macros.checks.days import earlier
from macros.checks.rule import rule
from macros.faults import Fault
from macros.load.places import Place
from macros.relate import Catalog
from macros.schema import Source

_STATED = {"as_of", "published", "content_as_of", "checked"}  # days on which something was so
_PLANNED = {"date", "since", "until"}  # days that may have been announced
_YEARS_AHEAD = 10
_YEARS_UNREAD = 5  # longer than the project ever slept


@rule(
    "future-day",
    "Look at the year; nothing is known of a day after the last one on which a source was read.",
    needs=("sources",),
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No day lies after the last reading of a source, but those that a maker announced, and these not far."""
    read = sorted({source.retrieved for source in catalog.sources.values() if source.retrieved})
    misread = _after_a_gap(read)
    today = max((day for day in read if day not in misread), default=catalog.as_of)
    for entry, record in catalog.entries:
        if isinstance(record, Source) and record.retrieved in misread:
            yield entry.fault(("retrieved",), f"{record.retrieved} is years after every other source was read")
        for place, day in _days(record, ()):
            if earlier(_ahead(today) if place[-1] in _PLANNED else today, day):
                yield entry.fault(place, f"{day} is after {today}, when a source was last read")


def _ahead(day: str) -> str:
    return f"{int(day[:4]) + _YEARS_AHEAD}{day[4:]}"


def _after_a_gap(days: list[str]) -> set[str]:
    """Give the days that come years after all those before them."""
    for place in range(1, len(days)):
        if int(days[place][:4]) - int(days[place - 1][:4]) > _YEARS_UNREAD:
            return set(days[place:])
    return set()


def _days(value: Any, place: Place) -> Iterator[tuple[Place, str]]:
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            part = getattr(value, name)
            if name in _STATED | _PLANNED and isinstance(part, str):
                yield (*place, name), part
            elif isinstance(part, BaseModel | tuple):
                yield from _days(part, (*place, name))
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            if isinstance(part, BaseModel):
                yield from _days(part, (*place, index))
