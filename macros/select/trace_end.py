"""Where a trace leads, in a few words."""

from macros.relate import Catalog
from macros.schema.lists import Layer
from macros.select.lookup import system
from macros.select.traces import trace


def trace_end(catalog: Catalog, id: str, day: str | None = None) -> str:
    """Say where the longest way down ends, at a chip if it reaches one, and in how many steps.

    For infrastructure say how many products rest on it.
    """
    up = system(catalog, id).layer is Layer.INFRASTRUCTURE
    found = trace(catalog, id, up, day)
    if found is None:
        return "no trace then" if day else "no trace yet"
    if up:
        products = {one for one in found.reached if catalog.systems[one].layer is Layer.APPLICATION}
        return f"{len(products)} {'product' if len(products) == 1 else 'products'}"
    ends = [step.end for step in found.longest]
    if ends[-1] is None:
        return "not disclosed"
    chips = [place for place, end in enumerate(ends) if end and catalog.systems[end].folder == "accelerators"]
    steps = chips[-1] + 1 if chips else len(ends)
    return f"to {catalog.systems[ends[steps - 1] or id].name}, {steps} {'step' if steps == 1 else 'steps'}"
