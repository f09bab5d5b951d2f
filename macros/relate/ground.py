"""What a record rests on in the end: a chip, or the point at which its maker stops telling."""

from macros.relate.graph import Catalog
from macros.relate.links import named


def grounded(catalog: Catalog, id: str) -> bool:
    """Tell whether some way down from `id` ends at an accelerator, or at a sourced "not disclosed".

    An end that does not exist counts too: it has a fault of its own.
    """
    waiting, seen = [id], {id}
    while waiting:
        for link in catalog.down.get(waiting.pop(), ()):
            end = link.edge.to
            if link.relation not in named("traced") or end in seen:
                continue
            if end is None:
                if link.edge.source:
                    return True
                continue
            if end not in catalog.systems or catalog.systems[end].folder == "accelerators":
                return True
            seen.add(end)
            waiting.append(end)
    return False
