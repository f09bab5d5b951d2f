"""What was made of the same files before: known by the content of every file that it was made of, never by its date.

Imports none of the project's code: it stands before all of it.
"""
# Thousands of files are looked at here at each start, for which `Path` takes as long as to read them.
# ruff: noqa: PTH112, PTH113, PTH123, PTH208

import hashlib
import json
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path

FOLDER = ".build"
_SOURCES = ("data", "docs", "macros", "mkdocs.yml", "overrides", "uv.lock")
_SETTINGS = ("STRATA_", "SOURCE_DATE_EPOCH", "PYTHONPATH")


@cache
def sources(root: Path) -> str:
    """Give the sum of the sources as it was when this process first asked: nothing is kept as of what changes later."""
    return sources_now(root)


def sources_now(root: Path) -> str:
    """Give the sum of all that site and check are made of: files, settings, Python, and what is installed."""
    found = hashlib.sha256(repr((sys.version, _installed(), _settings())).encode())
    for name in _SOURCES:
        found.update(contents(root / name).encode())
    return found.hexdigest()


def contents(place: Path) -> str:
    """Give the sum of a file, or of all files of a folder with their names and modes; of a link, that of its file."""
    found = hashlib.sha256()
    for file in _files(place):
        mode = os.lstat(file).st_mode if os.path.lexists(file) else 0
        found.update(os.fsencode(f"{file.removeprefix(str(place))}\0{mode:o}\0"))
        if os.path.isfile(file):
            with open(file, "rb") as opened:
                found.update(hashlib.sha256(opened.read()).digest())
    return found.hexdigest()


def recall(root: Path, what: str, key: str) -> dict[str, str]:
    """Give what was kept of `what` under this key; nothing where it is not known, or is of other files."""
    with suppress(OSError, ValueError):
        held: dict[str, str] = json.loads((root / FOLDER / f"{what}.json").read_text(encoding="utf-8"))
        if held["key"] == key:
            return held
    return {}


def keep(root: Path, what: str, key: str, **told: str) -> None:
    """Keep what is told of `what`, in place of what was; who cannot write there keeps nothing."""
    with suppress(OSError):
        folder = root / FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        draft = folder / f"{what}-{os.getpid()}"
        draft.write_text(json.dumps({"key": key, **told}), encoding="utf-8")
        draft.replace(folder / f"{what}.json")


def forget(root: Path, what: str) -> None:
    """Keep nothing of `what` any more."""
    (root / FOLDER / f"{what}.json").unlink(missing_ok=True)


def _files(place: Path) -> Iterable[str]:
    if place.is_symlink() or not place.is_dir():
        return [str(place)]
    found = []
    for folder, folders, names in os.walk(place):
        if place.name == "macros":
            folders[:] = set(folders) - {"__pycache__"}
        found += [f"{folder}/{name}" for name in (*folders, *names)]
    return sorted(found)


def _installed() -> list[str]:
    """Give name and version of each package, as the folders have them that tell of it: to read those takes longer."""
    places = [place for place in sys.path if os.path.isdir(place)]
    return sorted(name for place in places for name in os.listdir(place) if name.endswith(".dist-info"))


def _settings() -> list[tuple[str, str]]:
    return sorted((name, value) for name, value in os.environ.items() if name.startswith(_SETTINGS))
