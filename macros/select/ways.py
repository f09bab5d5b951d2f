"""Chains through a web: how many there are, the longest, the best. None of these walks them all."""

from functools import cache

from macros.select.chains import Chain, Step, Web


def number(web: Web) -> int:
    """Count the ways from the root to an end."""

    @cache
    def ends(id: str) -> int:
        return sum(ends(end) if (end := web.next(step)) and web.on(end) else 1 for step in web.on(id))

    return ends(web.root)


def longest(web: Web) -> Chain:
    """Give the first of the longest ways."""

    @cache
    def way(id: str | None) -> Chain:
        return max(((step, *way(web.next(step))) for step in web.on(id)), key=len, default=())

    return way(web.root)


def best(web: Web, most: int) -> list[Chain]:
    """Give at most so many ways: each first step shows its best before any shows its second."""

    @cache
    def ways(id: str | None) -> tuple[Chain, ...]:
        found = [chain for step in web.on(id) for chain in _after(step)]
        return tuple(sorted(found, key=_worth)[:most])

    def _after(step: Step) -> list[Chain]:
        return [(step, *chain) for chain in ways(web.next(step)) or ((),)]

    turns = [
        (turn, _worth(chain), chain) for step in web.on(web.root) for turn, chain in enumerate(_after(step)[:most])
    ]
    return [chain for _, _, chain in sorted(turns, key=lambda one: one[:2])[:most]]


def _worth(chain: Chain) -> tuple[int, int]:
    """Prefer what a thing runs on over where it is also offered, then the long chain over the short."""
    return sum(step.relation == "offered_by" for step in chain), -len(chain)
