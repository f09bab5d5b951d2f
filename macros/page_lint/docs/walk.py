"""The files and folders below docs/, in order of path."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

# What systems and editors leave beside a file that is open. No build publishes a name that begins with a point.
_LEFT = re.compile(r"\.DS_Store|\..+\.sw[a-p]")


def entries(root: Path) -> Iterator[str]:
    """Give the path of every file and folder, from `root`. Links are refused elsewhere, and not followed."""
    for folder, folders, files in os.walk(root / "docs"):
        folders.sort()
        for name in sorted([*folders, *files]):
            file = Path(folder, name)
            if not file.is_symlink() and not _LEFT.fullmatch(name):
                yield file.relative_to(root).as_posix()
