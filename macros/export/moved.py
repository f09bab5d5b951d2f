"""Former addresses -> what answers there: a page that leads on, a list for hosts that redirect, and the old JSON."""

from collections.abc import Iterator
from pathlib import Path
from posixpath import relpath
from urllib.parse import urlsplit

from macros.export.json_files import place
from macros.made_pages import addresses_of
from macros.relate import Catalog
from macros.render.environment import environment
from macros.work.files import write_file

_SHARED = {"sources", "terms", "projections", "weights"}


def moves(catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Give every former address with the one that took its place, both as they stand after the home page's."""
    former = {move.former: move.to for move in (catalog.edition.moved if catalog.edition else ())}
    for old, new in former.items():
        kind, _, id = old.partition("/")
        if kind in _SHARED and id:
            continue  # an anchor of a page that is still there
        to, _, last = new.partition("/")
        yield f"{old}/", place(to, last) if last and to in _SHARED else f"{new}/"
        if kind == to:
            for before, after in zip(addresses_of(kind, id)[1:], addresses_of(to, last)[1:], strict=True):
                yield f"{before}/", f"{after}/"


def write_moved(catalog: Catalog, site: Path, base: str) -> None:
    """Write a page at each former address, and the list."""
    root, lines = urlsplit(base).path or "/", []
    for old, new in moves(catalog):
        page, _, anchor = new.partition("#")
        to = f"{relpath(page, old)}/{f'#{anchor}' if anchor else ''}"
        text = environment().get_template("moved.html.jinja").render(to=to, address=f"{base}{new}")
        write_file(site / old / "index.html", text)
        lines.append(f"{root}{old} {root}{new} 301")
        told, kept = site / "v1" / f"{old.strip('/')}.json", site / "v1" / f"{new.strip('/')}.json"
        if kept.is_file():
            write_file(told, kept.read_bytes())
    if lines:
        write_file(site / "_redirects", "\n".join(lines) + "\n")
