"""How much the catalog holds and how well it is sourced: what is counted when the data are audited."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from macros.relate import Catalog
from macros.relate.ground import grounded
from macros.relate.links import relations
from macros.schema import SYSTEMS, System
from macros.schema.fields import extra
from macros.select.cells import value

ARTICLE = "source-article"


@dataclass(frozen=True)
class Statement:
    """One sourced statement of a record: a fact, an edge, an event, or a generation of a link."""

    id: str
    field: str
    says: str
    as_of: str
    sources: tuple[str, ...]


def statements(catalog: Catalog) -> Iterator[Statement]:
    """Give every statement that must have a source, record by record."""
    for id, record in catalog.systems.items():
        for name in type(record).model_fields:
            yield from _of_field(id, record, name)
        for event in record.events:
            yield Statement(id, str(event.event), event.date, event.date, event.source)
        for one in getattr(record, "generations", ()):
            says = f"{one.name}: {one.bandwidth:g} GB/s a {one.per}, {one.direction}"
            yield Statement(id, "generations", says, str(one.year or ""), one.source)


def _of_field(id: str, record: System, name: str) -> Iterator[Statement]:
    field, relation = type(record).model_fields[name], relations(type(record)).get(name)
    if extra(field, "role") == "fact":
        for fact in getattr(record, name):
            said = value(fact, extra(field, "unit") or "")
            says = f"{said.text or 'not disclosed'} {said.unit}".strip()
            yield Statement(id, name, says, fact.as_of, fact.source)
    elif relation and relation.sourced:
        for edge in getattr(record, name):
            yield Statement(id, name, edge.to or "not disclosed", edge.as_of or "", edge.source or ())


@dataclass(frozen=True)
class Census:
    """Counts over the whole catalog; `article_only` are statements that no one but the article makes."""

    kinds: dict[str, int]
    statements: int
    sourced: int
    sources: int
    sources_read: int
    article_only: tuple[Statement, ...]
    edges: int
    claims: int
    applications: int
    grounded: int
    median_facts: dict[str, float]


def census(catalog: Catalog) -> Census:
    """Count the catalog."""
    found = list(statements(catalog))
    cited = {id for one in found for id in one.sources}
    edges = {name for kind in SYSTEMS.values() for name in relations(kind)}
    applications = catalog.of_kind("applications")
    return Census(
        kinds={kind: len(catalog.of_kind(kind)) for kind in SYSTEMS},
        statements=len(found),
        sourced=sum(bool(one.sources) for one in found),
        sources=len(cited),
        sources_read=sum(bool(catalog.sources[id].retrieved) for id in cited if id in catalog.sources),
        article_only=tuple(one for one in found if set(one.sources) == {ARTICLE}),
        edges=sum(one.field in edges for one in found),
        claims=len(catalog.claims),
        applications=len(applications),
        grounded=len(grounded(catalog) & set(applications)),
        median_facts={kind: median(_facts(catalog, kind)) for kind in SYSTEMS if catalog.of_kind(kind)},
    )


def _facts(catalog: Catalog, kind: str) -> list[int]:
    """Give for each record of a kind the number of its values; each value of a fact counts."""
    names = [name for name, field in SYSTEMS[kind].model_fields.items() if extra(field, "role") == "fact"]
    return [sum(len(getattr(record, name)) for name in names) for record in catalog.of_kind(kind).values()]


def sample(catalog: Catalog, size: int, seed: int) -> list[Statement]:
    """Give `size` statements drawn at random, the same for the same seed and catalog."""
    found = list(statements(catalog))
    return random.Random(seed).sample(found, min(size, len(found)))  # noqa: S311 - not a secret
