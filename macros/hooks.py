"""What MkDocs needs at its build events: each hands over to plain functions. Imports are late: see `_forget`."""

import logging
import os
import sys
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import click
from mkdocs.plugins import event_priority

_log = logging.getLogger("mkdocs.strata")
# What MkDocs is handed for every page: front matter that says nothing. Ours is read once, by us.
_EMPTY = "---\n{}\n---\n"


@dataclass
class _State:
    """What one event of a build leaves for the next."""

    serving: bool = False
    code: int | None = None  # when our code last changed
    server: Any = None  # that stands between MkDocs' own and its builder
    lock: Any = None
    catalog: Any = None  # as it was checked: looking for changes at every page would cost as much as the page
    authored: dict[str, Any] = field(default_factory=dict)  # by path below docs/
    generated: dict[str, Any] = field(default_factory=dict)
    entries: dict[str, Any] = field(default_factory=dict)  # of the search, by page
    refused: list[Any] = field(default_factory=list)  # what pages as built have and may not
    disk: Path | None = None  # the folder of the copy for reading from disk, where it is made too
    stays: bool = False  # whether the site is kept in memory when it is built, to take up edits
    sections: Any = None  # of mkdocs.yml, before they are laid out
    parts: Any = None  # that the files for every page are made of
    contents: dict[str, str] = field(default_factory=dict)  # of pages without their frame, if it stays
    built: Any = None  # what MkDocs made: files and environment
    nav: Any = None
    speech: Any = None  # the languages of the pages
    alike: Any = None  # what Markdown made of pages of records


_state = _State()


class _Stop(click.ClickException):
    """Ends a build with the faults and nothing else."""

    def show(self, file: Any = None) -> None:
        click.echo(self.message, file=file or sys.stderr)


def on_startup(*, command: str, dirty: bool) -> None:  # noqa: ARG001 - named by MkDocs
    """Remember whether this is a server; whoever builds, everyone may read the files."""
    _state.serving = command == "serve"
    _state.disk = Path(os.environ["STRATA_FROM_DISK"]) if os.environ.get("STRATA_FROM_DISK") else None
    _state.stays = bool(os.environ.get("STRATA_STAYS"))
    os.umask(0o022)


def stay(config: Any, tell: Any, child: Any) -> None:
    """Keep the site that was just built, and take up the edits that the server tells of, until that ends."""
    from macros.edits.answers import Answers  # noqa: PLC0415
    from macros.edits.site import Site  # noqa: PLC0415

    Answers(Site(_state, config), sys.stdin.fileno(), tell, child).forever()


def _forget(root: Path) -> None:
    """Under a server, import our code anew when it changed."""
    code = max(file.stat().st_mtime_ns for file in (root / "macros").rglob("*.*"))
    if _state.code not in {None, code}:
        for name in [name for name in sys.modules if name.split(".")[0] == "macros"]:
            del sys.modules[name]
    _state.code = code


@event_priority(100)  # before the macros plugin opens the catalog
def on_config(config: Any) -> Any:
    """Check everything before MkDocs cleans the folder of the last good build; then lay out the navigation."""
    root = Path(config.config_file_path).parent
    _make_room(root, config)
    from macros.faults import Faults  # noqa: PLC0415
    from macros.page_lint import lint_pages  # noqa: PLC0415
    from macros.publish.macros_plugin import without_git  # noqa: PLC0415
    from macros.publish.navigation import navigation  # noqa: PLC0415
    from macros.publish.settings import faults as wrong  # noqa: PLC0415
    from macros.relate.followed import follow_reads  # noqa: PLC0415

    if _state.stays:
        follow_reads()
    try:
        catalog, pages = lint_pages(root, str(config.extra.get("repository")).rstrip("/"), config.site_url or "/")
    except Faults as faults:
        raise _Stop(str(faults)) from None
    if said := wrong(config):
        raise _Stop("\n".join(said))
    config.extra["repository"] = config.extra["repository"].rstrip("/")
    day = datetime.fromisoformat(f"{catalog.as_of}T00:00Z")
    os.environ.setdefault("SOURCE_DATE_EPOCH", f"{day.timestamp():.0f}")  # MkDocs would date the sitemap by the clock
    _state.refused, _state.alike, _state.catalog = [], None, catalog
    _state.authored = {page.inside: page for page in pages}
    without_git()
    _state.sections = config.nav
    config.nav = navigation(config.nav, pages)
    return config


def _make_room(root: Path, config: Any) -> None:
    """Let no other build write into the same folder: under a server by one of its own, else by a lock."""
    if _state.serving:
        _forget(root)
        from macros.serve.plain import PlainServer  # noqa: PLC0415

        _state.server = _state.server or PlainServer(root)
        _state.server.own_folder(config)
    elif Path(config.site_dir) == root / "site" and not _state.lock:
        from macros.work.place import lock_site  # noqa: PLC0415

        _state.lock = lock_site(root, _log.info)


