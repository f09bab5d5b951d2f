"""The order of the keys in a file: that of the schema, then what happened and who says so."""

from collections.abc import Callable
from functools import cache
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from macros.schema.fields import extra

_LAST = {
    name: place for place, name in enumerate(("events", "as_of", "sources", "source", "notes", "note", "exceptions"), 2)
}


@cache
def written_order(model: type[BaseModel]) -> tuple[str, ...]:
    """Give the keys of `model` in the order in which a file has them."""
    return tuple(model.model_fields[name].alias or name for name in sorted(model.model_fields, key=_rank(model)))


def _rank(model: type[BaseModel]) -> Callable[[str], int]:
    """Rank what stands last, and before it, in kinds that have facts, these and lists of parts."""
    fields = model.model_fields
    facts = {name for name in fields if extra(fields[name], "role") == "fact"}
    lists = {name for name in fields if get_origin(fields[name].annotation) is tuple and name in parts_of(model)}
    related = {name for name in fields if extra(fields[name], "role") == "relation"}
    figures = (facts | lists) - related if facts else set()
    return lambda name: _LAST.get(name, int(name in figures))


@cache
def parts_of(model: type[BaseModel]) -> dict[str, type[BaseModel]]:
    """Give the keys of `model` whose values are mappings, or lists of them, with the type of those."""
    found = {field.alias or name: model_in(field.annotation) for name, field in model.model_fields.items()}
    return {key: inner for key, inner in found.items() if inner}


def model_in(annotation: Any) -> type[BaseModel] | None:
    """Give the type of the mappings that a field takes, alone or in a list."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := model_in(part))), None)
