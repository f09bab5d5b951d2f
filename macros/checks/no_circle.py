"""Nothing rests on itself, also not by a detour."""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
from macros.relate.links import named


def _path_back(catalog: Catalog, start: str) -> list[str] | None:
    waiting = [[start]]
    seen: set[str] = set()
    while waiting:
        path = waiting.pop()
        for link in catalog.down.get(path[-1], ()):
            end = link.edge.to
            if link.relation not in named("acyclic") or end is None:
                continue
            if end == start:
                return [*path, start]
            if end not in seen:
                seen.add(end)
                waiting.append([*path, end])
    return None


@rule("no-circle", "State each relation once, from the higher thing to the lower.")
def check(catalog: Catalog) -> Iterator[Fault]:
    """No record rests on itself through others."""
    for id in catalog.systems:
        path = _path_back(catalog, id)
        if path and len(path) > 2 and id == min(path):  # noqa: PLR2004 - itself at once is no detour
            yield catalog.entry(id).fault((), f"rests on itself: {' > '.join(path)}")
