"""Files are written in one way: with the folders that they stand in, and with the line ends that their text has.

A site that is built aside takes over the files of the last one that are the same. To make and remove ten thousand of
them takes some disks as long as a third of a build; and who copies the site to a host is spared what has not changed.
"""
# So many files are written that `Path` would take longer than the disk.
# ruff: noqa: PTH108, PTH123

import os
from contextlib import suppress
from pathlib import Path
from stat import S_IFREG

ASIDE, LAST = "STRATA_ASIDE", "STRATA_LAST"  # where a site is built, and where the last one stands
_MASK = os.umask(0o022)
os.umask(_MASK)
_NEW = S_IFREG | 0o666 & ~_MASK  # what a file is that is made now
_ASIDE, _LAST = (os.environ.get(name, "") + os.sep for name in (ASIDE, LAST))


def write_file(file: Path, content: str | bytes) -> None:
    """Write a file; text as UTF-8."""
    data = content.encode() if isinstance(content, str) else content
    name = str(file)
    if ASIDE in os.environ and name.startswith(_ASIDE):
        with suppress(FileNotFoundError):
            os.unlink(name)  # it may be that of the last site, which is not written to
        if _is_taken_over(name, _LAST + name.removeprefix(_ASIDE), data):
            return
    try:
        opened = open(name, "wb")  # noqa: SIM115 - closed below
    except FileNotFoundError:
        file.parent.mkdir(parents=True, exist_ok=True)
        opened = open(name, "wb")  # noqa: SIM115
    with opened:
        opened.write(data)


def files_in(folder: Path) -> list[str]:
    """Give the files of a folder and of those in it: the ways to them from it, in order."""
    top = len(str(folder)) + 1
    return sorted(f"{place}/{name}"[top:] for place, _, names in os.walk(folder) for name in names)


def _is_taken_over(name: str, last: str, data: bytes) -> bool:
    try:
        with open(last, "rb", opener=_at_once) as there:
            found = os.fstat(there.fileno())
            if found.st_mode != _NEW or found.st_size != len(data) or there.read() != data:
                return False
        os.link(last, name)
    except OSError:  # there is none yet, or the disk has no links
        return False
    return True


def _at_once(name: str, flags: int) -> int:
    return os.open(name, flags | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
