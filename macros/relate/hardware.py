"""What rests on a chip in the end, or on the point at which its maker stops telling."""

from macros.relate.graph import Catalog
from macros.relate.links import Link, named


def reaches_hardware(catalog: Catalog) -> frozenset[str]:
    """Give all from which some way down ends at an accelerator, or at a sourced "not disclosed".

    An end that does not exist counts too: it has a fault of its own.
    """
    followed = [link for links in catalog.down.values() for link in links if link.relation in named("traced")]
    waiting = [link.start for link in followed if _is_hardware(catalog, link)]
    found = set(waiting)
    while waiting:
        for link in catalog.up.get(waiting.pop(), ()):
            if link.relation in named("traced") and link.start not in found:
                found.add(link.start)
                waiting.append(link.start)
    return frozenset(found)


def _is_hardware(catalog: Catalog, link: Link) -> bool:
    end = link.edge.to
    if end is None:
        return bool(link.edge.source)
    return end not in catalog.systems or catalog.systems[end].folder == "accelerators"
