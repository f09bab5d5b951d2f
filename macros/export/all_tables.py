"""Every table of the catalog, in the order in which each refers only to those before it, or to itself."""

from macros.export import kinds, reference, statements
from macros.export.tables import Table
from macros.relate import Catalog
from macros.schema import SYSTEMS


def tables(catalog: Catalog, base: str) -> list[Table]:
    """Give the tables; addresses in them begin with `base`, the address of the home page."""
    return [
        reference.sources(catalog, base),
        reference.records(catalog, base),
        reference.names(catalog),
        statements.facts(catalog, base),
        statements.edges(catalog, base),
        statements.events(catalog, base),
        reference.claims(catalog, base),
        reference.terms(catalog, base),
        reference.projections(catalog, base),
        reference.weights(catalog, base),
        *(kinds.kind_table(catalog, kind, base) for kind in SYSTEMS),
        kinds.members_table(catalog, base),
    ]
