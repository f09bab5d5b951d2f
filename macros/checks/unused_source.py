"""Sources that nothing cites are left-overs."""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.checks.shared import all_cited
from macros.checks.walks import records
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
    """Every source is cited by a record; where a record is lost, what the last edition had waits until it is back."""
    cited, waits = all_cited(catalog), _orphaned(catalog)
    used = {id for entry, record in catalog.entries if not isinstance(record, Source) for _, id in cited[entry.path]}
    for entry, _ in records(catalog, Source):
        if entry.id not in used and entry.id not in waits:
            yield entry.fault((), "no record cites this source")


def _orphaned(catalog: Catalog) -> set[str]:
    """Give the sources that a lost record may have cited: that it is lost is told, and they follow from it."""
    there = {(entry.kind, entry.id) for entry, _ in catalog.entries}
    moved = {move.former for move in (catalog.edition.moved if catalog.edition else ())}
    for edition in catalog.releases[-1:]:
        promised = {(kind, id) for kind, ids in edition.records.items() for id in ids}
        if any(f"{kind}/{id}" not in moved for kind, id in promised - there):
            return set(edition.records.get("sources", ()))
    return set()
