"""Who speaks is said of every source."""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
from macros.schema import Source

REQUIRED = False  # true as soon as every source of data/ has one


@rule("source-standing", "Write `standing`: maker, paper, code, registry, press or community.")
def check(catalog: Catalog) -> Iterator[Fault]:
    """Every source has a standing."""
    for entry, record in catalog.entries:
        if isinstance(record, Source) and record.standing is None:
            yield entry.fault(("standing",), "is missing; who speaks in it?")
