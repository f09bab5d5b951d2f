"""Reads the authored pages before a build: front matter, calls, figures typed in prose, and the HTML that comes out."""

from pathlib import Path

from macros.catalog import LoadResult, load_checked
from macros.faults import Fault, Faults
from macros.load.pages import AuthoredPage, load_pages
from macros.markup.bounds import too_long
from macros.markup.converter import Converted
from macros.page_lint import docs, figures, front_matter, markup, term_pages
from macros.page_lint.calls import DrawnPage, draw_calls
from macros.page_lint.docs.addresses import generated
from macros.page_lint.links import Ways
from macros.relate import Catalog
from macros.render.page import Page


def lint_pages(root: Path) -> tuple[Catalog, list[AuthoredPage]]:
    """Check data/ and docs/; give the catalog and the pages, or raise `Faults` with everything that is wrong."""
    pages, faults = load_pages(root)
    data = load_checked(root)
    faults += [*data.faults, *_pages(root, data, pages), *term_pages.check(data.catalog, pages)]
    faults += docs.check(root, data.catalog, {fault.path for fault in faults})
    if faults:
        raise Faults(faults)
    return data.catalog, pages


def _pages(root: Path, data: LoadResult, pages: list[AuthoredPage]) -> list[Fault]:
    found: list[Fault] = []
    read: dict[str, tuple[DrawnPage, Converted]] = {}
    for page in pages:
        found += front_matter.check(page)
        if much := too_long(page.text):
            found.append(Fault(page.path, much[0], 1, "", much[1]))
            continue
        drawn, faults = _drawn(data, page, pages)
        converted, wrong = markup.check(drawn)
        found += [*faults, *figures.check(drawn), *wrong]
        read[page.path.removeprefix("docs/")] = drawn, converted
    made = (f"{address}.md" for address in generated(data.catalog, complete=not data.faults))
    ways = Ways(root, {path: converted for path, (_, converted) in read.items()}, made)
    for drawn, converted in read.values():
        found += ways.check(drawn, converted)
    return found


def _drawn(data: LoadResult, page: AuthoredPage, pages: list[AuthoredPage]) -> tuple[DrawnPage, list[Fault]]:
    url = f"{page.address}/" if page.address else ""
    on = Page(data.catalog, url, authored=tuple(pages))
    drawn, faults = draw_calls(page, on, complete=not data.faults)
    return drawn, [fault for fault in faults if not data.blames_broken(fault.message)]
