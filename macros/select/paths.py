"""Chains through a web: how many there are, and which are the best. None of these walks them all.

A web's steps stand lowest first: each thing comes after all that it leads to.

There is one choice of the best way, and everything that shows one shows this: a way that arrives before one that does
not, a default before what a user may choose, named before possible, the better source before the worse, the newer
before the older, what it runs on before what it was made with, and the shorter before the longer. A way is as strong
as its weakest link.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from macros.select.subgraphs import Chain, Hop, Subgraph


class Worth(NamedTuple):
    """How good a way is; the smaller the better, from the first to the last."""

    goal: int = 9
    choice: bool = False
    doubt: int = 0
    other: bool = False  # it does not begin with what is said to be the default
    standing: int = 0
    age: int = 0  # the older, the larger
    made: bool = False
    steps: int = 0

    def after(self, step: Hop, ends: bool) -> "Worth":
        """Give the worth of a way that begins with `step` and goes on with this one, or `ends` there."""
        return Worth(
            step.goal if ends else self.goal,
            self.choice or step.choice,
            self.doubt + (0 if ends else step.doubt),
            not step.default,
            max(self.standing, step.standing),
            max(self.age, step.age),
            self.made or step.made,
            self.steps + 1,
        )

    def beats(self, other: "Worth") -> bool:
        """Tell whether this one is in nothing worse, so that nothing put before both can make the other better."""
        return (
            self.goal <= other.goal
            and self.choice <= other.choice
            and self.doubt <= other.doubt
            and self.standing <= other.standing
            and self.age <= other.age
            and self.made <= other.made
            and self.steps <= other.steps
        )


_OLDEST = -99_999_999
COUNTED = 10**12  # more chains than that are not counted


@dataclass(frozen=True)
class _Way:
    """A chain as its first step and the rest, so that chains with one end share it."""

    worth: Worth
    step: Hop
    rest: "_Way | None"

    def chain(self) -> Chain:
        """Give the steps."""
        steps: list[Hop] = []
        way: _Way | None = self
        while way:
            steps.append(way.step)
            way = way.rest
        return tuple(steps)


def number(subgraph: Subgraph) -> int:
    """Count the ways from the root to an end."""
    ends: dict[str, int] = {}
    for id, steps in subgraph.steps.items():
        total = sum(ends[end] if (end := subgraph.target(step)) and subgraph.out_edges(end) else 1 for step in steps)
        ends[id] = min(total, COUNTED)
    return ends[subgraph.root]


def best(subgraph: Subgraph, most: int) -> list[Chain]:
    """Give at most so many ways, the best first: each first step shows its best before any shows its second."""
    turns = [
        (turn, way.worth, place, way)
        for place, ways in enumerate(_ways(subgraph, most)[subgraph.root])
        for turn, way in enumerate(ways[:most])
    ]
    return [way.chain() for *_, way in sorted(turns, key=lambda one: one[:3])[:most]]


def worth(chain: Chain) -> Worth:
    """Give the worth of a way that ends where it ends."""
    found, ends = Worth(age=_OLDEST), True
    for step in reversed(chain):
        found, ends = found.after(step, ends), False
    return found


def ordered(subgraph: Subgraph) -> Subgraph:
    """Give the web with the steps of each thing in the order of the best way that each begins."""
    steps = {}
    for id, ways in _ways(subgraph, 1).items():
        by_worth = sorted(zip(ways, subgraph.steps[id], strict=True), key=lambda one: one[0][0].worth)
        steps[id] = tuple(step for _, step in by_worth)
    return Subgraph(subgraph.root, subgraph.up, steps)


def _ways(subgraph: Subgraph, most: int) -> dict[str, list[list[_Way]]]:
    """Give for each thing, for each of its steps in order, the best ways that begin with the step."""
    below: dict[str | None, Sequence[_Way]] = {}
    found = {}
    for id, steps in subgraph.steps.items():
        found[id] = [_after(step, below.get(subgraph.target(step), ())) for step in steps]
        below[id] = _kept([way for ways in found[id] for way in ways], most)
    return found


def _after(step: Hop, ways: Sequence[_Way]) -> list[_Way]:
    """Give the ways that begin with `step` and go on with each of `ways`; it ends there where there are none."""
    if not ways:
        return [_Way(Worth(age=_OLDEST).after(step, ends=True), step, None)]
    return sorted((_Way(way.worth.after(step, ends=False), step, way) for way in ways), key=attrgetter("worth"))


def _kept(ways: list[_Way], most: int) -> list[_Way]:
    """Give the first of some ways in their order, and of the others those that none of the kept is as good as."""
    kept: list[_Way] = []
    for place, way in enumerate(sorted(ways, key=attrgetter("worth"))):
        if place < most or not any(better.worth.beats(way.worth) for better in kept):
            kept.append(way)
    return kept
