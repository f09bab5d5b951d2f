"""Edges carry their own source."""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
from macros.relate.links import relations
from macros.schema import System


@rule(
    "relation-source",
    "Name the source that shows it; only `made_by` rests on the record's own sources.",
    bad="""# data/models/brain-1.yml
uses_architecture: [weave]""",
    good="""# data/models/brain-1.yml
uses_architecture: [{to: weave, source: maker-page}]""",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """Every relation but the maker has a source."""
    for entry, record in catalog.entries:
        if not isinstance(record, System):
            continue
        for name, relation in relations(type(record)).items():
            for index, edge in enumerate(getattr(record, name)):
                if relation.sourced and not edge.source:
                    yield entry.fault((name, index), f"has no source; expected {{to: {edge.to}, source: <source id>}}")
