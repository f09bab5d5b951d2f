"""Sources that are named must exist."""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.checks.shared import all_cited
from macros.faults import Fault
from macros.relate import Catalog
from macros.schema import Source
from macros.suggest import hint


@rule(
    "source-exists",
    "Write the id of a file in data/sources/, or add that file.",
    bad="# data/models/brain-1.yml\nsources: [maker-pge]",
    good="# data/models/brain-1.yml\nsources: [maker-page]",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """Every source that a record names is a file in data/sources/."""
    for entry, record in catalog.entries:
        for place, id in all_cited(catalog)[entry.path] if not isinstance(record, Source) else ():
            if id not in catalog.sources:
                yield entry.fault(place, f'no source "{id}"{hint(id, catalog.sources)}', cause=id)
