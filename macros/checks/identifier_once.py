"""A name in a registry is that of one thing."""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.checks.walks import records
from macros.faults import Fault
from macros.load import Entry
from macros.relate import Catalog
from macros.schema import System
from macros.schema.fields import written


@rule(
    "identifier-once",
    "Leave it with the record that it is of.",
    excusable=True,
    bad="# data/models/brain-1.yml\nidentifiers: {api: [b1]}\n# data/models/brain-2.yml\nidentifiers: {api: [b1]}",
    good="# data/models/brain-1.yml\nidentifiers: {api: [b1]}\n# data/models/brain-2.yml\nidentifiers: {api: [b2]}",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No two records have one name in a registry."""
    first: dict[tuple[str, str], Entry] = {}
    for entry, record in records(catalog, System):
        for key, names in written(record.identifiers) if record.identifiers else ():
            for index, name in enumerate(names):
                other = first.setdefault((key, name.casefold()), entry)
                if other is not entry:
                    yield entry.fault(("identifiers", key, index), f'"{name}" is that of {other.path} too')
