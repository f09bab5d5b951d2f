"""The editions that were closed, as their files say; they are written by a command, and nobody edits them."""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any

import yaml
from pydantic import StringConstraints, TypeAdapter

from macros.faults import Fault
from macros.load.by_command import read_all
from macros.load.characters import forbidden

FOLDER = "data/releases"
Anchor = Annotated[str, StringConstraints(pattern=r"^(?:(?:fact|edge|event)-[A-Za-z0-9_-]+|[a-z0-9-]+\.[a-z0-9-]+)$")]
_QUOTED = re.compile(r'"(?:[^"\\]|\\["\\])*"')
_LINE = re.compile(r" {0,4}(?:- )?[a-z-]*:?(?: [{}\[\],: ]*)?")
_BRACKETS = 64  # that open in one line
_LARGE = re.compile(r"\n(statements|state):\n")  # the last parts of a file: a line of JSON for each record


@dataclass(frozen=True)
class Release:
    """One edition: what it changed, and all that it promised to keep."""

    path: str
    day: str
    name: str
    changes: dict[str, list[dict[str, Any]]]
    records: dict[str, dict[str, list[str]]]  # kind -> id -> the names under which it is found
    addresses: list[str]
    first: bool = False
    texts: dict[str, str] = field(default_factory=dict)  # address -> digest of each page that is written by hand
    statements: dict[str, list[Anchor]] = field(default_factory=dict)  # of each record, now or in an edition before
    state: dict[str, dict[str, str | dict[str, str]]] = field(default_factory=dict)  # of each record, as it was told


_TYPED = TypeAdapter(Release)


def load_releases(root: Path) -> tuple[list[Release], list[Fault]]:
    """Give every closed edition, oldest first, and a fault for each file that is not as the command wrote it."""
    return read_all(root, FOLDER, _release, "strata release", "edition-file")


def _release(path: str, file: Path) -> Release:
    text, *large = _LARGE.split(_plain(file.read_text(encoding="utf-8")))
    said = _read(text) | {name: _json(lines) for name, lines in zip(large[::2], large[1::2], strict=True)}
    kept = {key: said[key] for key in ("day", "name", "changes", "records", "addresses", "state")}
    kept |= {key: said.get(key) or {} for key in ("texts", "statements")}
    return _TYPED.validate_python(kept | {"path": path, "first": said["first"] == "true"})


def _json(lines: str) -> dict[str, Any]:
    """Read a part whose lines are the items of one mapping in JSON."""
    found: dict[str, Any] = json.loads("{" + ",".join(lines.splitlines()) + "}")
    return found


def _plain(text: str) -> str:
    """Give a text whose every line has the form of the command: a key, and JSON of few brackets behind it."""
    for index, what in forbidden(text):
        raise ValueError(f"line {text.count(chr(10), 0, index) + 1} has {what}")
    for number, line in enumerate(text.splitlines(), 1):
        bare = _QUOTED.sub("", line)
        if line[:1] != "#" and (not _LINE.fullmatch(bare) or bare.count("[") + bare.count("{") > _BRACKETS):
            raise ValueError(f"line {number} has another form")
    return text


def _read(text: str) -> dict[str, Any]:
    """Read what the command wrote: mappings, lists and quoted texts."""
    found = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - the loader that makes nothing but texts
    if not isinstance(found, dict):
        raise TypeError("no mapping")
    return found
