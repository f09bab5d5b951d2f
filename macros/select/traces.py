"""The trace of a record: its chains as a nested list, and the best of them as a drawing."""

from dataclasses import dataclass

from macros.relate import Catalog
from macros.select.chains import Chain, web
from macros.select.lookup import system
from macros.select.outline import Branch, outline
from macros.select.trace_drawing import Band, bands
from macros.select.ways import best, longest, number

MOST_CHAINS = 6


@dataclass(frozen=True)
class Trace:
    """The drawing and the list; `shown` of `total` chains are drawn."""

    id: str
    up: bool
    bands: tuple[Band, ...]
    tree: Branch
    longest: Chain
    reached: frozenset[str]
    shown: int
    total: int


def trace(catalog: Catalog, id: str, up: bool = False, day: str | None = None) -> Trace | None:
    """Give the trace of a record, down to what it rests on or up to what rests on it; None where there is no link."""
    system(catalog, id)
    found = web(catalog, id, up, day)
    if not found.on(id):
        return None
    drawn = best(found, MOST_CHAINS)
    reached = frozenset(found.steps) - {id}
    return Trace(id, up, bands(catalog, id, drawn), outline(found), longest(found), reached, len(drawn), number(found))
