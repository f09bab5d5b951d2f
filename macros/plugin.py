"""Names what a page may call, for the macros plugin and for Zensical; nothing else."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from macros.calls import CALLS
from macros.catalog import last_good, open_catalog
from macros.faults import Refused
from macros.load.pages import load_pages
from macros.render.page import Page
from macros.stash import hold


def define(env: Any) -> None:
    """Register every call. A page's state (its source numbers) lives as long as this environment."""
    root = Path(env.project_dir)
    faulty = bool(env.conf["extra"]["faults"]) if "faults" in env.conf["extra"] else False
    catalog = last_good(root) if faulty else open_catalog(root)
    authored = tuple(load_pages(root)[0])
    repository = env.conf["extra"]["repository"]
    directories = bool(env.conf["use_directory_urls"])
    from_source = "links_from_source" in env.conf["extra"]
    pages: dict[str, Page] = {}

    def run(call: Callable[..., str], *arguments: Any, **options: Any) -> str:
        url = env.variables["page"].url or ""
        page = pages.setdefault(url, Page(catalog, url, directories, repository, authored, from_source))
        try:
            return hold(call(page, *arguments, **options))
        except Refused as refused:
            if not faulty:
                raise
            return hold(page.draw("refused", message=str(refused)))

    for name, call in CALLS.items():
        env.macro(partial(run, call), name)
