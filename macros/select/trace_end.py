"""Where a trace leads, in a few words."""

from macros.relate import Catalog
from macros.schema.stack import Layer
from macros.select.lookup import system
from macros.select.traces import trace


def trace_path(catalog: Catalog, id: str, day: str | None = None) -> str:
    """Give the best way down, name by name; a name after "possibly" is only possible for the record itself."""
    found = trace(catalog, id, day=day)
    if found is None:
        return "-"
    said = [f"{found.names[id]} (ended {found.ended})" if found.ended else found.names[id]]
    for step in found.best:
        name = found.names[step.end] if step.end else "not disclosed"
        said.append(f"possibly {name}" if step.possible else name)
    return " > ".join(said)


def trace_end(catalog: Catalog, id: str, day: str | None = None) -> str:
    """Say where the best way down ends, in how many steps, and whether that is only possible.

    For infrastructure say how many products rest on it.
    """
    up = system(catalog, id).layer is Layer.INFRASTRUCTURE
    found = trace(catalog, id, up, day)
    if found is None:
        return "no trace then" if day else "no trace yet"
    if found.ended and day is None:
        return f"ended {found.ended}"
    if up:
        products = {one for one in found.reached if catalog.systems[one].layer is Layer.APPLICATION}
        return f"{len(products)} {'product' if len(products) == 1 else 'products'}"
    end, steps = found.best[-1].end, len(found.best)
    if end is None:
        return "not disclosed"
    way = f"to {found.names[end]}, {steps} {'step' if steps == 1 else 'steps'}"
    return f"possibly {way}" if found.possible else way
