"""Edges of records -> links that can be followed both ways."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from macros.schema import SYSTEMS, System, Weights
from macros.schema.edges import Edge
from macros.schema.fields import extra
from macros.schema.reference import Projection


@dataclass(frozen=True)
class Relation:
    """A kind of edge, as the schema declares it."""

    name: str
    label: str
    inverse: str
    to: tuple[str, ...]
    sourced: bool
    traced: bool
    acyclic: bool
    runs: bool


@dataclass(frozen=True)
class Link:
    """One edge of one record; `index` is its place in the record's list."""

    relation: str
    start: str
    index: int
    edge: Edge


@cache
def relations(kind: type[System | Projection | Weights]) -> Mapping[str, Relation]:
    """Give the relations that records of `kind` may have, in the schema's order."""
    return {
        name: Relation(
            name,
            str(field.title),
            extra(field, "inverse"),
            tuple(extra(field, "to")),
            *(extra(field, role) for role in ("sourced", "traced", "acyclic", "runs")),
        )
        for name, field in kind.model_fields.items()
        if extra(field, "role") == "relation"
    }


def links_of(id: str, record: System | Projection) -> Iterator[Link]:
    """Give the links that `record` states."""
    for name in relations(type(record)):
        for index, edge in enumerate(getattr(record, name)):
            yield Link(name, id, index, edge)


def grouped(links: Iterable[tuple[str | None, Link]]) -> dict[str, tuple[Link, ...]]:
    """Give the links of each record, by whose they are: of those who state them downward, of their ends upward."""
    found: dict[str, list[Link]] = defaultdict(list)
    for id, link in links:
        if id:
            found[id].append(link)
    return {id: tuple(group) for id, group in found.items()}


@cache
def named(role: str) -> frozenset[str]:
    """Give the names of all relations that have a role, as the schema declares it: traced, acyclic, runs."""
    kinds = (relations(kind).values() for kind in SYSTEMS.values())
    return frozenset(one.name for some in kinds for one in some if getattr(one, role))
