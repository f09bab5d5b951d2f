"""Where a trace leads, in a few words."""

from macros.relate import Catalog
from macros.schema.lists import Layer
from macros.select.lookup import system
from macros.select.traces import trace


def trace_end(catalog: Catalog, id: str, day: str | None = None) -> str:
    """Say where the longest way down ends and in how many steps; for infrastructure, how many products rest on it."""
    up = system(catalog, id).layer is Layer.INFRASTRUCTURE
    found = trace(catalog, id, up, day)
    if found is None:
        return "no trace yet"
    if up:
        products = {one for one in found.reached if catalog.systems[one].layer is Layer.APPLICATION}
        return f"{len(products)} {'product' if len(products) == 1 else 'products'}"
    end = found.longest[-1].end
    if end is None:
        return "not disclosed"
    steps = len(found.longest)
    return f"to {catalog.systems[end].name}, {steps} {'step' if steps == 1 else 'steps'}"
