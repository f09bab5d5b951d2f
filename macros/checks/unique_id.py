"""One id, one system, over all kinds."""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.checks.walks import records
from macros.faults import Fault
from macros.relate import Catalog
from macros.schema import System


@rule(
    "unique-id",
    "Rename one of the two files; an organization that shares its product's name takes an ending such as -inc.",
    bad="# data/organizations/chatter.yml\nname: Chatter Inc\nsummary: It.\ncategory: company",
    good="# data/organizations/chatter-inc.yml\nname: Chatter Inc\nsummary: It.\ncategory: company",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No two systems share an id, also not across kinds."""
    seen: dict[str, str] = {}
    for entry, _ in records(catalog, System):
        first = seen.setdefault(entry.id, entry.path)
        if first != entry.path:
            yield entry.fault((), f'the id "{entry.id}" is taken by {first}')
