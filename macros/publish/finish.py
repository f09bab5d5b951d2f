"""What stands in a page's frame, and what a build writes when its pages are written: hooks.py hands over to here."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

from macros.export import write_export
from macros.made_pages import frame_of
from macros.publish.bundle import asked_for
from macros.publish.from_disk import copy_files, hosted
from macros.publish.headers import write_headers
from macros.publish.navigation import records_beside
from macros.publish.page_head import edition_of, head_of, last_read
from macros.publish.search import entries_of, join_scripts, without_marks, write
from macros.publish.service_worker import write_service_worker
from macros.publish.settings import keeps_copies
from macros.render.page import Page


def add_to_frame(state: Any, context: Any, page: Any, config: Any) -> None:
    """Tell the theme what the record says of the page's frame, and the search what the page says."""
    catalog = state.catalog
    drawn = Page(catalog, page.url or "", config.extra["repository"])
    frame = frame_of(drawn, str(page.meta.get("record", "")))
    context["strata"] = asdict(frame) if frame else {}
    state.speech.frame(context, page)
    context["strata_checked"] = catalog.as_of
    context["strata_asked"] = asked_for(config, page.content or "")
    written = state.authored.get(page.file.src_uri)
    context["strata_beside"] = records_beside(drawn, state.authored) if written else []
    context["strata_changed"] = edition_of(catalog, page, written.digest if written else "")
    context["strata_read"] = last_read(catalog, page.content or "")
    content = without_marks(page.content)
    page.content = hosted(page.content)
    state.entries[page.file.src_uri] = tuple(entries_of(catalog, page))
    context["strata_head"] = head_of(catalog, page, context, config, state.speech.of(page.file.src_uri))
    page.content = content


def finish(state: Any, config: Any) -> None:
    """Write what the search loads, the rest of both copies and, last, the service worker: it knows every file's sum."""
    site = Path(config.site_dir)
    join_scripts(site)
    if state.disk:
        write(_entries(state), state.disk / "search", offline=True)
        copy_files(site, state.disk)
    write_of_all(state, config)
    # Under a server pages change at any moment: no copy of them is kept.
    write_headers(site, config.site_url)
    write_service_worker(site, off=state.serving or not keeps_copies(config))


def write_of_all(state: Any, config: Any) -> None:
    """Write what is made of all pages and records: what the search knows, and what programs read."""
    write(_entries(state), Path(config.site_dir) / "search", offline=False)
    pages = [page for page in state.authored.values() if not page.language]
    write_export(state.catalog, pages, config, state.disk)


def _entries(state: Any) -> list[Any]:
    return [entry for found in state.entries.values() for entry in found]
