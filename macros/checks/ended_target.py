"""What goes on does not rest on what is gone."""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
from macros.relate.lifecycle import ended, happened
from macros.relate.links import named, relations
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
def check(catalog: Catalog) -> Iterator[Fault]:
    """Nothing that goes on is built on, runs on or is offered by what has ended."""
    for entry, record in catalog.entries:
        if not isinstance(record, System) or ended(record, catalog.as_of):
            continue
        for name in relations(type(record)):
            for index, edge in enumerate(getattr(record, name) if name in named("runs") else ()):
                target = catalog.systems.get(edge.to or "")
                end = target and ended(target, catalog.as_of)
                if end and not (edge.until and happened(edge.until, catalog.as_of)):
                    yield entry.fault((name, index), f'"{edge.to}" ended in {end.date}; nothing rests on it today')
