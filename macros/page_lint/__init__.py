"""Reads the authored pages before a build: front matter, calls, figures typed in prose, and the HTML that comes out."""

from pathlib import Path

from macros.calls.registry import DRAWN
from macros.catalog import LoadResult, load_checked
from macros.faults import Fault, Faults, coded, told_once
from macros.load.pages import AuthoredPage, load_pages
from macros.markup.bounds import too_long
from macros.markup.converter import Converted
from macros.page_lint import docs, figures, front_matter, lost, markup, prose, term_pages
from macros.page_lint.calls import DrawnPage, draw_calls
from macros.page_lint.docs.addresses import generated
from macros.page_lint.links import Ways
from macros.relate import Catalog
from macros.render.page import Page


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
    pages, faults = load_pages(root)
    data = load_checked(root)
    faults += [*data.faults, *_pages(root, (repository, site), data, pages), *term_pages.check(data.catalog, pages)]
    faults += coded(docs.check(root, data.catalog, {fault.path for fault in faults}), "docs-file")
    gone = lost.check(data.catalog, pages) if data.complete else lost.check_files(root, data.catalog)
    faults += coded(gone, "lost-address")
    return data.catalog, pages, told_once(faults)


def _pages(root: Path, places: tuple[str, str], data: LoadResult, pages: list[AuthoredPage]) -> list[Fault]:
    found: list[Fault] = []
    read: dict[str, tuple[DrawnPage, Converted]] = {}
    for page in pages:
        found += front_matter.check(page)
        if much := too_long(page.text):
            found.append(Fault(page.path, much[0], 1, "", much[1], code="page-size"))
            continue
        drawn, faults = _drawn(places, data, page, pages)
        converted, wrong = markup.check(drawn)
        found += [*faults, *prose.check(drawn), *coded(figures.check(drawn), "typed-figure"), *coded(wrong, "markup")]
        read[page.path.removeprefix("docs/")] = drawn, converted
    made = (f"{address}.md" for address in generated(data.catalog, complete=data.complete))
    ways = Ways(root, {path: converted for path, (_, converted) in read.items()}, made)
    for drawn, converted in read.values():
        found += ways.check(drawn, converted)
    return found


def _drawn(
    places: tuple[str, str], data: LoadResult, page: AuthoredPage, pages: list[AuthoredPage]
) -> tuple[DrawnPage, list[Fault]]:
    url = f"{page.address}/" if page.address else ""
    on = DRAWN[url] = Page(data.catalog, url, places[0], tuple(pages), places[1])
    return draw_calls(page, on, data.complete, data.blames_broken)
