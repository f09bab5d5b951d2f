"""An edge is stated once."""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
from macros.relate.links import relations
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
    for entry, record in catalog.entries:
        if not isinstance(record, System | Projection | Weights):
            continue
        for name in relations(type(record)):
            seen: dict[object, int] = {}
            for index, edge in enumerate(getattr(record, name)):
                told = (edge.to, edge.since, edge.until, edge.as_of, edge.role, edge.note)
                if told in seen:
                    end = f'to "{edge.to}"' if edge.to else "to something that is not disclosed"
                    line = entry.position((name, seen[told]))[0]
                    yield entry.fault((name, index), f"leads {end} a second time, first in line {line}")
                elif edge.to and any(told[1:]) and (edge.to, *[None] * 5) in seen:
                    line = entry.position((name, seen[edge.to, None, None, None, None, None]))[0]
                    yield entry.fault((name, index), f'leads to "{edge.to}" a second time, first in line {line}')
                seen.setdefault(told, index)
