"""What the theme's frame says of a record's page: the nav does not have it, so the record tells."""

import re
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from textwrap import shorten

from macros.relate import Catalog
from macros.render.page import Page
from macros.schema.stack import Layer
from macros.select.traces import is_traced

_TITLE = 48
_CITED = re.compile(r'href="#source-([a-z0-9-]+)"')


@dataclass(frozen=True)
class Way:
    """A title and where it leads."""

    title: str
    url: str


@dataclass(frozen=True)
class Frame:
    """Layer, tab, breadcrumb, neighbors and the way to edit."""

    layer: str | None
    tab: str
    crumbs: tuple[Way, ...]
    previous: Way | None
    next: Way | None
    edit_url: str


def last_read(catalog: Catalog, html: str) -> str | None:
    """Give the latest day on which someone read a source that the page of `html` cites."""
    cited = {id for id in _CITED.findall(html) if id in catalog.sources}
    return max((day for id in cited if (day := catalog.sources[id].retrieved)), default=None)


def page_chrome(page: Page, kind: str, id: str) -> dict[str, object]:
    """Give the frame of a record's page, as the theme reads it; nothing for what is not a record."""
    if kind == "trace" and id in page.catalog.systems:
        return asdict(_of_trace(page, id))
    if (kind, id) not in page.catalog.files:
        return {}
    made = _of_claim(page, id) if kind == "claims" else _of_system(page, kind, id)
    return asdict(made)


def _of_system(page: Page, kind: str, id: str) -> Frame:
    record = page.system(id)
    crumbs = (
        Way("Home", page.links.to("")),
        Way("Catalog", page.links.to("catalog")),
        Way(record.plural, page.links.to(f"catalog/{kind}")),
    )
    layer = record.layer and str(record.layer)
    neighbors = _neighbors(page.catalog.of_kind(kind), id, lambda key: Way(page.system(key).name, page.href(key)))
    return Frame(layer, "Catalog", crumbs, *neighbors, page.edit(id))


def _of_trace(page: Page, id: str) -> Frame:
    traced = [key for key in page.catalog.of_kind("applications") if is_traced(page.catalog, key)]

    def way(key: str) -> Way:
        return Way(page.system(key).name, page.links.to(f"catalog/trace/{key}"))

    crumbs = (
        Way("Home", page.links.to("")),
        Way("Catalog", page.links.to("catalog")),
        Way("Trace", page.links.to("catalog/trace")),
    )
    return Frame(str(Layer.APPLICATION), "Catalog", crumbs, *_neighbors(traced, id, way), page.edit(id))


def _of_claim(page: Page, id: str) -> Frame:
    claims = page.catalog.claims

    def way(key: str) -> Way:
        return Way(shorten(claims[key].claim, _TITLE, placeholder="…"), page.links.to(f"claims/{key}"))

    crumbs = (Way("Home", page.links.to("")), Way("The article", page.links.to("article")))
    layer = claims[id].layer
    return Frame(
        layer and str(layer), "The article", crumbs, *_neighbors(claims, id, way), page.edit_file("claims", id)
    )


def _neighbors(ids: Iterable[str], id: str, way: Callable[[str], Way]) -> tuple[Way | None, Way | None]:
    """Give the ways to what comes before `id` and after it."""
    order = list(ids)
    place = order.index(id)
    before, after = order[place - 1 : place] if place else [], order[place + 1 : place + 2]
    return (way(before[0]) if before else None), (way(after[0]) if after else None)
