"""Names what a page may call, for the macros plugin and for Zensical; nothing else."""

from functools import partial
from pathlib import Path
from typing import Any

from macros.calls import CALLS
from macros.calls.registry import DRAWN, take
from macros.catalog import open_catalog
from macros.load.pages import listing, load_pages
from macros.markup.copies import only
from macros.render.page import Page
from macros.stash import hold


def define(env: Any) -> None:
    """Register every call. A page's state (its source numbers) lives as long as this environment."""
    root = Path(env.project_dir)
    catalog = open_catalog(root)
    authored = listing(load_pages(root)[0])
    repository = env.conf["extra"]["repository"]
    site = str(env.conf["site_url"] or "/")
    from_source = "links_from_source" in env.conf["extra"]
    fresh = Page(catalog, "", repository, authored, site, from_source)
    for url in [url for url, page in DRAWN.items() if not _alike(page, fresh)]:
        del DRAWN[url]

    def run(name: str, *arguments: Any, **options: Any) -> str:
        url = env.variables["page"].url or ""
        page = DRAWN.get(url)
        if page is None:
            page = DRAWN[url] = Page(catalog, url, repository, authored, site, from_source)
        html = take(page, name, *arguments, **options)
        return hold(only("hosted", html) if from_source else html)

    for name in CALLS:
        env.macro(partial(run, name), name)


def _alike(page: Page, other: Page) -> bool:
    """Tell whether the calls of both are drawn of the same things."""
    return (
        page.catalog is other.catalog
        and page.authored == other.authored
        and (page.repository, page.site, page.from_source) == (other.repository, other.site, other.from_source)
    )
