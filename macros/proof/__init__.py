"""Reads the authored pages before a build: front matter, markup, calls, and figures typed in prose."""

from pathlib import Path

from macros.catalog import Survey, survey
from macros.faults import Fault, Faults
from macros.load.pages import AuthoredPage, load_pages
from macros.proof import calls, docs, figures, front_matter, markup, term_pages
from macros.relate import Catalog
from macros.render.page import Page


def proofread(root: Path) -> tuple[Catalog, list[AuthoredPage]]:
    """Check data/ and docs/; give the catalog and the pages, or raise `Faults` with everything that is wrong."""
    pages, faults = load_pages(root)
    for page in pages:
        faults += [*front_matter.check(page), *markup.check(page), *figures.check(page)]
    data = survey(root)
    faults += [*data.faults, *_calls(data, pages), *term_pages.check(data.catalog, pages)]
    faults += docs.check(root, data.catalog, {fault.path for fault in faults})
    if faults:
        raise Faults(faults)
    return data.catalog, pages


def _calls(data: Survey, pages: list[AuthoredPage]) -> list[Fault]:
    found: list[Fault] = []
    for page in pages:
        url = f"{page.address}/" if page.address else ""
        drawn = Page(data.catalog, url, authored=tuple(pages))
        found += calls.check(page, drawn, whole=not data.faults)
    return [fault for fault in found if not data.blames_broken(fault.message)]
