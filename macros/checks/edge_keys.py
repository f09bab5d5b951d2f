"""A relation says of itself what fits it."""

from macros.checks.names import same_name
from macros.checks.rule import rule
from macros.checks.walks import Found, among, edges
from macros.relate import Catalog
from macros.schema import System
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
@among(System)
def check(record: System, catalog: Catalog) -> Found:
    """Only parts and machines are counted, only what is used has a role, and a member is one of its family."""
    for name, index, edge, _ in edges(record):
        for key, where in _WHERE.items():
            if getattr(edge, key) and name not in where:
                yield (name, index, key), f"belongs to {', '.join(sorted(where))}"
        if edge.member and not _is_member(catalog, edge.member, edge.to or ""):
            yield (name, index, "member"), f'"{edge.member}" is no member of "{edge.to}"'


def _is_member(catalog: Catalog, member: str, family_id: str) -> bool:
    family = catalog.systems.get(family_id)
    if not isinstance(family, Model):
        return family is None  # which is told
    names = (*catalog.names(family_id), family_id, *(one.name for one in family.variants))
    return not family.variants or any(same_name(member) in same_name(name) for name in names)
