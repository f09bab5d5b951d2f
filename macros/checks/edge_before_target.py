"""Nothing rests on what was not there yet."""

from macros.checks.days import known_before
from macros.checks.rule import rule
from macros.checks.walks import Found, among, edges
from macros.relate import Catalog
from macros.relate.lifecycle import first_date
from macros.schema import KINDS, System
from macros.schema.days import before


@rule(
    "edge-before-target",
    "Mend the one date or the other; a source of before the target's first event excuses the edge, for it knew of it.",
    needs=KINDS,
    bad="# data/applications/chatter.yml\nbuilt_on: [{to: brain-2, since: 2019, source: maker-page}]",
    good="# data/applications/chatter.yml\nbuilt_on: [{to: brain-2, since: 2023-03, source: maker-page}]",
)
@among(System)
def check(record: System, catalog: Catalog) -> Found:
    """No relation is older than the first event of what it leads to."""
    for name, index, edge, _ in edges(record):
        target = catalog.systems.get(edge.to or "")
        first = first_date(target) if target else ""
        since = edge.since or edge.until or edge.as_of
        if first and since and before(since, first) and not known_before(catalog, edge.source or (), first):
            yield (name, index), f'is of {since}, but the first event of "{edge.to}" is of {first}'
