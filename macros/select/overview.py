"""Counts, the stack of the home page, and the groups of a layer."""

from collections import Counter
from dataclasses import dataclass

from macros.relate import Catalog
from macros.schema.stack import GROUPS, LAYERS, Group, Layer, ListEntry
from macros.select.lookup import one_of
from macros.select.subgraphs import Hop
from macros.select.tables import Filter, ids_of
from macros.select.traces import trace

_MEMBERS = 5


@dataclass(frozen=True)
class Floor:
    """One layer of the stack: its count, its groups with counts, its main members, and the nodes of the bore in it."""

    layer: ListEntry
    count: int
    groups: tuple[tuple[Group, int], ...]
    members: tuple[str, ...]
    bore: tuple[tuple[str, Hop | None], ...]


def count(catalog: Catalog, what: str, keep: Filter) -> int:
    """Count the records of a kind, all "systems", or what is beside them."""
    beside = {"sources", "terms", "projections", "weights"}
    return len(getattr(catalog, what) if what in beside else ids_of(catalog, what, keep))


def groups(catalog: Catalog, layer: str) -> tuple[tuple[Group, int], ...]:
    """Give the groups of a layer, each with the number of its records."""
    one_of(Layer, layer, "layer")
    own = [group for group in GROUPS.values() if group.layer == layer]
    return tuple((group, sum(group.id in catalog.groups(id) for id in catalog.systems)) for group in own)


def stack(catalog: Catalog, example: str) -> tuple[Floor, ...]:
    """Give the four layers, with the best chain of `example` as the bore through them."""
    bore = _bore(catalog, example)
    return tuple(
        Floor(
            entry,
            len(ids_of(catalog, "systems", Filter(layer=layer))),
            groups(catalog, layer),
            _members(catalog, layer),
            tuple((id, step) for id, step in bore if catalog.systems[id].layer is layer),
        )
        for layer, entry in LAYERS.items()
    )


def _bore(catalog: Catalog, example: str) -> list[tuple[str, Hop | None]]:
    found = trace(catalog, example)
    steps = found.best if found else ()
    return [(example, None), *((step.end, step) for step in steps if step.end)]


def _members(catalog: Catalog, layer: Layer) -> tuple[str, ...]:
    """Give the records of a layer of which most is said, by links both ways and by claims of the article."""
    told = Counter(id for claim in catalog.claims.values() for id in claim.about)
    own = ids_of(catalog, "systems", Filter(layer=layer))
    weight = {id: told[id] + len(catalog.up.get(id, ())) + len(catalog.down.get(id, ())) for id in own}
    return tuple(sorted(own, key=lambda id: -weight[id])[:_MEMBERS])
