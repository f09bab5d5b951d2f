"""The pages of the article's claims."""

from collections.abc import Iterator
from textwrap import shorten

from macros.made_pages.page_type import SOURCES, Frame, MadePage, PageType, Way, front, joined, neighbors
from macros.relate import Catalog
from macros.render.page import Page

_TITLE, _NEIGHBOR = 70, 48


class ClaimPages(PageType):
    """A page for each claim: what is said, and what speaks for it and against it."""

    folders = ("claims",)

    def records(self, catalog: Catalog, complete: bool) -> Iterator[tuple[str, str]]:  # noqa: ARG002
        """Give every claim."""
        return (("claims", id) for id in catalog.claims)

    def page(self, catalog: Catalog, folder: str, id: str) -> MadePage:
        """Write the page of a claim."""
        said = catalog.claims[id].claim
        address = f"{folder}/{id}"
        head = front(shorten(said, _TITLE, placeholder="…"), said, address)
        return MadePage(id, f"{address}.md", head, joined([f'{{{{ claim("{id}") }}}}', *SOURCES]))

    def frame(self, page: Page, kind: str, id: str) -> Frame | None:
        """Give what stands around the page of a claim."""
        claims = page.catalog.claims
        if id not in claims:
            return None

        def way(key: str) -> Way:
            title = shorten(claims[key].claim, _NEIGHBOR, placeholder="…")
            return Way(title, page.links.to(f"claims/{key}"))

        crumbs = (Way("Home", page.links.to("")), Way("The article", page.links.to("article")))
        layer = claims[id].layer
        ways = neighbors(claims, id, way)
        return Frame(layer and str(layer), "The article", crumbs, *ways, page.edit_file(kind, id))
