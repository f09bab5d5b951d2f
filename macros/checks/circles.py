"""Circles in a graph, found in one walk over it."""

from collections.abc import Iterator, Mapping, Sequence

MOST = 100  # circles that are told; more are mended no sooner
_SHOWN = 12  # things of a long circle


def circles(graph: Mapping[str, Sequence[str]]) -> Iterator[list[str]]:
    """Give a circle for each step that leads back, from its first id by the alphabet around to the same; long ones cut.

    `graph` has each thing with those that it leads to, all of them things of the graph.
    """
    told, done = 0, set[str]()
    for start in graph:
        path = {} if start in done else {start: iter(graph[start])}  # with the steps that are still to be followed
        while path:
            here = next(reversed(path))
            end = next(path[here], None)
            if end is None:
                del path[here]
                done.add(here)
            elif end in path and told < MOST:
                told += 1
                yield _around(list(path), end)
            elif end not in path and end not in done:
                path[end] = iter(graph[end])


def _around(path: list[str], end: str) -> list[str]:
    ring = path[path.index(end) :]
    first = ring.index(min(ring))
    ring = [*ring[first:], *ring[: first + 1]]
    return ring if len(ring) <= _SHOWN else [*ring[: _SHOWN - 2], "...", ring[-1]]
