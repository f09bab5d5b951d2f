"""The folder .build: a folder of its own for every build, the lock of what replaces the site, and what died there."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp

from macros.work.lock import lock, try_lock

FOLDER = ".build"
BEFORE = "before"  # where the last good site is for the moment of a swap that takes two steps


@contextmanager
def one_build(root: Path, tell: Callable[[str], None]) -> Iterator[None]:
    """Let no other build replace the site of `root` meanwhile; wait for one that is under way."""
    handle = lock_site(root, tell)
    try:
        yield
    finally:
        os.close(handle)


def lock_site(root: Path, tell: Callable[[str], None]) -> int:
    """Wait until no other build replaces the site; it is locked until this process ends, or the handle is closed."""
    return lock(root / FOLDER / "site.lock", tell)


@contextmanager
def own_folder(root: Path) -> Iterator[Path]:
    """Give an empty folder on the disk of `root`; it is gone afterwards, or when the next build begins."""
    made = lock(root / FOLDER / "folders.lock", lambda _: None)
    try:
        _sweep(root)
        folder = Path(mkdtemp(prefix="run-", dir=root / FOLDER))
        handle = os.open(folder, os.O_RDONLY)
        try_lock(handle)
    finally:
        os.close(made)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(handle)


def link_folder(made: Path, copy: Path) -> None:
    """Make a copy of a folder whose files are never written again: links, where the disk has them."""
    try:
        shutil.copytree(made, copy, copy_function=os.link)
    except OSError:
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(made, copy)


def _sweep(root: Path) -> None:
    """Remove the folders of builds that ended without doing so; a site that one had set aside comes back first."""
    for folder in sorted((root / FOLDER).glob("run-*")):
        if folder.is_symlink() or not folder.is_dir():
            continue
        handle = os.open(folder, os.O_RDONLY)
        try:
            if try_lock(handle):
                if not (root / "site").exists():
                    with suppress(FileNotFoundError):
                        (folder / BEFORE).rename(root / "site")
                shutil.rmtree(folder, ignore_errors=True)
        finally:
            os.close(handle)
