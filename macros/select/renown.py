"""Which products a drawing upward shows: the best known, each by the best way to it."""

from macros.relate import Catalog
from macros.schema.stack import Layer
from macros.select.paths import best
from macros.select.subgraphs import Chain, Subgraph


def products(catalog: Catalog, subgraph: Subgraph) -> list[str]:
    """Give the products that hang on the root of a web: the article's first, then the most told of."""
    told = [about for claim in catalog.claims.values() for about in claim.about]

    def renown(id: str) -> tuple[bool, int, str]:
        links = len(catalog.up.get(id, ())) + len(catalog.down.get(id, ()))
        return catalog.systems[id].article is None, -told.count(id) - links, id

    found = [id for id in subgraph.steps if id != subgraph.root and catalog.systems[id].layer is Layer.APPLICATION]
    return sorted(found, key=renown)


def way_to(subgraph: Subgraph, goal: str) -> Chain:
    """Give the best way from the root to `goal`; in a web, each thing comes after all that it leads to."""
    reach = {goal}
    for id, steps in subgraph.steps.items():
        if any(subgraph.target(step) in reach for step in steps):
            reach.add(id)
    kept = {
        id: tuple(step for step in steps if subgraph.target(step) in reach) if id != goal else ()
        for id, steps in subgraph.steps.items()
        if id in reach
    }
    return best(Subgraph(subgraph.root, subgraph.up, kept), 1)[0]
