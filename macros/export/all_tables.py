"""Every table of the catalog, in the order in which each refers only to those before it, or to itself."""

from macros.export import kinds, reference, statements
from macros.export.tables import Table
from macros.relate import Catalog
from macros.schema import SYSTEMS

_AROUND = (
    reference.sources,
    reference.records,
    reference.names,
    statements.facts,
    statements.edges,
    statements.events,
    reference.claims,
    reference.terms,
    reference.projections,
    reference.weights,
)


def tables(catalog: Catalog, base: str) -> list[Table]:
    """Give the tables; addresses in them begin with `base`, the address of the home page."""
    around = [make(catalog, base) for make in _AROUND]
    return [*around, *(kinds.kind_table(catalog, kind, base) for kind in SYSTEMS), kinds.members_table(catalog, base)]
