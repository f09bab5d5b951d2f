"""The three roles of a field (plain, fact, relation) and what a field carries: label, unit, help."""

from typing import Any

from pydantic import Field
from pydantic.fields import FieldInfo


def plain(label: str, help: str, **rules: Any) -> Any:
    """Declare a field of identity: it is sourced by the record's `sources`."""
    return Field(title=label, description=help, json_schema_extra={"role": "plain"}, **rules)


def fact(label: str, help: str, unit: str = "", volatile: bool = False) -> Any:
    """Declare a field that can change, is a number, or is contested; `unit` is that of the written number.

    What is `volatile` changes while its record lives, so it grows stale; a specification does not.
    """
    carried: dict[str, Any] = {"role": "fact", "unit": unit, "volatile": volatile}
    return Field(default=(), title=label, description=help, json_schema_extra=carried)


def relation(label: str, inverse: str, to: tuple[str, ...], help: str, sourced: bool = True) -> FieldInfo:
    """Declare edges to records of the kinds `to`; `inverse` names them as seen from the other end."""
    extra: dict[str, Any] = {"role": "relation", "inverse": inverse, "to": list(to), "sourced": sourced}
    return Field(title=label, description=help, json_schema_extra=extra)  # type: ignore[no-any-return]


def extra(field: FieldInfo, key: str) -> Any:
    """Give what a field carries under `key`, or None."""
    return field.json_schema_extra.get(key) if isinstance(field.json_schema_extra, dict) else None
