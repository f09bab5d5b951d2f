"""One source, one file."""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
from macros.schema import Source


@rule("unique-address", "Cite the source that is there already, and add to what it shows.")
def check(catalog: Catalog) -> Iterator[Fault]:
    """No two sources have the same address."""
    holders: dict[str, str] = {}
    for entry, record in catalog.entries:
        if isinstance(record, Source):
            other = holders.setdefault(record.url, entry.id)
            if other != entry.id:
                yield entry.fault(("url",), f'is the address of the source "{other}" too')
