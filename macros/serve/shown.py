"""What the server shows: the last whole build with the edits since, and what is wrong since."""

import hashlib
import shutil
import time
from collections.abc import Iterable
from pathlib import Path
from posixpath import normpath
from threading import Lock

_PATIENCE = 10.0  # seconds since a page asked for news: as long it is taken as looked at


class Shown:
    """Is changed by the build and read by every request, which never waits for a build."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._folder: Path | None = None
        self._before: dict[Path, Path | None] = {}  # files as they were when all was right, or None where none was
        self._asked: dict[str, float] = {}
        self._look = 0  # changes with what pages load
        self.build = ""
        self.faults: tuple[str, ...] = ()

    def show(self, folder: Path, same: bool = False) -> None:
        """Show the whole build in `folder` from now on, and remove the one before; the `same` need not be read anew."""
        with self._lock:
            before, self._folder = self._folder, folder
            self.build, self.faults = str(time.time_ns()), ()
            self._before.clear()
            self._look += not same
        if before:
            shutil.rmtree(before, ignore_errors=True)
            shutil.rmtree(_aside(before), ignore_errors=True)

    def put(self, batch: Path, gone: Iterable[str], new: bool = True) -> None:
        """Let the files of a folder take the place of those that are shown, all in one step for who asks.

        The first of an edit is a `new` build, and those that follow belong to it.
        """
        files = [file.relative_to(batch) for file in batch.rglob("*") if file.is_file()]
        with self._lock:
            if self._folder is None:
                return
            for name in (*files, *map(Path, gone)):
                self._keep(self._folder / name, _aside(self._folder))
            for name in files:
                (self._folder / name).parent.mkdir(parents=True, exist_ok=True)
                (batch / name).replace(self._folder / name)
            self._look += any(name.parts[0] == "assets" for name in files)
            self.build, self.faults = str(time.time_ns()) if new else self.build, ()
        shutil.rmtree(batch, ignore_errors=True)

    def _keep(self, file: Path, aside: Path) -> None:
        """Move away what a file was, unless that is known already."""
        if file in self._before:
            file.unlink(missing_ok=True)
        elif file.is_file():
            kept = self._before[file] = aside / str(len(self._before))
            kept.parent.mkdir(exist_ok=True)
            file.replace(kept)
        else:
            self._before[file] = None

    def whole(self) -> None:
        """Take what is shown as right: there is no way back."""
        with self._lock:
            before, self._before, self.faults = self._before, {}, ()
        for kept in before.values():
            if kept:
                kept.unlink(missing_ok=True)

    def blame(self, faults: list[str]) -> None:
        """Say what is wrong, over what was shown when all was right."""
        with self._lock:
            for file, kept in self._before.items():
                if kept:
                    kept.replace(file)
                else:
                    file.unlink(missing_ok=True)
            self._look += bool(self._before)
            self._before.clear()
        self.faults = tuple(faults)

    @property
    def folder(self) -> Path | None:
        """Give the folder of what is shown."""
        return self._folder

    @property
    def empty(self) -> bool:
        """Tell whether there is nothing to show yet."""
        return self._folder is None

    def forget(self) -> bool:
        """Tell whether someone removed what is shown; then there is nothing to show."""
        with self._lock:
            gone = self._folder is not None and not self._folder.is_dir()
            self._folder = None if gone else self._folder
        return gone

    def read(self, path: str) -> tuple[str, bytes] | None:
        """Give the name and content of the file at `path` below the root of the site, or of that folder's index."""
        inside = normpath(f"/{path}").lstrip("/")
        with self._lock:
            if self._folder is None:
                return None
            index = f"{inside}/index.html".lstrip("/")
            names = [index] if not path or path.endswith("/") else [inside, index]
            for name in names:
                try:
                    return name, (self._folder / name).read_bytes()
                except (OSError, ValueError):
                    continue
        return None

    def mark(self, content: bytes) -> str:
        """Give what tells a page, with all that it loads, from another state of it."""
        return f"{self._look}-{hashlib.sha256(content).hexdigest()[:16]}"

    def asks(self, path: str) -> str:
        """Give the mark of the page at a path, and take it as looked at."""
        self._asked[path] = time.monotonic()
        found = self.read(path) or self.read("404.html")
        return self.mark(found[1]) if found else ""

    def asked(self) -> list[str]:
        """Give the paths of the pages that are looked at now."""
        now = time.monotonic()
        return [path for path, at in tuple(self._asked.items()) if now - at < _PATIENCE]


def _aside(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}-before")
