"""Which products a drawing upward shows: the best known, each by the best way to it."""

from macros.relate import Catalog
from macros.schema.lists import Layer
from macros.select.chains import Chain, Web
from macros.select.ways import best


def products(catalog: Catalog, web: Web) -> list[str]:
    """Give the products that hang on the root of a web: the article's first, then the most told of."""
    told = [about for claim in catalog.claims.values() for about in claim.about]

    def renown(id: str) -> tuple[bool, int, str]:
        links = len(catalog.up.get(id, ())) + len(catalog.down.get(id, ()))
        return catalog.systems[id].article is None, -told.count(id) - links, id

    found = [id for id in web.steps if id != web.root and catalog.systems[id].layer is Layer.APPLICATION]
    return sorted(found, key=renown)


def way_to(web: Web, goal: str) -> Chain:
    """Give the best way from the root to `goal`; in a web, each thing comes after all that it leads to."""
    reach = {goal}
    for id, steps in web.steps.items():
        if any(web.next(step) in reach for step in steps):
            reach.add(id)
    kept = {
        id: tuple(step for step in steps if web.next(step) in reach) if id != goal else ()
        for id, steps in web.steps.items()
        if id in reach
    }
    return best(Web(web.root, web.up, kept), 1)[0]
