"""The trace of a record: its chains as a nested list, and the best of them as a drawing."""

from dataclasses import dataclass

from macros.relate import Catalog
from macros.select.chains import Branch, Chain, chains, grow
from macros.select.lookup import system
from macros.select.trace_drawing import Band, bands

MOST_CHAINS = 6


@dataclass(frozen=True)
class Trace:
    """The drawing and the list; `shown` of `total` chains are drawn."""

    id: str
    up: bool
    bands: tuple[Band, ...]
    tree: Branch
    shown: int
    total: int


def trace(catalog: Catalog, id: str, up: bool = False, day: str | None = None) -> Trace | None:
    """Give the trace of a record, down to what it rests on or up to what rests on it; None where there is no link."""
    system(catalog, id)
    tree = grow(catalog, id, None, up, day, (id,))
    if not tree.branches:
        return None
    found = list(chains(tree))
    drawn = _best(found)[:MOST_CHAINS]
    return Trace(id, up, bands(catalog, id, drawn), tree, len(drawn), len(found))


def _worth(chain: Chain) -> tuple[int, int]:
    """Prefer what a thing runs on over where it is also offered, then the long chain over the short."""
    return sum(step.relation == "offered_by" for step in chain), -len(chain)


def _best(found: list[Chain]) -> list[Chain]:
    """Order chains so that each first step shows its best chain before any shows its second."""
    turns: dict[tuple[str, str], int] = {}
    keyed = []
    for chain in sorted(found, key=_worth):
        first = (chain[0].start, chain[0].node)
        turns[first] = turns.get(first, 0) + 1
        keyed.append((turns[first], chain))
    return [chain for _, chain in sorted(keyed, key=lambda pair: pair[0])]
