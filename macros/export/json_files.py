"""Records -> JSON with the keys of their files. Numbers keep the digits of their source."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from macros.export.csv_files import digits
from macros.relate import Catalog
from macros.relate.states import status
from macros.schema import KINDS, AnyRecord, System
from macros.schema.facts import FrozenModel
from macros.schema.fields import extra
from macros.select.anchors import anchors

_NUMBER = re.compile(r'"\\u0000([0-9.]+)"')
_NAMED = {"fact", "relation"}


def record_json(catalog: Catalog, kind: str, id: str, record: AnyRecord, base: str) -> dict[str, Any]:
    """Give one record as JSON."""
    page = place(kind, id)
    made = {"id": id, "kind": kind, "permalink": f"{base}{page}", **_plain(record)}
    if isinstance(record, System):
        made["derived"] = _derived(catalog, id, record)
    return made


def place(kind: str, id: str) -> str:
    """Give where a record stands on the site."""
    shared = {"sources": "sources", "terms": "glossary", "projections": "market", "weights": "model-cards"}
    return f"{shared[kind]}/#{id}" if kind in shared else f"{kind}/{id}/"


def _derived(catalog: Catalog, id: str, record: System) -> dict[str, Any]:
    now = status(catalog, id)
    found = {
        "names": catalog.names(id),
        "layer": record.layer and str(record.layer),
        "groups": catalog.groups(id),
        "state": now and str(now.state),
        "seen": now and now.seen,
        "state_sources": now.sources if now else (),
        "followers": now.followers if now else (),
    }
    return {key: value for key, value in found.items() if value}


def _plain(value: Any) -> Any:
    """Give a value as JSON has it; a statement gets the name that it has on its page."""
    if isinstance(value, FrozenModel):
        return dict(_fields(value))
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, float):
        return f"\0{digits(value)}"
    return value if value is None or isinstance(value, bool | int) else str(value)


def _fields(model: FrozenModel) -> Iterator[tuple[str, Any]]:
    for name, field in type(model).model_fields.items():
        value = getattr(model, name)
        if value == field.default and not field.is_required():
            continue
        written = _plain(value)
        role = "event" if name == "events" else extra(field, "role")
        if role in _NAMED or role == "event":
            names = anchors(name, role, value)
            written = [{"id": anchor} | one for anchor, one in zip(names, written, strict=True)]
        yield field.alias or name, written


def dump(value: Any) -> str:
    """Give JSON text, one line, as UTF-8."""
    return _NUMBER.sub(r"\1", json.dumps(value, ensure_ascii=False, separators=(",", ":"))) + "\n"


def all_json(catalog: Catalog, base: str) -> dict[str, list[dict[str, Any]]]:
    """Give every record by kind, in the order of the schema and of its page."""
    found: dict[str, list[dict[str, Any]]] = {kind: [] for kind in KINDS if kind != "edition"}
    for kind, records in by_kind(catalog):
        found[kind] = [record_json(catalog, kind, id, record, base) for id, record in records.items()]
    return found


def by_kind(catalog: Catalog) -> Iterable[tuple[str, Mapping[str, AnyRecord]]]:
    """Give the records of each kind, by id."""
    others: dict[str, Mapping[str, AnyRecord]] = {
        "claims": catalog.claims,
        "sources": catalog.sources,
        "terms": catalog.terms,
        "projections": catalog.projections,
        "weights": catalog.weights,
    }
    return [(kind, others.get(kind) or catalog.of_kind(kind)) for kind in KINDS if kind != "edition"]
