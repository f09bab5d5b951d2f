"""What goes on does not rest on what is gone."""

from macros.checks.rule import rule
from macros.checks.walks import Found, among, edges
from macros.relate import Catalog
from macros.relate.lifecycle import ended, happened
from macros.schema import KINDS, System


@rule(
    "ended-target",
    'Write `until`, the day from which it no longer holds; what a thing was only made out of is "made_from".',
    needs=KINDS,
    bad="""# data/applications/chatter.yml
built_on: [{to: brain-1, since: 2022-11, source: maker-page}]""",
    good="""# data/applications/chatter.yml
built_on:
  - {to: brain-2, since: 2023-03, source: maker-page}
  - {to: brain-1, since: 2022-11, until: 2023-02, source: maker-page}""",
)
@among(System)
def check(record: System, catalog: Catalog) -> Found:
    """Nothing that goes on is built on, runs on or is offered by what has ended."""
    if ended(record, catalog.as_of):
        return
    for name, index, edge, relation in edges(record):
        target = catalog.systems.get(edge.to or "") if relation.runs else None
        end = target and ended(target, catalog.as_of)
        if end and not (edge.until and happened(edge.until, catalog.as_of)):
            yield (name, index), f'"{edge.to}" ended in {end.date}; nothing rests on it today'
