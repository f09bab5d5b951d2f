"""Edges must end at a record, of a kind that the relation may join."""

from collections import Counter
from collections.abc import Iterator

from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
from macros.relate.links import relations
from macros.schema import System, Weights
from macros.schema.reference import Projection
from macros.suggest import hint


@rule(
    "relation-target",
    "Write the id of the record that is meant, which is its file's name without .yml.",
    bad="""# data/models/brain-2.yml
made_from: [{to: brian-1, source: maker-page}]""",
    good="""# data/models/brain-2.yml
made_from: [{to: brain-1, source: maker-page}]""",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """Every relation ends at a record of a kind that it may join."""
    times = Counter(entry.id for entry, record in catalog.entries if isinstance(record, System))
    twice = {id for id, count in times.items() if count > 1}  # told by unique-id: which is meant is not known
    for entry, record in catalog.entries:
        if not isinstance(record, System | Projection | Weights):
            continue
        for name, relation in relations(type(record)).items():
            for index, edge in enumerate(getattr(record, name)):
                if edge.to is None:
                    continue
                end = catalog.systems.get(edge.to)
                if end is None:
                    known = (id for kind in relation.to for id in catalog.of_kind(kind))
                    other = "; it is the id of a source" if edge.to in catalog.sources else hint(edge.to, known)
                    yield entry.fault((name, index, "to"), f'no record "{edge.to}"{other}', cause=edge.to)
                elif end.folder not in relation.to and edge.to not in twice:
                    yield entry.fault(
                        (name, index, "to"),
                        f'"{edge.to}" is in {end.folder}; expected {", ".join(relation.to)}',
                    )
                elif edge.to == entry.id:
                    yield entry.fault((name, index, "to"), "a record cannot rest on itself")
