"""The pages of what applications rest on."""

from collections.abc import Iterator

from macros.made_pages.page_type import SOURCES, Frame, MadePage, PageType, Way, front, joined, neighbors
from macros.relate import Catalog
from macros.render.page import Page
from macros.schema.stack import Layer
from macros.select.traces import is_traced

TRACES = "catalog/trace"


class TracePages(PageType):
    """A page for each application that leads on: its trace then and now. The search leads to the record instead."""

    folders = (TRACES,)
    named = ("trace",)

    def records(self, catalog: Catalog, complete: bool) -> Iterator[tuple[str, str]]:
        """Give every application that leads on."""
        for id in catalog.of_kind("applications"):
            if not complete or is_traced(catalog, id):
                yield TRACES, id

    def record(self, folder: str, id: str) -> str:  # noqa: ARG002
        """Give the application."""
        return f"applications/{id}"

    def page(self, catalog: Catalog, folder: str, id: str) -> MadePage:
        """Write the page of a trace."""
        name = catalog.systems[id].name
        head = front(f"What {name} rests on", f"The trace of {name} in 2023 and today.", f"trace/{id}")
        parts = [
            f'{{{{ trace_head("{id}") }}}}',
            "## In the article's time { #then }",
            f'{{{{ trace_then("{id}") }}}}',
            "## Today { #today }",
            f'{{{{ trace("{id}") }}}}',
            "## What changed { #changed }",
            f'{{{{ trace_changes("{id}") }}}}',
        ]
        return MadePage(id, f"{folder}/{id}.md", head, joined([*parts, *SOURCES]))

    def frame(self, page: Page, kind: str, id: str) -> Frame | None:  # noqa: ARG002
        """Give what stands around the page of a trace."""
        if id not in page.catalog.systems:
            return None
        traced = [key for _, key in self.records(page.catalog, complete=True)]

        def way(key: str) -> Way:
            return Way(page.system(key).name, page.links.to(f"{TRACES}/{key}"))

        crumbs = (
            Way("Home", page.links.to("")),
            Way("Catalog", page.links.to("catalog")),
            Way("Trace", page.links.to(TRACES)),
        )
        return Frame(str(Layer.APPLICATION), "Catalog", crumbs, *neighbors(traced, id, way), page.edit(id))
