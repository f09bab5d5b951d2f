"""How much the catalog holds and how well it is sourced: what is counted when the data are audited."""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from macros.relate import Catalog
from macros.relate.hardware import reaches_hardware
from macros.relate.links import relations
from macros.relate.standings import best
from macros.schema import SYSTEMS, System
from macros.schema.facts import FrozenModel
from macros.schema.fields import extra, fact_fields
from macros.schema.numbers import number_text
from macros.schema.vocabularies import Standing
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
        for variant in getattr(record, "variants", ()):
            for name in type(variant).model_fields:
                yield from _of_field(id, variant, name)
        for event in record.events:
            yield Statement(id, str(event.event), event.date, event.date, event.source)
        for one in getattr(record, "generations", ()):
            says = f"{one.name}: {number_text(one.bandwidth)} GB/s a {one.per}, {one.direction}"
            yield Statement(id, "generations", says, str(one.year or ""), one.source)


def _of_field(id: str, record: FrozenModel, name: str) -> Iterator[Statement]:
    field = type(record).model_fields[name]
    relation = relations(type(record)).get(name) if isinstance(record, System) else None
    if extra(field, "role") == "fact":
        for fact in getattr(record, name):
            says = value(fact, extra(field, "unit") or "").words
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
    standings: dict[Standing, int]  # of statements, by the nearest of their sources
    article_only: tuple[Statement, ...]
    unread_makers: tuple[str, ...]  # sources of makers that are known, and that nobody read
    edges: int
    claims: int
    applications: int
    reaches_hardware: int
    median_facts: dict[str, float]


def census(catalog: Catalog) -> Census:
    """Count the catalog."""
    found = list(statements(catalog))
    cited = {id for one in found for id in one.sources}
    edges = {name for kind in SYSTEMS.values() for name in relations(kind)}
    applications = catalog.of_kind("applications")
    nearest = Counter(best(catalog, one.sources) for one in found if one.sources)
    return Census(
        kinds={kind: len(catalog.of_kind(kind)) for kind in SYSTEMS},
        statements=len(found),
        sourced=sum(bool(one.sources) for one in found),
        sources=len(cited),
        sources_read=sum(bool(catalog.sources[id].retrieved) for id in cited if id in catalog.sources),
        standings={one: nearest[one] for one in Standing if nearest[one]},
        article_only=tuple(one for one in found if set(one.sources) == {ARTICLE}),
        unread_makers=tuple(sorted(id for id in cited if _is_unread_maker(catalog, id))),
        edges=sum(one.field in edges for one in found),
        claims=len(catalog.claims),
        applications=len(applications),
        reaches_hardware=len(reaches_hardware(catalog) & set(applications)),
        median_facts={kind: median(_facts(catalog, kind)) for kind in SYSTEMS if catalog.of_kind(kind)},
    )


def _is_unread_maker(catalog: Catalog, source: str) -> bool:
    known = catalog.sources.get(source)
    return known is not None and known.standing is Standing.MAKER and not known.retrieved


def _facts(catalog: Catalog, kind: str) -> list[int]:
    """Give for each record of a kind the number of its values; each value of a fact counts."""
    names = [name for name, _ in fact_fields(SYSTEMS[kind])]
    return [sum(len(getattr(record, name)) for name in names) for record in catalog.of_kind(kind).values()]


def sample(catalog: Catalog, size: int, seed: int) -> list[Statement]:
    """Give `size` statements drawn at random, the same for the same seed and catalog."""
    found = list(statements(catalog))
    return random.Random(seed).sample(found, min(size, len(found)))  # noqa: S311 - not a secret
