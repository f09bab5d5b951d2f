"""Claims speak of things that exist."""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.checks.walks import records
from macros.faults import Fault
from macros.relate import Catalog
from macros.schema import Claim
from macros.suggest import hint


@rule(
    "claim-target",
    "Write ids of existing records, terms and projections, or add what is missing.",
    bad="# data/claims/chatter-is-first.yml\nabout: [chater]",
    good="# data/claims/chatter-is-first.yml\nabout: [chatter]",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """Everything that a claim speaks of exists."""
    known = {"about": catalog.systems, "terms": catalog.terms, "projections": catalog.projections}
    for entry, claim in records(catalog, Claim):
        for field, ids in known.items():
            for index, id in enumerate(getattr(claim, field)):
                if id not in ids:
                    yield entry.fault((field, index), f'there is no "{id}"{hint(id, ids)}', cause=id)
