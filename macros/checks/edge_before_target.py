"""Nothing rests on what was not there yet."""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
from macros.relate.lifecycle import first_date
from macros.relate.links import relations
from macros.schema import KINDS, System
from macros.schema.days import before
from macros.schema.edges import Edge


@rule(
    "edge-before-target",
    "Mend the one date or the other; a source of before the target's first event excuses the edge, for it knew of it.",
    needs=KINDS,
    bad="""# data/applications/chatter.yml
built_on: [{to: brain-2, since: 2019, source: maker-page}]""",
    good="""# data/applications/chatter.yml
built_on: [{to: brain-2, since: 2023-03, source: maker-page}]""",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No relation is older than the first event of what it leads to."""
    for entry, record in catalog.entries:
        if not isinstance(record, System):
            continue
        for name in relations(type(record)):
            for index, edge in enumerate(getattr(record, name)):
                target = catalog.systems.get(edge.to or "")
                first = first_date(target) if target else ""
                since = edge.since or edge.until or edge.as_of
                if first and since and before(since, first) and not _excused(catalog, edge, first):
                    yield entry.fault((name, index), f'is of {since}, but the first event of "{edge.to}" is of {first}')


def _excused(catalog: Catalog, edge: Edge, first: str) -> bool:
    days = (catalog.day_of(source) for source in edge.source or ())
    return any(day and before(day, first) for day in days)
