"""What the files of the site look like now, and which differ from before. Looking is as robust as reading a folder."""

import os
from contextlib import suppress
from pathlib import Path
from stat import S_ISDIR

WATCHED = ("data", "docs", "macros", "mkdocs.yml", "overrides")

Look = dict[str, tuple[int, int, int]]


def look(root: Path) -> Look:
    """Give each file that the site is made of, with what changes when it is written."""
    found: Look = {}
    for name in WATCHED:
        with suppress(OSError):
            kept = (root / name).stat()
            if S_ISDIR(kept.st_mode):
                _into(found, f"{root / name}", name)
            else:
                found[name] = _mark(kept)
    return found


def changed(before: Look, after: Look) -> list[str]:
    """Give the files that were written, made or removed."""
    return sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))


def _into(found: Look, folder: str, name: str) -> None:
    # What is removed at this moment, or not ours to read, is not there: the build will say so.
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if not _counts(entry.name):
                continue
            if entry.is_dir(follow_symlinks=False):
                _into(found, entry.path, f"{name}/{entry.name}")
                continue
            with suppress(OSError):
                found[f"{name}/{entry.name}"] = _mark(entry.stat(follow_symlinks=False))


def _mark(kept: os.stat_result) -> tuple[int, int, int]:
    return kept.st_mtime_ns, kept.st_size, kept.st_ino


def _counts(name: str) -> bool:
    """Leave out what editors and Python put down beside a file."""
    return not name.startswith(".") and not name.endswith("~") and name != "__pycache__"
