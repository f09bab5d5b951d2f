"""What MkDocs needs at its build events: each hands over to plain functions. Imports are late: see `_forget`."""

import logging
import os
import sys
from pathlib import Path
from typing import Any

import click
from mkdocs.plugins import event_priority

_log = logging.getLogger("mkdocs.strata")
_state: dict[str, Any] = {"serving": False, "code": None, "server": None, "lock": None, "pages": (), "found": {}}


class _Stop(click.ClickException):
    """Ends a build with the faults and nothing else."""

    def show(self, file: Any = None) -> None:
        click.echo(self.message, file=file or sys.stderr)


def on_startup(*, command: str, dirty: bool) -> None:  # noqa: ARG001 - named by MkDocs
    """Remember whether this is a server; whoever builds, everyone may read the files."""
    _state["serving"] = command == "serve"
    os.umask(0o022)


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
    _make_room(root, config)
    from macros.faults import Faults  # noqa: PLC0415
    from macros.proof import proofread  # noqa: PLC0415
    from macros.publish.navigation import navigation  # noqa: PLC0415
    from macros.publish.settings import faults as wrong  # noqa: PLC0415

    try:
        _, pages = proofread(root)
    except Faults as faults:
        raise _Stop(str(faults)) from None
    if said := wrong(config):
        raise _Stop("\n".join(said))
    config.extra["repository"] = config.extra["repository"].rstrip("/")
    _state["pages"] = tuple(pages)
    config.nav = navigation(config.nav, pages)
    return config


def _make_room(root: Path, config: Any) -> None:
    """Let no other build write into the same folder: under a server by one of its own, else by a lock."""
    if _state["serving"]:
        _forget(root)
        from macros.serve.plain import PlainServer  # noqa: PLC0415

        _state["server"] = _state["server"] or PlainServer(root)
        _state["server"].own_folder(config)
    elif Path(config.site_dir) == root / "site" and not _state["lock"]:
        from macros.work.place import lock_site  # noqa: PLC0415

        _state["lock"] = lock_site(root, _log.info)


def on_serve(server: Any, config: Any, builder: Any) -> None:  # noqa: ARG001 - named by MkDocs
    """Let a mistake not end `mkdocs serve`."""
    _state["server"].take_over(server)


def on_files(files: Any, config: Any) -> Any:
    """Add the pages of the records; an authored page at the same address wins."""
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
    context["strata"] = frame(drawn, kind, id)
    context["strata_checked"] = catalog.as_of
    context["strata_read"] = last_read(catalog, page.content or "")
    _state["found"][page.file.src_uri] = tuple(entries_of(catalog, page))
    page.content = without_marks(page.content)
    return context


def on_post_page(output: str, page: Any, config: Any) -> str:  # noqa: ARG001 - named by MkDocs
    """Give a page that is read from disk its policy; elsewhere the server sends it."""
    from macros.publish.policy import with_policy  # noqa: PLC0415

    return output if config.use_directory_urls else with_policy(output)


def on_post_template(output_content: str, template_name: str, config: Any) -> str:
    """Let the page for a missing one find the root of the site."""
    from macros.publish.mount import at_any_mount  # noqa: PLC0415

    return at_any_mount(output_content, config.site_url) if template_name == "404.html" else output_content


@event_priority(-100)  # after every plugin
def on_post_build(config: Any) -> None:
    """Write what the search loads and, last of all, the service worker, which knows the sum of every file."""
    from macros.publish.search import join_scripts, write  # noqa: PLC0415
    from macros.publish.service_worker import write_service_worker  # noqa: PLC0415
    from macros.publish.settings import examples, keeps_copies  # noqa: PLC0415

    entries = [entry for found in _state["found"].values() for entry in found]
    write(entries, Path(config.site_dir) / "search", offline=not config.use_directory_urls)
    join_scripts(Path(config.site_dir))
    if config.use_directory_urls:
        # Under a server pages change at any moment: no copy of them is kept.
        write_service_worker(Path(config.site_dir), off=_state["serving"] or not keeps_copies(config))
    for line in examples(config):
        _log.info(line)
