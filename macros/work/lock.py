"""One at a time: locks that the system lets go of when their holder ends, however it ends."""

import os
import sys
from collections.abc import Callable
from pathlib import Path


def try_lock(handle: int) -> bool:
    """Lock an open file or folder, if nobody else has; the lock ends with the handle."""
    if sys.platform == "win32":
        return True
    import fcntl  # noqa: PLC0415 - not on every system

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def lock(file: Path, tell: Callable[[str], None]) -> int:
    """Wait for the lock `file`, telling for whom; give the handle that holds it until it is closed."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o644)
    if not try_lock(handle):
        tell(f"another build is running (process {os.pread(handle, 20, 0).decode().strip() or '?'}); waiting for it")
        _wait(handle)
    os.truncate(handle, 0)
    os.pwrite(handle, f"{os.getpid()}\n".encode(), 0)
    return handle


def _wait(handle: int) -> None:
    if sys.platform != "win32":
        import fcntl  # noqa: PLC0415 - not on every system

        fcntl.flock(handle, fcntl.LOCK_EX)
