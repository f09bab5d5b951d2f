"""Edges must end at a record, of a kind that the relation may join."""

from collections import Counter
from collections.abc import Iterator

from macros.checks.rule import rule
from macros.checks.walks import edges, records
from macros.faults import Fault
from macros.relate import Catalog
from macros.schema import System, Weights
from macros.schema.reference import Projection
from macros.suggest import hint


@rule(
    "relation-target",
    "Write the id of the record that is meant, which is its file's name without .yml.",
    bad="# data/models/brain-2.yml\nmade_from: [{to: brian-1, source: maker-page}]",
    good="# data/models/brain-2.yml\nmade_from: [{to: brain-1, source: maker-page}]",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """Every relation ends at a record of a kind that it may join."""
    times = Counter(entry.id for entry, _ in records(catalog, System))
    for entry, record in records(catalog, System | Projection | Weights):
        for name, index, edge, relation in edges(record):
            place, end = (name, index, "to"), catalog.systems.get(edge.to or "")
            if edge.to is None:
                continue
            if end is None:
                known = (id for kind in relation.to for id in catalog.of_kind(kind))
                other = "; it is the id of a source" if edge.to in catalog.sources else hint(edge.to, known)
                yield entry.fault(place, f'no record "{edge.to}"{other}', cause=edge.to)
            elif end.folder not in relation.to and times[edge.to] == 1:  # else which is meant is not known: unique-id
                yield entry.fault(place, f'"{edge.to}" is in {end.folder}; expected {", ".join(relation.to)}')
            elif edge.to == entry.id:
                yield entry.fault(place, "a record cannot rest on itself")
