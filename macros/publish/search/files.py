"""Entries -> the files that the search loads: the names at once, then the text in parts that name their own content."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from macros.publish.from_disk import file_of
from macros.publish.search.entries import Entry
from macros.work.files import write_file

_PART = 120_000  # characters of text in one file: one part is asked for at a time


def write(entries: Iterable[Entry], folder: Path, offline: bool) -> None:
    """Write the files into `folder`: JSON, or for a copy that is read from disk scripts that hand it over."""
    ordered = sorted(entries, key=lambda entry: (entry.sort, entry.place, _folder(entry.url)))
    tags = sorted({tag for entry in ordered for tag in entry.tags})
    rows = [
        [_way(one.url, offline), one.title, one.sort, list(map(tags.index, one.tags)), one.names, one.figures]
        for one in ordered
    ]
    parts = [_file(folder, "text", part, offline) for part in _parts(ordered)]
    names = {"tags": tags, "rows": rows, "parts": parts}
    if languages := _languages(ordered):
        names["languages"] = languages
    _put(folder / "names", names, offline)


def _languages(ordered: list[Entry]) -> dict[str, list[tuple[int, int]]]:
    """Give for each language but English its rows, each with the row that it stands for."""
    found: dict[str, list[tuple[int, int]]] = {}
    rows = {entry.url or "./": place for place, entry in enumerate(ordered)}
    for place, entry in enumerate(ordered):
        if entry.language:
            found.setdefault(entry.language, []).append((place, rows[entry.stands_for]))
    return found


def _folder(url: str) -> str:
    """Give an address as that of a folder, without the stroke that would part it from its neighbors."""
    path, mark, anchor = url.partition("#")
    return path.rstrip("/") + mark + anchor


def _way(url: str, offline: bool) -> str:
    return file_of(url or "./") if offline else url


def _parts(entries: list[Entry]) -> Iterator[list[Any]]:
    part: list[Any] = []
    size = 0
    for entry in entries:
        part.append([[one.anchor, one.heading, one.text] for one in entry.sections])
        size += sum(len(one.text) for one in entry.sections)
        if size > _PART:
            yield part
            part, size = [], 0
    if part:
        yield part


def _file(folder: Path, name: str, content: Any, offline: bool) -> str:
    """Write `content` under a name that changes with it, so that parts of two builds cannot be mixed."""
    named = f"{name}-{hashlib.sha256(_json(content).encode()).hexdigest()[:8]}"
    _put(folder / named, content, offline)
    return named


def _put(path: Path, content: Any, offline: bool) -> None:
    if offline:
        write_file(path.with_name(f"{path.name}.js"), f"strataSearch.take({_json(path.name)}, {_json(content)});\n")
    else:
        write_file(path.with_name(f"{path.name}.json"), _json(content))


def _json(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
