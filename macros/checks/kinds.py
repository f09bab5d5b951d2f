"""The records of some kinds: a rule that is about few need not look at all."""

from collections.abc import Iterator

from macros.load import Entry
from macros.relate import Catalog
from macros.schema import System


def of_kinds(catalog: Catalog, *kinds: str) -> Iterator[tuple[Entry, System]]:
    """Give the systems of `kinds`, each with its file."""
    for kind in kinds:
        for id, record in catalog.of_kind(kind).items():
            yield catalog.files[kind, id], record
