"""A relation says of itself what fits it."""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.checks.unique_name import same_name
from macros.faults import Fault
from macros.relate import Catalog
from macros.relate.links import relations
from macros.schema import System
from macros.schema.edges import Edge
from macros.schema.upper_layers import Model

# Key of an edge -> the relations that may have it.
_WHERE = {
    "count": {"contains", "trained_with", "runs_on"},
    "role": {"built_on", "runs_on", "offered_by"},
}


@rule(
    "edge-keys",
    "Leave it out, or write the relation that was meant.",
    excusable=True,
    bad="# data/models/brain-2.yml\nuses_architecture: [{to: weave, count: 3, source: maker-page}]",
    good="# data/models/brain-2.yml\nuses_architecture: [{to: weave, source: maker-page}]",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """Only parts and machines are counted, only what is used has a role, and a member is one of its family."""
    for entry, record in catalog.entries:
        for name in relations(type(record)) if isinstance(record, System) else ():
            for index, edge in enumerate(getattr(record, name)):
                for key, where in _WHERE.items():
                    if getattr(edge, key) and name not in where:
                        yield entry.fault((name, index, key), f"belongs to {', '.join(sorted(where))}")
                if edge.member and not _is_member(catalog, edge):
                    yield entry.fault((name, index, "member"), f'"{edge.member}" is no member of "{edge.to}"')


def _is_member(catalog: Catalog, edge: Edge) -> bool:
    family = catalog.systems.get(edge.to or "")
    if family and not isinstance(family, Model):
        return False
    variants = family.variants if isinstance(family, Model) else ()
    if not variants:
        return True  # its members are not told
    known = (*catalog.names(family_id := edge.to or ""), family_id, *(one.name for one in variants))
    return any(same_name(edge.member or "") in same_name(name) for name in known)
