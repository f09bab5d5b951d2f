"""The pages of records."""

from collections.abc import Iterator

from macros.made_pages.page_type import SOURCES, Frame, MadePage, PageType, Way, front, joined, neighbors
from macros.relate import Catalog
from macros.render.page import Page
from macros.schema import SYSTEMS, System
from macros.select import records
from macros.select.claims import claims
from macros.select.generations import generations
from macros.select.neighbors import downward, upward
from macros.select.similar import similar
from macros.select.subgraphs import leads_on


class RecordPages(PageType):
    """A page for each system: its facts, what it rests on and what rests on it, its life, its sources."""

    folders = tuple(SYSTEMS)

    def records(self, catalog: Catalog, complete: bool) -> Iterator[tuple[str, str]]:  # noqa: ARG002
        """Give every system."""
        return ((record.folder, id) for id, record in catalog.systems.items())

    def page(self, catalog: Catalog, folder: str, id: str) -> MadePage:
        """Write the page of a system: a heading for each section that has something to say."""
        record = catalog.systems[id]
        parts = [f'{{{{ head("{id}") }}}}', f'{{{{ opening("{id}") }}}}']
        for heading, anchor, calls in _sections(catalog, id, record):
            parts += [f"## {heading} {{ #{anchor} }}", *(f"{{{{ {call} }}}}" for call in calls)]
        heading, sources = SOURCES
        text = joined([*parts, heading, f'{{{{ health("{id}") }}}}', sources])
        address = f"{folder}/{id}"
        return MadePage(id, f"{address}.md", front(record.name, record.summary, address), text)

    def frame(self, page: Page, kind: str, id: str) -> Frame | None:
        """Give what stands around the page of a system."""
        if (kind, id) not in page.catalog.files:
            return None
        record = page.system(id)
        crumbs = (
            Way("Home", page.links.to("")),
            Way("Catalog", page.links.to("catalog")),
            Way(record.plural, page.links.to(f"catalog/{kind}")),
        )
        layer = record.layer and str(record.layer)
        ways = neighbors(page.catalog.of_kind(kind), id, lambda key: Way(page.system(key).name, page.href(key)))
        return Frame(layer, "Catalog", crumbs, *ways, page.edit(id))


def _sections(catalog: Catalog, id: str, record: System) -> Iterator[tuple[str, str, list[str]]]:
    if records.facts(catalog, id):
        yield "Facts", "facts", [f'facts("{id}")']
    if getattr(record, "variants", ()):
        yield "Members", "members", [f'members("{id}")']
    if generations(catalog, id):
        yield "Generations", "generations", [f'generations("{id}")']
    if downward(catalog, id):
        drawn = [f'trace("{id}")'] if leads_on(catalog, id) else []
        yield "What it rests on", "rests-on", [*drawn, f'relations("{id}")']
    if upward(catalog, id):
        drawn = [f'trace("{id}", direction="up")'] if leads_on(catalog, id, up=True) else []
        heading = "What it makes" if record.folder == "organizations" else "What rests on it"
        yield heading, "carries", [*drawn, f'mentions("{id}")']
    if similar(catalog, id):
        yield "Similar records", "similar data-search-exclude", [f'similar("{id}")']
    if claims(catalog, about=id):
        yield "Claims about it", "claims", [f'ledger(about="{id}", first=3)']
    if record.events:
        yield "Lifecycle", "lifecycle", [f'lifecycle("{id}")']
