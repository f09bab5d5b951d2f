"""A folder of files that take the place of those that are shown: what is the same is left out."""

import filecmp
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from macros.publish.bundle import living_file
from macros.publish.finish import write_of_all
from macros.render.living import joined
from macros.work.files import write_file

_OF_ALL = ("search", "v1", "embed")  # folders that are written as a whole
_KEPT = "search/search.js"  # made of scripts, and not of pages


def differing(batch: Path, shown: Path) -> list[str]:
    """Leave only what differs from what is shown; give its names."""
    names = []
    for file in [file for file in batch.rglob("*") if file.is_file()]:
        name = file.relative_to(batch)
        if (shown / name).is_file() and filecmp.cmp(file, shown / name, shallow=False):
            file.unlink()
        else:
            names.append(name.as_posix())
    return names


def write_all(site: Any, others: Any, batch: Path) -> list[str]:
    """Write what is made of all pages and records; give the files that are shown and are no more."""
    site.config.site_dir = str(batch)
    others(site.config, site.files, site.nav, site.env)
    for page in site.state.authored.values():
        text = f"{page.address}/index.md".lstrip("/")  # of which the files for language models are made
        (batch / text).parent.mkdir(parents=True, exist_ok=True)
        os.link(site.shown / text, batch / text)
    write_of_all(site.state, site.config)
    return [
        name
        for folder in _OF_ALL
        for name in _names(site.shown, folder)
        if name != _KEPT and not (batch / name).is_file()
    ]


def _names(shown: Path, folder: str) -> Iterable[str]:
    return [file.relative_to(shown).as_posix() for file in (shown / folder).rglob("*") if file.is_file()]


def restyle(site: Any, batch: Path) -> list[str]:
    """Make anew what pages load, and let them load it; give the files that are no more."""
    config, shown = site.config, site.shown
    made: dict[str, str] = site.state.parts.made(config)
    renamed = {old.encode(): new.encode() for old, new in zip(site.worn, made, strict=True) if old != new}
    if not renamed:
        return []
    for name, text in made.items():
        write_file(batch / name, text)
    for file in shown.rglob("*.html"):
        content = old = file.read_bytes()
        for before, after in renamed.items():
            content = content.replace(before, after)
        if content != old:
            write_file(batch / file.relative_to(shown), content)
    gone, site.worn = [name for name in site.worn if name not in made], list(made)
    return gone


def copy_asset(site: Any, name: str, batch: Path) -> bool:
    """Copy a file of the theme as it is, or join it with its like; tell whether it is one that the site has so."""
    path = name.removeprefix("overrides/")
    for file, scripts in joined().items():
        if path.removeprefix("assets/living/") in scripts:
            write_file(batch / "assets/living" / file, living_file((site.root / name).parent, file))
            return True
    source = site.files.src_uris.get(path)
    if source is None or not (site.shown / path).is_file() or path.startswith("assets/vendor/"):
        return False
    write_file(batch / path, Path(source.abs_src_path).read_bytes())
    return True
