"""An alias is another name."""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
from macros.schema import System, Term


@rule(
    "own-alias",
    "Leave it out, or write the other name that was meant.",
    bad="# data/models/brain-1.yml\naliases: [Brain 1]",
    good="# data/models/brain-1.yml\naliases: [Brain One]",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No alias is the name of its own record."""
    for entry, record in catalog.entries:
        if isinstance(record, System | Term):
            for index, alias in enumerate(record.aliases):
                if alias == record.name:
                    yield entry.fault(("aliases", index), f'"{alias}" is the name of the record itself')
