"""A column by its name: a field of the schema, or one that is derived."""

from typing import Any

from macros.faults import Refused
from macros.relate import Catalog
from macros.schema import SYSTEMS, System
from macros.schema.exceptions import RuleException
from macros.schema.facts import FrozenModel
from macros.schema.fields import extra
from macros.schema.vocabularies import spelled
from macros.select.cells import Cell, current
from macros.select.column import Column, Read, ends, several
from macros.select.derived import DERIVED
from macros.suggest import choice


def _plain(value: Any) -> Cell:
    parts = value if isinstance(value, tuple) else (value,) if value else ()
    return several(filter(None, map(_named, parts)))


def _named(part: Any) -> str:
    """Give a word as it is spelled, and the name of what has parts: a generation, a member; "" where it has none."""
    if isinstance(part, RuleException):
        return part.rule
    return (getattr(part, "name", "") or "") if isinstance(part, FrozenModel) else spelled(part)


def _reader(name: str, role: str, unit: str) -> Read:
    def read(catalog: Catalog, id: str) -> Cell:
        record = catalog.systems[id]
        if role == "relation":
            return ends(record, name, catalog.as_of)
        found = getattr(record, name, ())
        return current(found, unit) if role == "fact" else _plain(found)

    return read


def _field(kind: type[System], name: str) -> Column:
    field = kind.model_fields[name]
    role, unit = extra(field, "role"), extra(field, "unit") or ""
    number = role == "fact" and "NumberFact" in str(field.annotation)
    align = "number" if number else "text"
    return Column(name, field.title or name, field.description or "", _reader(name, role, unit), align, unit)


def column(kind: str, name: str) -> Column:
    """Give the column `name` of a table of `kind`, or of "systems"; raise `Refused` with what there is."""
    if name in DERIVED:
        return DERIVED[name]
    kinds = [SYSTEMS[kind]] if kind in SYSTEMS else list(SYSTEMS.values())
    owner = next((owner for owner in kinds if name in owner.model_fields), None)
    if owner is None:
        known = sorted({*DERIVED, *(field for owner in kinds for field in owner.model_fields)})
        raise Refused(f'no column "{name}" in {kind}{choice(name, known)}')
    return _field(owner, name)
