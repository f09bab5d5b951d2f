"""A web -> a nested list that is never long: each thing is followed once, and the far ones on pages of their own."""

from dataclasses import dataclass
from enum import StrEnum

from macros.select.subgraphs import Hop, Subgraph

_MOST_STEPS = 80


class Truncation(StrEnum):
    """Why a branch does not show what hangs on it."""

    REPEATED = "above"  # it is shown above
    DEEP = "elsewhere"  # it is shown on its own page


@dataclass(frozen=True)
class Branch:
    """A thing, None where it is withheld, and what hangs on it."""

    id: str | None
    step: Hop | None
    branches: tuple["Branch", ...] = ()
    more: Truncation | None = None


def outline(subgraph: Subgraph) -> Branch:
    """Give the web as a nested list: the nearest things in full."""
    near = _near(subgraph)
    shown: set[str] = set()

    def branch(id: str | None, step: Hop | None) -> Branch:
        if id is None or not subgraph.out_edges(id):
            return Branch(id, step)
        if id not in near:
            return Branch(id, step, more=Truncation.DEEP)
        if id in shown:
            return Branch(id, step, more=Truncation.REPEATED)
        shown.add(id)
        return Branch(id, step, tuple(branch(subgraph.target(one), one) for one in subgraph.out_edges(id)))

    return branch(subgraph.root, None)


def _near(subgraph: Subgraph) -> set[str]:
    """Give the things whose steps are listed: the root, then the nearest for as long as there is room."""
    near = {subgraph.root}
    waiting, room = [subgraph.root], _MOST_STEPS - len(subgraph.out_edges(subgraph.root))
    for id in waiting:
        for step in subgraph.out_edges(id):
            end = subgraph.target(step)
            if end and end not in near and subgraph.out_edges(end) and len(subgraph.out_edges(end)) <= room:
                near.add(end)
                waiting.append(end)
                room -= len(subgraph.out_edges(end))
    return near
