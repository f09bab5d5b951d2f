"""Entries -> typed records, or every fault at once."""

from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from macros.faults import Fault
from macros.load import Entry
from macros.schema import KINDS, AnyRecord
from macros.validate.messages import message


def validate(entry: Entry) -> AnyRecord | list[Fault]:
    """Give the typed record of `entry`, or all that is wrong with it."""
    kind = KINDS[entry.kind]
    try:
        return kind.model_validate(entry.value)
    except ValidationError as errors:
        found = errors.errors(include_url=False)
        # A list whose parts are wrong is not too short as well.
        return [_fault(entry, kind, error) for error in found if error["type"] != "too_short" or not error["input"]]


def _fault(entry: Entry, kind: type[BaseModel], error: Any) -> Fault:
    return entry.fault(tuple(error["loc"]), message(error, _keys(kind, error["loc"][:-1])))


def _keys(model: type[BaseModel], place: tuple[str | int, ...]) -> list[str]:
    """Give the keys that the mapping at `place` may have."""
    for part in place:
        if isinstance(part, int):
            continue
        by_key = {field.alias or name: field for name, field in model.model_fields.items()}
        inner = _model_in(by_key[part].annotation) if part in by_key else None
        if inner is None:
            return []
        model = inner
    return [field.alias or name for name, field in model.model_fields.items()]


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)
