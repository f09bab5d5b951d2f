"""Chains through a web: how many there are, the longest, the best. None of these walks them all.

A web's steps stand lowest first: each thing comes after all that it leads to.
"""

from dataclasses import dataclass

from macros.select.chains import Chain, Step, Web

COUNTED = 10**12  # more chains than that are not counted


@dataclass(frozen=True)
class _Way:
    """A chain as its first step and the rest, so that chains with one end share it."""

    step: Step
    rest: "_Way | None"
    offered: int
    length: int

    @property
    def worth(self) -> tuple[int, int]:
        """Prefer what a thing runs on over where it is also offered, then the long chain over the short."""
        return self.offered, -self.length

    def chain(self) -> Chain:
        steps: list[Step] = []
        way: _Way | None = self
        while way:
            steps.append(way.step)
            way = way.rest
        return tuple(steps)


def _way(step: Step, rest: _Way | None) -> _Way:
    offered, length = (rest.offered, rest.length) if rest else (0, 0)
    return _Way(step, rest, offered + (step.relation == "offered_by"), length + 1)


def number(web: Web) -> int:
    """Count the ways from the root to an end."""
    ends: dict[str, int] = {}
    for id, steps in web.steps.items():
        total = sum(ends[end] if (end := web.next(step)) and web.on(end) else 1 for step in steps)
        ends[id] = min(total, COUNTED)
    return ends[web.root]


def longest(web: Web) -> Chain:
    """Give the first of the longest ways."""
    ways: dict[str | None, _Way | None] = {None: None}
    for id, steps in web.steps.items():
        found = (_way(step, ways[web.next(step)]) for step in steps)
        ways[id] = max(found, key=lambda way: way.length, default=None)
    way = ways[web.root]
    return way.chain() if way else ()


def best(web: Web, most: int) -> list[Chain]:
    """Give at most so many ways: each first step shows its best before any shows its second."""
    ways: dict[str | None, list[_Way]] = {None: []}
    for id, steps in web.steps.items():
        found = [way for step in steps for way in _after(step, ways[web.next(step)])]
        ways[id] = sorted(found, key=lambda way: way.worth)[:most]
    turns = [
        (turn, way.worth, way)
        for step in web.on(web.root)
        for turn, way in enumerate(_after(step, ways[web.next(step)])[:most])
    ]
    return [way.chain() for _, _, way in sorted(turns, key=lambda one: one[:2])[:most]]


def _after(step: Step, ways: list[_Way]) -> list[_Way]:
    return [_way(step, way) for way in ways] or [_way(step, None)]
