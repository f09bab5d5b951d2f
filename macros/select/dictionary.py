"""The schema and the rules as shown data."""

from dataclasses import dataclass

from pydantic import BaseModel

from macros.schema import KINDS, System
from macros.schema.fields import extra
from macros.schema.numbers import number_text


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


def shared() -> list[FieldRow]:
    """Give the fields that every system has."""
    return [_row(name, System) for name in System.model_fields]


def dictionary() -> list[tuple[type[BaseModel], list[FieldRow]]]:
    """Give every kind with the fields of its own, in the order of the schema."""
    return [
        (kind, [_row(name, kind) for name in kind.model_fields if not _shared(name, kind)]) for kind in KINDS.values()
    ]


def _shared(name: str, kind: type[BaseModel]) -> bool:
    return issubclass(kind, System) and name in System.model_fields


def _row(name: str, kind: type[BaseModel]) -> FieldRow:
    field = kind.model_fields[name]
    role, unit = extra(field, "role") or "plain", extra(field, "unit") or ""
    bounds = extra(field, "between")
    between = " to ".join(map(number_text, bounds)) if bounds else ""
    return FieldRow(name, field.title or name, role, unit, field.is_required(), field.description or "", between)
