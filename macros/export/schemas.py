"""The JSON Schema of every file below v1/, from the record types: the files are valid by what checks the data."""

from typing import Any

from macros.schema import KINDS, System
from macros.schema.edges import Edge
from macros.schema.facts import AnyFact, FrozenModel
from macros.schema.record import Event
from macros.select.editions import SORTS

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_TEXT = {"type": "string"}
_TEXTS = {"type": "array", "items": _TEXT}
_DERIVED = {
    "type": "object",
    "description": "What the site works out, as of the day of the edition.",
    "properties": {
        **dict.fromkeys(("layer", "state", "seen"), _TEXT),
        **dict.fromkeys(("names", "groups", "state_sources", "followers"), _TEXTS),
    },
    "additionalProperties": False,
}


def record_schema(kind: str, base: str) -> dict[str, Any]:
    """Give the schema of one record of a kind."""
    found = KINDS[kind].model_json_schema(ref_template="#/$defs/{model}")
    found["properties"] = {**_envelope(kind), **found["properties"]}
    found["required"] = ["id", "kind", "permalink", *found.get("required", [])]
    for name, part in found.get("$defs", {}).items():
        if name in _named():
            part["properties"] = {"id": _TEXT | {"description": "Its name on the page."}, **part["properties"]}
            part["required"] = ["id", *part.get("required", [])]
    return {"$schema": _DRAFT, "$id": f"{base}v1/schema/{kind}.json", **found}


def _named() -> set[str]:
    def below(kind: type[FrozenModel]) -> set[str]:
        return {kind.__name__}.union(*map(below, kind.__subclasses__()))

    statements: tuple[type[FrozenModel], ...] = (*AnyFact.__args__, Edge, Event)
    return set().union(*map(below, statements))


def _envelope(kind: str) -> dict[str, Any]:
    made: dict[str, Any] = {"id": _TEXT, "kind": {"const": kind}, "permalink": _TEXT | {"format": "uri"}}
    return made | ({"derived": _DERIVED} if issubclass(KINDS[kind], System) else {})


def all_schema(base: str) -> dict[str, Any]:
    """Give the schema of all.json."""
    kinds = {kind: {"type": "array", "items": {"$ref": f"{base}v1/schema/{kind}.json"}} for kind in KINDS}
    kinds.pop("edition")
    return _object(base, "all", {"edition": _EDITION, "license": _TEXT, "records": _strict(kinds)})


def manifest_schema(base: str) -> dict[str, Any]:
    """Give the schema of manifest.json."""
    file = _strict(
        {"path": _TEXT, "bytes": {"type": "integer"}, "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"}}
    )
    counts = {"type": "object", "additionalProperties": {"type": "integer"}}
    own = {"edition": _EDITION, "license": _TEXT, "records": counts, "rows": counts}
    return _object(base, "manifest", own | {"files": {"type": "array", "items": file}})


def changes_schema(base: str) -> dict[str, Any]:
    """Give the schema of changes.json: the editions, the newest first."""
    change = {"type": "object", "additionalProperties": _TEXT}
    sorts = {sort: {"type": "array", "items": change} for sort in SORTS}
    edition = _strict({"day": _TEXT, "name": _TEXT, "version": _TEXT, "first": {"type": "boolean"}, **sorts})
    return {"$schema": _DRAFT, "$id": f"{base}v1/schema/changes.json", "type": "array", "items": edition}


def _object(base: str, name: str, properties: dict[str, Any]) -> dict[str, Any]:
    return {"$schema": _DRAFT, "$id": f"{base}v1/schema/{name}.json", **_strict(properties)}


def _strict(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


_EDITION = _strict({"day": {"type": "string", "format": "date"}, "name": _TEXT})


def schemas(base: str) -> dict[str, dict[str, Any]]:
    """Give every schema by its name."""
    kinds = {kind: record_schema(kind, base) for kind in KINDS if kind != "edition"}
    return kinds | {"all": all_schema(base), "manifest": manifest_schema(base), "changes": changes_schema(base)}
