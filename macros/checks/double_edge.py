"""An edge is stated once."""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.checks.walks import edges, records
from macros.faults import Fault
from macros.relate import Catalog
from macros.schema import System, Weights
from macros.schema.reference import Projection


@rule(
    "double-edge",
    "Join the two into one with both sources, or tell them apart by their dates, role or note.",
    bad="""# data/models/brain-2.yml
trained_on:
  - {to: big-book, source: maker-page}
  - {to: big-book, source: press-note}""",
    good="""# data/models/brain-2.yml
trained_on: [{to: big-book, source: [maker-page, press-note]}]""",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No relation leads twice from one record to another, unless dates, role or note say how the two differ."""
    for entry, record in records(catalog, System | Projection | Weights):
        seen: dict[object, int] = {}
        for name, index, edge, _ in edges(record):
            told = (name, edge.to, edge.since, edge.until, edge.as_of, edge.role, edge.note)
            first = seen.get(told, seen.get((name, edge.to, *[None] * 5)) if edge.to else None)
            if first is not None:
                end = f'to "{edge.to}"' if edge.to else "to something that is not disclosed"
                line = entry.position((name, first))[0]
                yield entry.fault((name, index), f"leads {end} a second time, first in line {line}")
            seen.setdefault(told, index)
