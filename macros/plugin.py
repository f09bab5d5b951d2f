"""Names what a page may call, for the macros plugin and for Zensical; nothing else."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from macros.calls import CALLS
from macros.catalog import open_catalog
from macros.load.pages import load_pages
from macros.render.page import Page
from macros.stash import hold


def define(env: Any) -> None:
    """Register every call. A page's state (its source numbers) lives as long as this environment."""
    root = Path(env.project_dir)
    catalog = open_catalog(root)
    authored = tuple(load_pages(root)[0])
    repository = env.conf["extra"]["repository"]
    from_source = "links_from_source" in env.conf["extra"]
    pages: dict[str, Page] = {}

    def run(call: Callable[..., str], *arguments: Any, **options: Any) -> str:
        url = env.variables["page"].url or ""
        page = pages.setdefault(url, Page(catalog, url, repository, authored, from_source))
        return hold(call(page, *arguments, **options))

    for name, call in CALLS.items():
        env.macro(partial(run, call), name)
