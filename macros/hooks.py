"""What MkDocs needs at its build events: each hands over to plain functions. Imports are late: see `_forget`."""

import logging
import sys
from pathlib import Path
from typing import Any

import click
from mkdocs.plugins import event_priority

_log = logging.getLogger("mkdocs.strata")
_state: dict[str, Any] = {"serving": False, "code": None, "pages": (), "found": {}, "refused": []}


class _Stop(click.ClickException):
    """Ends a build with the faults and nothing else."""

    def show(self, file: Any = None) -> None:
        click.echo(self.message, file=file or sys.stderr)


def on_startup(*, command: str, dirty: bool) -> None:  # noqa: ARG001 - named by MkDocs
    """Remember whether this is a server: a server shows faults and goes on."""
    _state["serving"] = command == "serve"


def _forget(root: Path) -> None:
    """Under a server, import our code anew when it changed."""
    code = max(file.stat().st_mtime_ns for file in (root / "macros").rglob("*.*"))
    if _state["code"] not in {None, code}:
        for name in [name for name in sys.modules if name.split(".")[0] == "macros"]:
            del sys.modules[name]
    _state["code"] = code


@event_priority(100)  # before the macros plugin opens the catalog
def on_config(config: Any) -> Any:
    """Check everything before MkDocs cleans the folder of the last good build; then lay out the navigation."""
    root = Path(config.config_file_path).parent
    if _state["serving"]:
        _forget(root)
    from macros.faults import Faults  # noqa: PLC0415
    from macros.load.pages import load_pages  # noqa: PLC0415
    from macros.proof import proofread  # noqa: PLC0415
    from macros.publish.navigation import navigation  # noqa: PLC0415

    config.extra["faults"] = []
    _state["refused"] = []
    try:
        _, pages = proofread(root)
    except Faults as faults:
        if not _state["serving"]:
            raise _Stop(str(faults)) from None
        _log.error("The site shows the last good data.\n%s", faults)
        config.extra["faults"] = [str(fault) for fault in faults.faults]
        pages = load_pages(root)[0]
    _state["pages"] = tuple(pages)
    config.nav = navigation(config.nav, pages)
    return config


def on_files(files: Any, config: Any) -> Any:
    """Add the pages of the records; an authored page stands in place of one where the rule for docs/ lets it."""
    from mkdocs.structure.files import File, InclusionLevel  # noqa: PLC0415

    from macros.catalog import last_good  # noqa: PLC0415
    from macros.publish.record_pages import record_pages  # noqa: PLC0415

    taken = {file.dest_uri for file in files}
    for page in record_pages(last_good(Path(config.config_file_path).parent)):
        made = File.generated(config, page.path, content=page.text, inclusion=InclusionLevel.NOT_IN_NAV)
        if made.dest_uri not in taken:
            files.append(made)
    there = {file.src_uri for file in files}
    _state["found"] = {path: found for path, found in _state["found"].items() if path in there}
    return files


def on_page_context(context: Any, page: Any, config: Any, nav: Any) -> Any:  # noqa: ARG001 - named by MkDocs
    """Tell the theme what the record says of the page's frame."""
    from macros.catalog import last_good  # noqa: PLC0415
    from macros.publish.frame import frame, last_read  # noqa: PLC0415
    from macros.publish.search import entries_of, without_marks  # noqa: PLC0415
    from macros.render.page import Page  # noqa: PLC0415

    catalog = last_good(Path(config.config_file_path).parent)
    drawn = Page(catalog, page.url or "", config.use_directory_urls, config.extra["repository"], _state["pages"])
    kind, _, id = str(page.meta.get("record", "")).partition("/")
    context["strata"] = {"faults": config.extra["faults"]} | frame(drawn, kind, id)
    context["strata_checked"] = catalog.as_of
    context["strata_read"] = last_read(catalog, page.content or "")
    _state["found"][page.file.src_uri] = tuple(entries_of(catalog, page))
    page.content = without_marks(page.content)
    return context


def on_post_page(output: str, page: Any, config: Any) -> str:  # noqa: ARG001 - named by MkDocs
    """Give the page its policy."""
    return _guarded(output, page.file.dest_uri if page.file.generated_by else f"docs/{page.file.src_uri}")


def on_post_template(output: str, template_name: str, config: Any) -> str:  # noqa: ARG001 - named by MkDocs
    """Give the page of what is not there its policy."""
    return _guarded(output, f"overrides/{template_name}") if template_name.endswith(".html") else output


def _guarded(output: str, path: str) -> str:
    """Give a page with its policy, and keep what it must not have; MkDocs adds a script of its own under a server."""
    from macros.publish.inline import guarded  # noqa: PLC0415

    if _state["serving"]:
        return output
    output, faults = guarded(output, path)
    _state["refused"] += faults
    return output


@event_priority(-100)  # after every plugin
def on_post_build(config: Any) -> None:
    """Write what the search loads and, last of all, the service worker, which knows the sum of every file."""
    from macros.faults import Faults  # noqa: PLC0415
    from macros.publish.headers import write_headers  # noqa: PLC0415
    from macros.publish.search import join_scripts, write  # noqa: PLC0415
    from macros.publish.service_worker import write_service_worker  # noqa: PLC0415

    if _state["refused"]:
        raise _Stop(str(Faults(_state["refused"])))
    entries = [entry for found in _state["found"].values() for entry in found]
    write(entries, Path(config.site_dir) / "search", offline=not config.use_directory_urls)
    join_scripts(Path(config.site_dir))
    if config.use_directory_urls:
        # Under a server pages change at any moment: no copy of them is kept.
        off = _state["serving"] or config.extra["service_worker"] == "off"
        write_headers(Path(config.site_dir), config.site_url)
        write_service_worker(Path(config.site_dir), off)
