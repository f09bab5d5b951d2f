"""The folder data/ -> entries: one a file, each with its kind, id, value and places."""

import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from stat import S_ISLNK, S_ISREG
from typing import Any

from macros.faults import Fault, Faults
from macros.load.parse import compose
from macros.load.places import Place, Position
from macros.load.syntax import keys
from macros.load.text import LARGEST, read
from macros.schema import KINDS
from macros.schema.values import ID_LENGTH, ID_PATTERN
from macros.suggest import nearest

EDITION = "edition"
_NO_ID = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9]|404")
# What editors, systems and merges leave beside a file.
LEFT = re.compile(
    r"(?:~|\.(?:bak|orig|rej|old|tmp|swp|save|base|local|remote|backup))$|^#.*#$|^\.#|^\.DS_Store$|^Thumbs\.db$",
    re.IGNORECASE,
)
_FILE_NAME = re.compile(rf"({ID_PATTERN})\.yml")


@dataclass(frozen=True)
class Entry:
    """One file of data/, read but not yet validated."""

    path: str  # from the root of the project, with forward slashes
    kind: str
    id: str
    value: dict[str, Any]
    positions: dict[Place, Position]
    digits: dict[Place, str] = field(default_factory=dict)  # numbers as the file has them
    lost: frozenset[str] = frozenset()  # keys of the record that could not be read
    lost_text: str = ""  # what stood there

    def written(self, place: Place) -> Place:
        """Give `place` as the file has it: what stands for a list of one has no index there."""
        found: Place = ()
        for part in place:
            if not isinstance(part, int) or (*found, part) in self.positions:
                found = (*found, part)
        return found

    def position(self, place: Place) -> Position:
        """Give line and column of `place`, or of the nearest part around it that the file has."""
        place = self.written(place)
        while place and place not in self.positions:
            place = place[:-1]
        return self.positions.get(place, (1, 1))

    def fault(self, place: Place, message: str, **more: Any) -> Fault:
        """Give a fault at `place`; `more` is what else it carries."""
        field = ".".join(map(str, self.written(place)))
        return Fault(self.path, *self.position(place), field, message, **more)


def files(root: Path) -> list[Path]:
    """Give every file below data/, in order; a folder that is a link, or named as a file, is refused as one."""
    found = []
    for folder, folders, names in os.walk(root / "data"):
        odd = [name for name in folders if name.endswith(".yml") or Path(folder, name).is_symlink()]
        closed = {"releases", "bench", "languages"} if folder == str(root / "data") else set()  # no records
        folders[:] = sorted(set(folders) - set(odd) - closed)
        found += [Path(folder, name) for name in sorted([*names, *odd])]
    return found


def load(root: Path) -> tuple[list[Entry], list[Fault]]:
    """Read every record below `root`/data; give the entries and every fault."""
    read = [load_file(root, file) for file in files(root)]
    return [entry for entry, _ in read if entry], [fault for _, found in read for fault in found]


def load_file(root: Path, file: Path) -> tuple[Entry | None, list[Fault]]:
    """Read one record; give its entry, where it has one, and every fault."""
    try:
        return _entry(root, file, file.relative_to(root).as_posix())
    except Faults as fatal:
        return None, list(fatal.faults)


def _entry(root: Path, file: Path, path: str) -> tuple[Entry, list[Fault]]:
    _check_place(root, file, path)
    text, faults = read(path, _content(file, path))
    try:
        parsed, found = compose(path, text)
    except Faults as fatal:
        raise Faults([*faults, *fatal.faults]) from None
    kind = EDITION if path == f"data/{EDITION}.yml" else file.parent.name
    entry = Entry(
        path,
        kind,
        file.stem,
        parsed.value,
        parsed.positions,
        parsed.digits,
        frozenset(keys(parsed.lost)),
        "\n".join(parsed.lost),
    )
    return entry, faults + found


def _content(file: Path, path: str) -> bytes:
    """Give what a file has; no more of it than is needed to see that it is too large."""
    try:
        with file.open("rb", buffering=0) as opened:
            return opened.read(LARGEST + 1)
    except OSError as error:
        raise Faults([Fault(path, 1, 1, "", f"cannot be read: {error.strerror}", code="file")]) from None


def _check_place(root: Path, file: Path, path: str) -> None:
    def refuse(message: str) -> None:
        raise Faults([Fault(path, 1, 1, "", message, code="file")])

    folder, kind = file.parent, file.parent.name
    mode = os.lstat(file).st_mode
    if S_ISLNK(mode) or folder.is_symlink():
        refuse("is a link; a record is a file of its own")
    if not S_ISREG(mode):
        refuse("is no ordinary file")
    if path == f"data/{EDITION}.yml":
        return
    if path != f"data/{kind}/{file.name}" or kind not in KINDS or kind == EDITION:
        folders = [kind for kind in KINDS if kind != EDITION]
        near = nearest(kind, folders) if folder.parent == root / "data" else ""
        meant = f'; did you mean "data/{near}/"?' if near else ""
        refuse(f"is not in a folder of a kind: data/ has {', '.join(folders)}, and {EDITION}.yml{meant}")
    if LEFT.search(file.name):
        refuse("is a file that an editor, a system or a merge has left; remove it")
    if not _FILE_NAME.fullmatch(file.name) or len(file.stem) > ID_LENGTH:
        refuse(
            f"a record's file is named <id>.yml; an id has a-z, 0-9 and single hyphens, at most {ID_LENGTH} characters"
        )
    if file.stem == "index":
        refuse("index is the name of a folder's own page; choose another id")
    if _NO_ID.fullmatch(file.stem):
        refuse(f"{file.stem} is a name that some systems or servers keep for themselves; choose another id")
