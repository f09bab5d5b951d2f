"""The record types: the only definition of a field. A kind is one class here and one folder in data/."""

from macros.schema.claim import Claim
from macros.schema.edition import Edition
from macros.schema.infrastructure import Accelerator, Database, Instance, Interconnect, Storage
from macros.schema.kinds import with_found
from macros.schema.record import System
from macros.schema.reference import Organization, Projection, Source, Term
from macros.schema.upper_layers import (
    Application,
    Architecture,
    Dataset,
    Framework,
    Model,
    Platform,
    Technique,
)
from macros.schema.watch import Watch
from macros.schema.weights import Weights

AnyRecord = System | Claim | Source | Term | Projection | Weights | Watch | Edition

# In the order of the stack, top to bottom; it is the order of every list of kinds on the site.
SYSTEMS: dict[str, type[System]] = {
    kind.folder: kind
    for kind in with_found(
        (
            Application,
            Platform,
            Framework,
            Model,
            Architecture,
            Technique,
            Dataset,
            Instance,
            Accelerator,
            Interconnect,
            Storage,
            Database,
            Organization,
        )
    )
}
KINDS: dict[str, type[AnyRecord]] = {
    **SYSTEMS,
    "claims": Claim,
    "sources": Source,
    "terms": Term,
    "projections": Projection,
    "weights": Weights,
    "watch": Watch,
    "edition": Edition,  # a file, not a folder
}

__all__ = [
    "KINDS",
    "SYSTEMS",
    "AnyRecord",
    "Claim",
    "Edition",
    "Projection",
    "Source",
    "System",
    "Term",
    "Watch",
    "Weights",
]
