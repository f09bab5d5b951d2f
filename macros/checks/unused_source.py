"""Sources that nothing cites are left-overs."""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.checks.shared import all_cited
from macros.faults import Fault
from macros.relate import Catalog
from macros.schema import KINDS, Source


@rule(
    "source-used",
    "Cite it where it shows something, or leave the file out of this change.",
    needs=KINDS,
    bad="""# data/sources/left-over.yml
title: A Page
publisher: Acme
url: https://acme.example/left
shows: Nothing that is cited.
standing: maker""",
    good="""# data/sources/left-over.yml
title: A Page
publisher: Acme
url: https://acme.example/left
shows: That it was first.
standing: maker
# data/models/brain-1.yml
sources: [maker-page, left-over]""",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """Every source is cited by a record."""
    cited = all_cited(catalog)
    used = {id for entry, record in catalog.entries if not isinstance(record, Source) for _, id in cited[entry.path]}
    for entry, record in catalog.entries:
        if isinstance(record, Source) and entry.id not in used:
            yield entry.fault((), "no record cites this source")
