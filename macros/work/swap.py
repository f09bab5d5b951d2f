"""A made folder takes the place of another in one step: who reads it meanwhile finds the one or the other, whole."""

import ctypes
import os
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def swap(made: Path, place: Path, before: Path) -> None:
    """Put `made` at `place`; what was there is then at `made`, or at `before` where the system needs two steps."""
    if place.is_symlink() or (place.exists() and not place.is_dir()):
        raise NotADirectoryError(0, "is not a folder of its own; move it away", str(place))
    if not place.exists():
        made.rename(place)
    elif not _exchange(made, place):
        place.rename(before)
        made.rename(place)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders; tell whether this system and this disk can."""
    if sys.platform != "linux":
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    return rename is not None and not rename(
        _AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE
    )