def on_serve(server: Any, config: Any, builder: Any) -> None:  # noqa: ARG001 - named by MkDocs
    """Let a mistake not end `mkdocs serve`."""
    _state.server.take_over(server)


@event_priority(100)
def on_pre_build(config: Any) -> None:
    """Put up the second wall: pages are rendered by an environment that knows our calls, and nothing else."""
    from macros.publish.macros_plugin import only_our_calls  # noqa: PLC0415

    only_our_calls(config.plugins["macros"])


def on_files(files: Any, config: Any) -> Any:
    """Place translations and the pages of records, where no authored page stands; join what every page loads."""
    from macros.publish.bundle import join_files, join_living  # noqa: PLC0415
    from macros.publish.placed import place_records  # noqa: PLC0415
    from macros.publish.speech import Speech  # noqa: PLC0415

    _state.speech = Speech(_state.catalog, _state.authored, config, files)
    _state.generated = place_records(_state.catalog, files, config)
    join_living(files, config)
    if config.extra.setdefault("joined", True):
        _state.parts = join_files(files, config)
    there = {file.src_uri for file in files}
    _state.entries = {path: found for path, found in _state.entries.items() if path in there}
    return files


def on_nav(nav: Any, config: Any, files: Any) -> Any:  # noqa: ARG001 - named by MkDocs
    """Lay out the navigation of other languages."""
    _state.speech.lay_out(nav)
    return nav


@event_priority(-100)
def on_env(env: Any, config: Any, files: Any) -> Any:  # noqa: ARG001 - named by MkDocs
    """Keep what MkDocs made."""
    _state.built = files, env
    return env


def on_page_read_source(page: Any, config: Any) -> str:  # noqa: ARG001 - named by MkDocs
    """Hand over the text of a page as we read it, and no front matter that could be read in another way."""
    from macros.work.reads import switch  # noqa: PLC0415

    switch(path := page.file.src_uri)
    return f"{_EMPTY}{(_state.authored.get(path) or _state.generated[path]).body}"


@event_priority(100)  # before the macros plugin looks at it
def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> None:  # noqa: ARG001 - named by MkDocs
    """Give the page the front matter that we read."""
    from macros.publish.placed import take_up  # noqa: PLC0415

    config.plugins["macros"].env.page = take_up(_state, page)


def on_page_content(html: str, page: Any, config: Any, files: Any) -> None:  # noqa: ARG001 - named by MkDocs
    """Date the page in the sitemap, which is written next, by what it says."""
    from macros.publish.page_head import modified  # noqa: PLC0415
    from macros.stash import release  # noqa: PLC0415
    from macros.work.reads import switch  # noqa: PLC0415

    release()
    page.update_date = modified(_state.catalog, page, html)
    if _state.stays:
        _state.contents[page.file.src_uri] = html
    _state.speech.speak("")
    switch(None)


def on_page_context(context: Any, page: Any, config: Any, nav: Any) -> Any:
    """Tell the theme what the record says of the page's frame."""
    from macros.publish.finish import add_to_frame  # noqa: PLC0415
    from macros.work.reads import switch  # noqa: PLC0415

    _state.nav = nav
    switch(page.file.src_uri)
    add_to_frame(_state, context, page, config)
    return context


def on_post_page(output: str, page: Any, config: Any) -> str:
    """Give the page its policy, and write it for reading from disk too, where that copy is asked for."""
    from macros.publish.from_disk import hosted, write_page  # noqa: PLC0415
    from macros.work.reads import switch  # noqa: PLC0415

    switch(None)
    page.content = None  # which is in the output; MkDocs would keep that of every page until the end
    _state.speech.speak("")
    output = _guarded(output, page.file.dest_uri if page.file.generated_by else f"docs/{page.file.src_uri}", config)
    if _state.disk:
        write_page(_state.disk, page.file.dest_uri, output)
    return hosted(output)


def on_post_template(output: str, template_name: str, config: Any) -> str:
    """Give the page of what is not there its policy."""
    from macros.publish.from_disk import hosted  # noqa: PLC0415

    return hosted(_guarded(output, f"overrides/{template_name}", config)) if template_name.endswith(".html") else output


def _guarded(output: str, path: str, config: Any) -> str:
    """Give a page in short and with its policy, and keep what it must not have; under a server MkDocs adds a script."""
    from macros.publish.inline import guarded  # noqa: PLC0415
    from macros.publish.places import slim  # noqa: PLC0415

    if _state.serving:
        return output
    output, faults = guarded(slim(output, config.extra["joined"]), path)
    _state.refused += faults
    return output


@event_priority(-100)  # after every plugin
def on_post_build(config: Any) -> None:
    """Write what is no page, and say what is not set."""
    from macros.faults import Faults  # noqa: PLC0415
    from macros.publish.finish import finish  # noqa: PLC0415
    from macros.publish.settings import examples  # noqa: PLC0415

    if _state.refused:
        raise _Stop(str(Faults(_state.refused)))
    finish(_state, config)
    for line in examples(config):
        _log.info(line)
