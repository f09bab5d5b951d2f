"""What the server shows: the folder of the last whole build, and what is wrong since."""

import shutil
import time
from pathlib import Path
from posixpath import normpath
from threading import Lock


class Shown:
    """Is changed by the build and read by every request, which never waits for a build."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._folder: Path | None = None
        self.build = ""
        self.faults: tuple[str, ...] = ()

    def show(self, folder: Path) -> None:
        """Show the whole build in `folder` from now on, and remove the one before."""
        with self._lock:
            before, self._folder = self._folder, folder
            self.build, self.faults = str(time.time_ns()), ()
        if before:
            shutil.rmtree(before, ignore_errors=True)

    def blame(self, faults: list[str]) -> None:
        """Say what is wrong, over what is shown."""
        self.faults = tuple(faults)

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
