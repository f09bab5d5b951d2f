"""One id, one system, over all kinds."""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
from macros.schema import System


@rule(
    "unique-id",
    "Rename one of the two files; an organization that shares its product's name takes an ending such as -inc.",
    bad="""# data/organizations/chatter.yml
name: Chatter Inc
summary: It.
category: company""",
    good="""# data/organizations/chatter-inc.yml
name: Chatter Inc
summary: It.
category: company""",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No two systems share an id, also not across kinds."""
    seen: dict[str, str] = {}
    for entry, record in catalog.entries:
        if not isinstance(record, System):
            continue
        if entry.id in seen:
            yield entry.fault((), f'the id "{entry.id}" is taken by {seen[entry.id]}')
        seen.setdefault(entry.id, entry.path)
