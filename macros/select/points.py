"""One numeric fact of many records over the years: what a chart draws. Knows no drawing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from macros.relate import Catalog
from macros.relate.lifecycle import availability_event
from macros.schema import SYSTEMS
from macros.schema.facts import NumberFact
from macros.schema.fields import extra
from macros.schema.vocabularies import EventType
from macros.select.calculators import number
from macros.select.cells import Value
from macros.select.timelines import years


@dataclass(frozen=True)
class Point:
    """One record: when it could first be had, as a date and in years, and its value.

    It `leads` where no earlier one is as large.
    """

    id: str
    name: str
    date: str
    year: float
    number: float
    value: Value
    by: bool  # in use by that date; from when was not found
    leads: bool = False


def points(catalog: Catalog, kind: str, name: str) -> tuple[Point, ...]:
    """Give the points of the fact `name` of all records of `kind` that could be had, oldest first.

    A family whose members have records of their own is left out: its figures are those of several dates.
    """
    found = sorted(_points(catalog, kind, name), key=lambda point: (point.year, -point.number, point.id))
    highest, marked = 0.0, []
    for point in found:
        marked.append(replace(point, leads=point.number > highest))
        highest = max(highest, point.number)
    return tuple(marked)


def _largest(facts: Sequence[NumberFact], unit: str) -> Value | None:
    """Give the largest of the newest numbers of a fact: members of a family may each have one."""
    newest = max((fact.as_of for fact in facts if not fact.undisclosed), default="")
    found = [number([fact], unit) for fact in facts if fact.as_of == newest]
    return max((one for one in found if one), key=lambda one: one.number or 0, default=None)


def _points(catalog: Catalog, kind: str, name: str) -> Iterator[Point]:
    unit = extra(SYSTEMS[kind].model_fields[name], "unit") or ""
    families = {edge.to for record in catalog.systems.values() for edge in record.part_of}
    for id, record in catalog.of_kind(kind).items():
        event = availability_event(record, catalog.as_of, EventType.PUBLISHED)
        found = _largest(getattr(record, name), unit)
        if event and found and found.number and id not in families:
            by = event.event is EventType.IN_USE
            yield Point(id, record.name, event.date, years(event.date), found.number, found, by)
