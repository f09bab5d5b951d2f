"""The schema and the rules as shown data."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pydantic import BaseModel

from macros.relate import Catalog
from macros.schema import KINDS, System
from macros.schema.facts import NumberFact
from macros.schema.fields import extra, inner_type, is_list
from macros.schema.numbers import number_text
from macros.select.cells import value

_SHORT = 40


@dataclass(frozen=True)
class FieldRow:
    """One field of one kind."""

    name: str
    label: str
    role: str
    unit: str
    required: bool
    help: str
    between: str = ""  # the bounds of what is plausible
    type: str = ""
    volatile: bool = False
    filled: int = 0  # of a hundred records, those that have it
    example: str = ""


def shared(catalog: Catalog) -> list[FieldRow]:
    """Give the fields that every system has."""
    records = list(catalog.systems.values())
    return [_row(name, System, records) for name in System.model_fields]


def dictionary(catalog: Catalog) -> list[tuple[type[BaseModel], list[FieldRow]]]:
    """Give every kind with the fields of its own, in the order of the schema."""
    records: dict[type, list[Any]] = {}
    for _, record in catalog.entries:
        records.setdefault(type(record), []).append(record)
    return [
        (kind, [_row(name, kind, records.get(kind, [])) for name in kind.model_fields if not _shared(name, kind)])
        for kind in KINDS.values()
    ]


def _shared(name: str, kind: type[BaseModel]) -> bool:
    return issubclass(kind, System) and name in System.model_fields


def _row(name: str, kind: type[BaseModel], records: Sequence[Any]) -> FieldRow:
    field = kind.model_fields[name]
    bounds = extra(field, "between")
    have = [kept for record in records if (kept := getattr(record, name)) not in (None, ())]
    return FieldRow(
        name,
        field.title or name,
        extra(field, "role") or "plain",
        extra(field, "unit") or "",
        field.is_required(),
        field.description or "",
        " to ".join(map(number_text, bounds)) if bounds else "",
        _type(field.annotation, extra(field, "role")),
        bool(extra(field, "volatile")),
        round(100 * len(have) / len(records)) if records else 0,
        _example(have[0]) if have else "",
    )


def _type(annotation: Any, role: str | None) -> str:
    inner = inner_type(annotation)
    if role == "relation":
        return "records"
    if role == "fact":
        return "number" if issubclass(inner, NumberFact) else "words"
    words = "one of a list" if issubclass(inner, StrEnum) else "parts" if issubclass(inner, BaseModel) else "text"
    return f"several: {words}" if is_list(annotation) else "number" if inner in {int, float} else words


def _example(kept: Any) -> str:
    """Give the first thing that stands in a field, in short; of what has parts, nothing."""
    first = kept[0] if isinstance(kept, tuple) else kept
    if hasattr(first, "as_of") and hasattr(first, "undisclosed") and not hasattr(first, "to"):
        return value(first, "").text or "not disclosed"
    said = getattr(first, "to", first)
    text = number_text(said) if isinstance(said, int | float) else str(said)
    return "" if isinstance(said, BaseModel) else text if len(text) <= _SHORT else f"{text[:_SHORT]}…"
