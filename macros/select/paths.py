"""Chains through a web: how many there are, and which are the best. None of these walks them all.

A web's steps stand lowest first: each thing comes after all that it leads to.

There is one choice of the best way, and everything that shows one shows this: a way that arrives before one that does
not, a default before what a user may choose, named before possible, the better source before the worse, the newer
before the older, what it runs on before what it was made with, and the shorter before the longer. A way is as strong
as its weakest link.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Self

from macros.select.subgraphs import Chain, Hop, Subgraph


@dataclass(frozen=True, order=True)
class Worth:
    """How good a way is; the smaller the better, from the first to the last."""

    goal: int = 9
    choice: bool = False
    doubt: int = 0
    other: bool = False  # it does not begin with what is said to be the default
    standing: int = 0
    age: int = 0  # the older, the larger
    made: bool = False
    steps: int = 0

    def after(self, step: Hop, ends: bool) -> Self:
        """Give the worth of a way that begins with `step` and goes on with this one, or `ends` there."""
        return replace(
            self,
            goal=step.goal if ends else self.goal,
            choice=self.choice or step.choice,
            doubt=self.doubt + (0 if ends else step.doubt),
            other=not step.default,
            standing=max(self.standing, step.standing),
            age=max(self.age, -int(step.day.replace("-", "") or 0)),
            made=self.made or step.made,
            steps=self.steps + 1,
        )

    def beats(self, other: Self) -> bool:
        """Tell whether this one is in nothing worse, so that nothing put before both can make the other better."""
        return all(own <= its for own, its in zip(self.parts, other.parts, strict=True))

    @property
    def parts(self) -> tuple[int, ...]:
        """Give what is compared."""
        return (self.goal, self.choice, self.doubt, self.standing, self.age, self.made, self.steps)


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
    after = _ways(subgraph, most)
    turns = [
        (turn, way.worth, place, way)
        for place, step in enumerate(subgraph.out_edges(subgraph.root))
        for turn, way in enumerate(after(step)[:most])
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
    after = _ways(subgraph, 1)
    steps = {id: tuple(sorted(some, key=lambda step: after(step)[0].worth)) for id, some in subgraph.steps.items()}
    return Subgraph(subgraph.root, subgraph.up, steps)


def _ways(subgraph: Subgraph, most: int) -> Callable[[Hop], list[_Way]]:
    """Give what finds the best ways that begin with a step."""
    below: dict[str | None, Sequence[_Way]] = {}
    for id, steps in subgraph.steps.items():
        below[id] = _kept([way for step in steps for way in _after(step, below.get(subgraph.target(step), ()))], most)
    return lambda step: _after(step, below.get(subgraph.target(step), ()))


def _after(step: Hop, ways: Sequence[_Way]) -> list[_Way]:
    """Give the ways that begin with `step` and go on with each of `ways`; it ends there where there are none."""
    if not ways:
        return [_Way(Worth(age=_OLDEST).after(step, ends=True), step, None)]
    return sorted((_Way(way.worth.after(step, ends=False), step, way) for way in ways), key=lambda way: way.worth)


def _kept(ways: list[_Way], most: int) -> list[_Way]:
    """Give the first of some ways in their order, and of the others those that none of the kept is as good as."""
    kept: list[_Way] = []
    for place, way in enumerate(sorted(ways, key=lambda way: way.worth)):
        if place < most or not any(better.worth.beats(way.worth) for better in kept):
            kept.append(way)
    return kept
