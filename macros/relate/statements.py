"""The catalog -> what each source is cited for: facts, events, edges and figures, each with its line to edit."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import blake2s
from typing import Any

from pydantic import BaseModel

from macros.load.places import Place
from macros.relate.graph import Catalog
from macros.relate.links import relations
from macros.schema import SYSTEMS, Projection, System
from macros.schema.facts import AccessFact, AnyFact, NumberFact
from macros.schema.fields import extra, fact_fields
from macros.schema.numbers import number_text
from macros.schema.reference import Point
from macros.schema.vocabularies import Access
from macros.schema.watch import MARK


@dataclass(frozen=True)
class Statement:
    """One thing that sources show: a value to look for, of which one of the forms below is set."""

    kind: str
    id: str
    member: str
    field: str
    place: Place
    says: str
    sources: tuple[str, ...]
    as_of: str = ""
    unit: str = ""
    volatile: bool = False
    numbers: tuple[float, ...] = ()
    about: bool = False
    date: str = ""
    words: str = ""
    access: Access | None = None
    target: str = ""
    undisclosed: bool = False
    asked: tuple[str, ...] = ()  # those of its sources that a run reads; without, all

    @property
    def mark(self) -> str:
        """Give a short mark by which a report knows it again; another value has another."""
        text = "\n".join((self.id, self.member, self.field, self.says, *self.sources))
        return blake2s(text.encode(), digest_size=8).hexdigest()[:MARK]


def statements(catalog: Catalog) -> Iterator[Statement]:
    """Give every statement with a source, record by record."""
    for id, record in catalog.systems.items():
        kind = record.folder
        yield from _facts(kind, id, record, "", ())
        for number, variant in enumerate(getattr(record, "variants", ())):
            yield from _facts(kind, id, variant, variant.name, ("variants", number))
        yield from _edges(kind, id, record)
        for number, one in enumerate(getattr(record, "generations", ())):
            says = f"{one.name}: {number_text(one.bandwidth)} GB/s"
            place = ("generations", number)
            numbers = (float(one.bandwidth),)
            yield Statement(kind, id, one.name, "bandwidth", place, says, one.source, "", unit="GB/s", numbers=numbers)
    for id, projection in catalog.projections.items():
        yield from _points(id, projection)


def _facts(kind: str, id: str, record: BaseModel, member: str, at: Place) -> Iterator[Statement]:
    for name, field in fact_fields(type(record)):
        unit, volatile = extra(field, "unit") or "", bool(extra(field, "volatile"))
        for number, fact in enumerate(getattr(record, name)):
            yield _fact(Statement(kind, id, member, name, (*at, name, number), "", fact.source), fact, unit, volatile)
    for number, event in enumerate(getattr(record, "events", ())):
        place = (*at, "events", number)
        says = f"{event.date}, {event.scope}" if event.scope else event.date
        yield Statement(kind, id, member, str(event.event), place, says, event.source, event.date, date=event.date)


def _fact(one: Statement, fact: AnyFact, unit: str, volatile: bool) -> Statement:
    said: dict[str, Any]
    if isinstance(fact, NumberFact):
        said = {"says": amount(fact, unit), "numbers": fact.numbers, "about": fact.about}
    elif isinstance(fact, AccessFact):
        said = {"says": str(fact.value), "access": fact.value}
    else:
        said = {"says": fact.value, "words": fact.value}
    if fact.undisclosed:
        said = {"says": "not disclosed", "undisclosed": True}
    return replace(one, as_of=fact.as_of, unit=unit, volatile=volatile, **said)


def amount(told: NumberFact | Point, unit: str) -> str:
    """Give a number, or its bounds, in words."""
    return f"{' to '.join(map(number_text, told.numbers))} {unit}".strip()


def _edges(kind: str, id: str, record: System) -> Iterator[Statement]:
    for name in relations(type(record)):
        for number, edge in enumerate(getattr(record, name)):
            if edge.source:
                says, hidden = edge.to or "not disclosed", bool(edge.undisclosed)
                place = (name, number)
                yield Statement(
                    kind, id, edge.member or "", name, place, says, edge.source, edge.as_of or "",
                    target=edge.to or "", undisclosed=hidden,
                )  # fmt: skip


def _points(id: str, projection: Projection) -> Iterator[Statement]:
    for at, series in enumerate(projection.series):
        for number, point in enumerate(series.points):
            place, says = ("series", at, "points", number), amount(point, series.unit)
            yield Statement(
                "projections", id, "", series.measure, place, says, point.source, str(point.year or ""),
                unit=series.unit, numbers=point.numbers,
            )  # fmt: skip


def position(catalog: Catalog, one: Statement) -> tuple[str, int]:
    """Give the file of a statement and the line to edit."""
    entry = catalog.files[one.kind, one.id]
    return entry.path, entry.position(one.place)[0]


def kinds() -> tuple[str, ...]:
    """Give the kinds whose records state something that has a source."""
    return (*SYSTEMS, "projections")
