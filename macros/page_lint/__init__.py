"""Reads the authored pages before a build: front matter, calls, figures typed in prose, and the HTML that comes out."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from macros.calls.registry import DRAWN
from macros.catalog import LoadResult, load_checked
from macros.faults import Fault, Faults, coded, told_once
from macros.load.pages import AuthoredPage, listing, load_pages
from macros.made_pages import addresses
from macros.markup.bounds import too_long
from macros.markup.converter import Converted
from macros.page_lint import (
    around_calls,
    docs,
    figures,
    front_matter,
    lost,
    markup,
    paragraphs,
    prose,
    term_pages,
    titles,
    translations,
)
from macros.page_lint.calls import DrawnPage, draw_calls
from macros.page_lint.links import Ways
from macros.relate import Catalog
from macros.render.page import Page
from macros.work.reads import noted


@dataclass(frozen=True)
class Looked:
    """One page, looked at alone: what is wrong with it, and what it becomes, where it is not too long for that."""

    page: AuthoredPage
    faults: tuple[Fault, ...]
    made: tuple[DrawnPage, Converted] | None = None


LOOKED: dict[str, Looked] = {}  # by path below docs/: what the check before a build saw


def lint_pages(root: Path, repository: str = "", site: str = "") -> tuple[Catalog, list[AuthoredPage]]:
    """Check data/ and docs/; give the catalog and the pages, or raise `Faults` with everything that is wrong.

    What the calls of the pages gave is left for a build at `site`, whose links for edits lead to `repository`.
    """
    catalog, pages, faults = lint(root, repository, site)
    if not all(fault.warning for fault in faults):
        raise Faults(faults)
    return catalog, pages


def lint(root: Path, repository: str = "", site: str = "") -> tuple[Catalog, list[AuthoredPage], list[Fault]]:
    """Check data/ and docs/; give the catalog and the pages as far as they can be read, and faults and warnings."""
    DRAWN.clear()
    LOOKED.clear()
    pages, faults = load_pages(root)
    data, listed = load_checked(root), listing(pages)
    for page in pages:
        LOOKED[page.inside] = look((repository, site), data, page, listed)
    faults += [*data.faults, *(fault for one in LOOKED.values() for fault in one.faults)]
    faults += together(root, data, LOOKED.values(), {fault.path for fault in faults})
    return data.catalog, pages, told_once(faults)


def look(places: tuple[str, str], data: LoadResult, page: AuthoredPage, listed: Sequence[AuthoredPage]) -> Looked:
    """Make the calls of a page, for a build at `places`, and look at what Markdown makes of it."""
    found = list(front_matter.check(page))
    if much := too_long(page.text):
        return Looked(page, (*found, Fault(page.path, much[0], 1, "", much[1], code="page-size")))
    url = f"{page.address}/" if page.address else ""
    on = DRAWN[url] = Page(data.catalog, url, places[0], listed, places[1])
    with noted(page.inside):
        drawn, faults = draw_calls(page, on, data.complete, data.blames_broken)
    converted, wrong = markup.check(drawn)
    found += [*faults, *around_calls.check(drawn, data.catalog), *prose.check(drawn)]
    found += [*coded(figures.check(drawn, data.catalog), "typed-figure"), *coded(wrong, "markup")]
    found += paragraphs.check(page, {fault.line for fault in found}) if not page.language else ()
    return Looked(page, tuple(found), (drawn, converted))


def together(root: Path, data: LoadResult, looked: Collection[Looked], told: Collection[str] = ()) -> Iterator[Fault]:
    """Find what is wrong with how pages, files and records fit each other; `told` are paths that have a fault."""
    pages = [one.page for one in looked]
    links = list(links_of(root, data, looked))
    yield from (*links, *term_pages.check(data.catalog, pages))
    yield from titles.check(pages)
    yield from coded(translations.check(data.catalog, pages), "translation")
    told = {*told, *(fault.path for fault in links)}
    yield from coded(docs.check(root, data.catalog, told), "docs-file")
    catalog = data.catalog
    gone = lost.check(catalog, pages) if data.complete else lost.check_files(root, catalog, data.broken)
    yield from coded(gone, "lost-address")


def links_of(
    root: Path, data: LoadResult, looked: Iterable[Looked], only: Collection[str] | None = None
) -> Iterator[Fault]:
    """Find every link that leads nowhere, of all pages or of those with the paths below docs/ in `only`."""
    made = {one.page.inside: one.made for one in looked if one.made}
    records = (f"{address}.md" for address in addresses(data.catalog, complete=data.complete))
    ways = Ways(root, {path: converted for path, (_, converted) in made.items()}, records)
    for path, (drawn, converted) in made.items():
        if only is None or path in only:
            yield from ways.check(drawn, converted)
