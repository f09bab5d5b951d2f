"""The name of every statement on its record's page: a fact, an edge or an event keeps it as long as it says the same.

A second one of the same field and day carries a few digits of what it says, so that what is added beside it changes
no name.
"""

import hashlib
from collections.abc import Iterable, Iterator
from itertools import count
from typing import Any

from macros.relate import Catalog
from macros.schema.edges import Edge
from macros.schema.facts import AnyFact, FrozenModel
from macros.schema.record import Event

_DIGITS = 6


def fact_anchors(name: str, facts: Iterable[AnyFact]) -> list[str]:
    """Give the names of the values of one field: fact-context_length-2026."""
    return list(_distinct((f"fact-{name}-{fact.as_of}", _says(fact)) for fact in facts))


def edge_anchors(relation: str, edges: Iterable[Edge]) -> list[str]:
    """Give the names of the edges of one relation: edge-built_on-gpt-4."""
    return list(
        _distinct(
            (f"edge-{relation}-{edge.to or 'undisclosed'}", edge.model_dump_json(exclude={"note"})) for edge in edges
        )
    )


def event_anchors(events: Iterable[Event]) -> list[str]:
    """Give the names of the events of a life: event-retired-2026-10-23."""
    return list(_distinct((f"event-{event.event}-{event.date}", _says(event)) for event in events))


def former_event_anchors(catalog: Catalog, id: str) -> list[str]:
    """Give the names of events that a closed edition told and the record has no more: their addresses stay."""
    record = catalog.systems[id]
    told = (release.state.get(f"{record.folder}/{id}", {}).get("events", {}) for release in catalog.releases)
    return sorted({name for events in told for name in events}.difference(event_anchors(record.events)))


def anchors(name: str, role: str, values: Any) -> list[str]:
    """Give the names of what one field of a record states."""
    if role == "fact":
        return fact_anchors(name, values)
    return edge_anchors(name, values) if role == "relation" else event_anchors(values)


def _says(part: FrozenModel) -> str:
    return part.model_dump_json(exclude={"note", "source"})


def _longer(key: str, text: str) -> Iterator[str]:
    digits = hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]
    yield f"{key}-{digits}"
    yield from (f"{key}-{digits}-{number}" for number in count(2))


def _distinct(said: Iterable[tuple[str, str]]) -> Iterator[str]:
    taken: set[str] = set()
    for key, text in said:
        name = key if key not in taken else next(one for one in _longer(key, text) if one not in taken)
        taken.add(name)
        yield name
