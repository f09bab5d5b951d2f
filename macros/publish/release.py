"""Closes an edition: writes data/releases/<day>.yml, and dates the changelog. The day is that of the data."""

import json
import re
from pathlib import Path
from typing import Any

from macros.faults import Refused
from macros.load.pages import AuthoredPage
from macros.load.releases import FOLDER
from macros.made_pages import addresses
from macros.relate import Catalog
from macros.select.anchors import former, standing
from macros.select.editions import changes, kept, state
from macros.work.files import write_file

_CHANGELOG, _CITATION = "CHANGELOG.md", "CITATION.cff"
_OPEN = "## Unreleased"


def close_edition(root: Path, catalog: Catalog, pages: list[AuthoredPage]) -> str:
    """Write the file of the edition that data/edition.yml names; give its path."""
    before = catalog.releases
    if catalog.edition is None or (before and before[-1].day >= catalog.as_of):
        last = before[-1].day if before else "none"
        raise Refused(f"data/edition.yml: day: the last edition is of {last}; bring the day forward before the next")
    told = {move["from"] for one in before for move in one.changes["moved"]}
    moved = [{"from": move.former, "to": move.to} for move in catalog.edition.moved if move.former not in told]
    made = {
        "day": catalog.as_of,
        "name": catalog.edition.name,
        "version": catalog.as_of.replace("-", "."),
        "first": "false" if before else "true",
        "changes": changes(before[-1].state if before else None, catalog, moved),
        "records": kept(catalog),
        "addresses": sorted({*addresses(catalog), *(page.address for page in pages)}),
        "texts": {page.address: page.digest for page in sorted(pages, key=lambda page: page.address)},
        "statements": {
            f"{record.folder}/{id}": sorted({*former(catalog, id), *standing(id, record)})
            for id, record in catalog.systems.items()
        },
    }
    path = f"{FOLDER}/{catalog.as_of}.yml"
    write_file(root / path, _text(made, state(catalog)))
    _date_changelog(root, catalog)
    _date_citation(root, catalog)
    return path


def _text(made: dict[str, Any], state: dict[str, Any]) -> str:
    """Give the file: YAML whose values are JSON, one line for each thing, so that a difference can be read."""
    lines = ["# An edition, as `strata release` wrote it. Do not edit it: the next one is compared with it."]
    for key, value in (made | {"state": state}).items():
        lines += [f"{key}: {_json(value)}"] if isinstance(value, str) else [f"{key}:", *_lines(value, "  ")]
    return "\n".join(lines) + "\n"


def _lines(value: Any, indent: str) -> list[str]:
    if isinstance(value, list):
        return [f"{indent}- {_json(one)}" for one in value]
    found = []
    for key, part in value.items():
        deep = isinstance(part, dict | list) and part and indent == "  " and "/" not in key
        found += [f"{indent}{key}:", *_lines(part, indent + "  ")] if deep else [f"{indent}{_json(key)}: {_json(part)}"]
    return found


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _date_citation(root: Path, catalog: Catalog) -> None:
    """Let CITATION.cff name the edition; where it has a DOI, that is put in by hand."""
    file = root / _CITATION
    text = file.read_text(encoding="utf-8") if file.is_file() else ""
    text = re.sub(r"(?m)^version: .*", f"version: {catalog.as_of.replace('-', '.')}", text)
    text = re.sub(r"(?m)^date-released: .*", f"date-released: {catalog.as_of}", text)
    if text:
        file.write_text(text, encoding="utf-8")


def _date_changelog(root: Path, catalog: Catalog) -> None:
    """Put the day over what the changelog has gathered, and open a new part above it."""
    file = root / _CHANGELOG
    text = file.read_text(encoding="utf-8") if file.is_file() else ""
    head = f"## {catalog.as_of.replace('-', '.')}: {catalog.edition.name if catalog.edition else ''}"
    if _OPEN in text and head not in text:
        file.write_text(text.replace(_OPEN, f"{_OPEN}\n\n{head}", 1), encoding="utf-8")
