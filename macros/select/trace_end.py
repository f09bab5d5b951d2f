"""Where a trace leads, in a few words."""

from collections.abc import Iterator

from macros.relate import Catalog
from macros.schema.lists import Layer
from macros.select.chains import Branch
from macros.select.traces import trace


def trace_end(catalog: Catalog, id: str) -> str:
    """Say where the longest way down ends and in how many steps; for infrastructure, how many products rest on it."""
    up = catalog.systems[id].layer is Layer.INFRASTRUCTURE if id in catalog.systems else False
    found = trace(catalog, id, up)
    if found is None:
        return "no trace yet"
    if up:
        products = {one for one in _ids(found.tree) if catalog.systems[one].layer is Layer.APPLICATION}
        return f"{len(products)} {'product' if len(products) == 1 else 'products'}"
    way = _longest(found.tree)
    end = way[-1]
    if end is None:
        return "not disclosed"
    return f"to {catalog.systems[end].name}, {len(way) - 1} {'step' if len(way) == 2 else 'steps'}"  # noqa: PLR2004 - one step


def _ids(branch: Branch) -> Iterator[str]:
    if branch.id:
        yield branch.id
    for below in branch.branches:
        yield from _ids(below)


def _longest(branch: Branch) -> list[str | None]:
    return [branch.id, *max((_longest(below) for below in branch.branches), key=len, default=[])]
