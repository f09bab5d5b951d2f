"""Names what a page may call, for the macros plugin and for Zensical; nothing else."""

from collections.abc import Callable
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

_given: tuple[Any, Callable[[str], Page]] | None = None  # the configuration that was asked for last, and its pages


def define(env: Any) -> None:
    """Register every call. A page's state (its source numbers) lives as long as what is drawn of it stays the same."""
    global _given  # noqa: PLW0603 - Zensical asks for every page anew, with one configuration for all of a build
    if _given is None or _given[0] is not env.conf:
        _given = env.conf, _pages(Path(env.project_dir), env.conf)
    begin = _given[1]
    from_source = "links_from_source" in env.conf["extra"]

    def run(name: str, *arguments: Any, **options: Any) -> str:
        url = env.variables["page"].url or ""
        if url not in DRAWN:
            DRAWN[url] = begin(url)
        html = take(DRAWN[url], name, *arguments, **options)
        return hold(only("hosted", html) if from_source else html)

    for name in CALLS:
        env.macro(partial(run, name), name)


def _pages(root: Path, conf: Any) -> Callable[[str], Page]:
    """Give what makes the page at an address; pages that were drawn of other things are forgotten."""
    catalog = open_catalog(root)
    authored = listing(load_pages(root)[0])
    repository, from_source = conf["extra"]["repository"], "links_from_source" in conf["extra"]
    site = str(conf["site_url"] or "/")

    def begin(url: str) -> Page:
        return Page(catalog, url, repository, authored, site, from_source)

    fresh = begin("")
    for url in [url for url, page in DRAWN.items() if not _alike(page, fresh)]:
        del DRAWN[url]
    return begin


def _alike(page: Page, other: Page) -> bool:
    """Tell whether the calls of both are drawn of the same things."""
    return (
        page.catalog is other.catalog
        and page.authored == other.authored
        and (page.repository, page.site, page.from_source) == (other.repository, other.site, other.from_source)
    )
