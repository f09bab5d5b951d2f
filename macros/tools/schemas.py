"""What is made of the types of the records: their JSON Schemas for editors, and the list of kinds in a form."""

import json
import re
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from macros.schema import KINDS, SYSTEMS
from macros.schema.edition import Edition
from macros.schema.numbers import number_text
from macros.schema.written_order import written_order
from macros.work.files import write_file

FOLDER = "schemas"
_SETTINGS = ".vscode/settings.json"
_FORM = ".github/ISSUE_TEMPLATE/missing-system.yml"
_CHOICE = re.compile(r"(?<=      options: \[)[^]]*")
_DIALECT = "http://json-schema.org/draft-07/schema#"  # what editors know best
_DATA = {"properties", "$defs"}  # what has names of ours as keys, not words of JSON Schema
_WORDS = {"anyOf", "oneOf", "allOf", "items", "type", "$ref", "minItems", "maxItems"}
_WORDS |= {"enum", "const", "minimum", "pattern"}
_FACT = {"label": "a fact with its source", "body": "{value: $1, as_of: $2, source: $3}"}
_EDGE = {"label": "an edge with its source", "body": "\n  - {to: $1, source: $2}"}
_SNIPPETS = {"fact": [_FACT], "relation": [_EDGE]}


def schema(kind: type[BaseModel]) -> dict[str, Any]:
    """Give the JSON Schema of the files of a kind."""
    made = _told(kind.model_json_schema())
    properties = {key: made["properties"][key] for key in written_order(kind)}
    return {"$schema": _DIALECT, **made, "properties": properties}


def _told(part: Any) -> Any:
    """Give a schema in which what we say of a field stands in words that every editor shows."""
    if isinstance(part, list):
        return [_told(one) for one in part]
    if not isinstance(part, dict):
        return part
    if isinstance(part.get("role"), str):
        return _field(part)
    return {
        key: {name: _told(one) for name, one in value.items()} if key in _DATA else _told(value)
        for key, value in part.items()
        if key != "default"
    }


def _field(part: dict[str, Any]) -> dict[str, Any]:
    said = [part.get("description", "")]
    said += [f"In {part['unit']}."] if part.get("unit") else []
    said += [f"Ids of {', '.join(part['to'])}."] if part.get("to") else []
    made = {key: _told(value) for key, value in part.items() if key in _WORDS}
    if bounds := part.get("between"):
        said.append(f"Plausible from {' to '.join(map(number_text, bounds))}.")
        made |= _between(*bounds)
    made |= {"title": part.get("title", ""), "description": " ".join(filter(None, said))}
    return made | ({"defaultSnippets": _SNIPPETS[part["role"]]} if part["role"] in _SNIPPETS else {})


def _between(least: float, most: float) -> dict[str, Any]:
    """Bound the numbers of a field, in one fact or a list of them."""
    number = {"minimum": least, "maximum": most}
    parts = {"properties": dict.fromkeys(("value", "min", "max"), number)}
    return {**parts, "items": parts}


def schema_files(root: Path) -> dict[str, str]:
    """Give, by path, a schema for each kind, the settings that say which is for which files, and the form of kinds."""
    made = {f"{FOLDER}/{name}.json": _text(schema(kind)) for name, kind in KINDS.items()}
    settings = root / _SETTINGS
    if settings.is_file():
        known = json.loads(settings.read_text(encoding="utf-8"))
        known["yaml.schemas"] = {f"{FOLDER}/{name}.json": _files(name) for name in KINDS}
        made[_SETTINGS] = _text(known)
    if form := _read(root / _FORM):
        made[_FORM] = _CHOICE.sub(", ".join(kind.singular for kind in SYSTEMS.values()), form, count=1)
    return made


def _files(kind: str) -> str:
    return f"data/{kind}.yml" if KINDS[kind] is Edition else f"data/{kind}/*.yml"


def _text(value: Any) -> str:
    return json.dumps(value, indent=1, ensure_ascii=False) + "\n"


def write_schemas(root: Path) -> list[str]:
    """Write what is made of the types; give the paths that changed. A kind that is gone takes its schema along."""
    files = schema_files(root)
    gone = [file for file in (root / FOLDER).glob("*.json") if f"{FOLDER}/{file.name}" not in files]
    changed = [path for path, text in files.items() if _read(root / path) != text]
    for path in changed:
        write_file(root / path, files[path])
    for file in gone:
        file.unlink()
    return sorted(changed + [f"{FOLDER}/{file.name}" for file in gone])


def _read(file: Path) -> str | None:
    return file.read_text(encoding="utf-8") if file.is_file() else None
