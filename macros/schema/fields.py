"""The three roles of a field (plain, fact, relation) and what a field carries: label, unit, help."""

from collections.abc import Iterator
from functools import cache
from types import NoneType
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel, Field
from pydantic.fields import FieldInfo


def plain(label: str, help: str, **rules: Any) -> Any:
    """Declare a field of identity: it is sourced by the record's `sources`."""
    return Field(title=label, description=help, json_schema_extra={"role": "plain"}, **rules)


def fact(
    label: str,
    help: str,
    unit: str = "",
    volatile: bool = False,
    months: int | None = None,
    between: tuple[float, float] | None = None,
    seen: bool = False,
    whole: bool = False,
) -> Any:
    """Declare a field that can change, is a number, or is contested; `unit` is that of the written number.

    What is `volatile` changes while its record lives, so it grows stale, after `months` where its kind's age is not
    right for it; a specification does not. A number outside `between` is a slip of the unit or of the pen, and so is a
    part of one where it is `whole`. What is `seen` shows by its sources that the thing could be had on their day.
    """
    carried: dict[str, Any] = {"role": "fact", "unit": unit, "volatile": volatile, "months": months, "seen": seen}
    carried["between"] = list(between) if between else None
    carried["whole"] = whole
    return Field(default=(), title=label, description=help, json_schema_extra=carried)


def relation(
    label: str,
    inverse: str,
    to: tuple[str, ...],
    help: str,
    sourced: bool = True,
    traced: bool = False,
    acyclic: bool = False,
    runs: bool = False,
) -> Any:
    """Declare edges to records of the kinds `to`; `inverse` names them as seen from the other end.

    What is `traced` is a step from a product to its chip; what is `acyclic` leads back to no record that it left; what
    `runs` needs its end for as long as it lasts: a thing cannot run today on what has ended.
    """
    carried: dict[str, Any] = {"role": "relation", "inverse": inverse, "to": list(to), "sourced": sourced}
    carried |= {"traced": traced, "acyclic": acyclic, "runs": runs}
    return Field(default=(), title=label, description=help, json_schema_extra=carried)


def extra(field: FieldInfo, key: str) -> Any:
    """Give what a field carries under `key`, or None."""
    return field.json_schema_extra.get(key) if isinstance(field.json_schema_extra, dict) else None


@cache
def fields_with(kind: type[BaseModel], key: str, value: Any = None) -> tuple[tuple[str, FieldInfo], ...]:
    """Give the fields of `kind`, with their names, that carry `value` under `key`, or anything where it is None."""
    carried = ((name, field, extra(field, key)) for name, field in kind.model_fields.items())
    return tuple((name, field) for name, field, own in carried if (own == value if value is not None else own))


def fact_fields(kind: type[BaseModel]) -> tuple[tuple[str, FieldInfo], ...]:
    """Give the fields of `kind` that hold facts, with their names."""
    return fields_with(kind, "role", "fact")


def written(value: BaseModel) -> Iterator[tuple[str, Any]]:
    """Give name and value of each field that a record, or a part of one, states; in the order of the schema."""
    stated = value.model_fields_set
    return ((name, part) for name, part in value.__dict__.items() if name in stated)


def inner_type(annotation: Any) -> type:
    """Give the type of what stands in a field, be it one, several, or none."""
    inside = [part for part in get_args(annotation) if part not in {NoneType, Ellipsis}]
    if inside and get_origin(annotation) is not Literal:
        return inner_type(inside[0])
    return annotation if isinstance(annotation, type) else str


def is_list(annotation: Any) -> bool:
    """Tell whether a field takes several."""
    origin = get_origin(annotation)
    return origin is tuple or (origin is not Literal and any(map(is_list, get_args(annotation))))
