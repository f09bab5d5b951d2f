"""The name of every statement on its record's page: a fact, an edge or an event keeps it as long as it says the same.

A second one of the same field and day carries a few digits of what it says, so that what is added beside it changes
no name.
"""

import hashlib
from collections.abc import Iterable, Iterator
from itertools import chain, count
from typing import Any

from macros.relate import Catalog
from macros.relate.links import relations
from macros.schema import System
from macros.schema.edges import Edge
from macros.schema.facts import AnyFact, FrozenModel
from macros.schema.fields import fact_fields
from macros.schema.record import Event
from macros.select.members import member_key

_DIGITS = 6


def fact_anchors(name: str, facts: Iterable[AnyFact]) -> list[str]:
    """Give the names of the values of one field: fact-context_length-2026."""
    return list(_distinct((f"fact-{name}-{fact.as_of}", fact) for fact in facts))


def edge_anchors(relation: str, edges: Iterable[Edge]) -> list[str]:
    """Give the names of the edges of one relation: edge-built_on-gpt-4."""
    return list(_distinct((f"edge-{relation}-{edge.to or 'undisclosed'}", edge) for edge in edges))


def event_anchors(events: Iterable[Event]) -> list[str]:
    """Give the names of the events of a life: event-retired-2026-10-23."""
    return list(_distinct((f"event-{event.event}-{event.date}", event) for event in events))


def standing(id: str, record: System) -> list[str]:
    """Give the names of all that a record states, and of its members, as they stand on its page."""
    kind = type(record)
    facts = (fact_anchors(name, getattr(record, name)) for name, _ in fact_fields(kind))
    edges = (edge_anchors(name, getattr(record, name)) for name in relations(kind))
    keys = [member_key(id, one.name) for one in getattr(record, "variants", ())]
    return [*chain(*facts, *edges), *event_anchors(record.events), *keys]


def former(catalog: Catalog, id: str, begin: str | tuple[str, ...] = "") -> list[str]:
    """Give the names, of those that `begin` so, that an edition knew on a record's page and that are there no more.

    Their addresses stay: each leads to where its like stands now.
    """
    return [name for name in catalog.whole(_former).get(id, ()) if name.startswith(begin)]


def _former(catalog: Catalog) -> dict[str, list[str]]:
    known = catalog.releases[-1].statements if catalog.releases else {}
    systems = catalog.systems.items()
    return {
        id: sorted({*known.get(f"{record.folder}/{id}", ())}.difference(standing(id, record))) for id, record in systems
    }


def anchors(name: str, role: str, values: Any) -> list[str]:
    """Give the names of what one field of a record states."""
    if role == "fact":
        return fact_anchors(name, values)
    return edge_anchors(name, values) if role == "relation" else event_anchors(values)


def _says(part: FrozenModel) -> str:
    return part.model_dump_json(exclude={"note"} if isinstance(part, Edge) else {"note", "source"})


def _longer(key: str, text: str) -> Iterator[str]:
    digits = hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]
    yield f"{key}-{digits}"
    yield from (f"{key}-{digits}-{number}" for number in count(2))


def _distinct(parts: Iterable[tuple[str, FrozenModel]]) -> Iterator[str]:
    taken: set[str] = set()
    for key, part in parts:
        name = key if key not in taken else next(one for one in _longer(key, _says(part)) if one not in taken)
        taken.add(name)
        yield name
