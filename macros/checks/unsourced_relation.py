"""Edges carry their own source."""

from macros.checks.rule import rule
from macros.checks.walks import Found, alone, edges
from macros.schema import System


@rule(
    "relation-source",
    "Name the source that shows it; only `made_by` rests on the record's own sources.",
    bad="# data/models/brain-1.yml\nuses_architecture: [weave]",
    good="# data/models/brain-1.yml\nuses_architecture: [{to: weave, source: maker-page}]",
)
@alone(System)
def check(record: System) -> Found:
    """Every relation but the maker has a source."""
    for name, index, edge, relation in edges(record):
        if relation.sourced and not edge.source:
            yield (name, index), f"has no source; expected {{to: {edge.to}, source: <source id>}}"
