"""Entries -> typed records, and every fault at once; of a faulty record what is left of it."""

from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel, ValidationError

from macros.faults import Fault
from macros.load import Entry
from macros.schema import KINDS, AnyRecord
from macros.schema.written_order import parts_of
from macros.validate.messages import code, meant_key, message
from macros.validate.salvage import salvaged

_BRACKETS = "square brackets around keys; write braces, {value: ..., as_of: ..., source: ...}"
_FOREIGN = 2  # unknown keys from which a record is taken for one of another kind


def validate(entry: Entry) -> tuple[tuple[Entry, AnyRecord] | None, list[Fault]]:
    """Give the typed record of `entry`, or what is left of it, and all that is wrong with it."""
    kind = KINDS[entry.kind]
    if not entry.lost:
        try:
            return (entry, kind.model_validate(entry.value)), []
        except ValidationError as errors:
            found = errors.errors(include_url=False)
    else:
        found = _errors(kind, entry.value)
    if other := _other_kind(entry, [str(error["loc"][0]) for error in found if error["type"] == "extra_forbidden"]):
        return None, [other]
    # A list whose parts are wrong is not too short as well; what could not be read is told already.
    told = [error for error in found if error["type"] != "too_short" or not error["input"]]
    meant = {(*error["loc"][:-1], _meant(kind, error)) for error in told if error["type"] == "extra_forbidden"}
    told = [error for error in told if error["type"] != "missing" or tuple(error["loc"]) not in meant]
    boxed = {str(key) for error in told for key in error["loc"][:1] if _in_brackets(entry.value.get(str(key)))}
    faults = [_fault(entry, kind, error) for error in told if not set(error["loc"][:1]) & (entry.lost | boxed)]
    faults += [entry.fault((key,), _BRACKETS, code="one-meaning") for key in sorted(boxed)]
    return salvaged(entry, found), faults


def _in_brackets(value: Any) -> bool:
    """Tell whether square brackets stand around keys, each of which is read as a mapping of its own."""
    parts = value if isinstance(value, list) else []
    keys = [key for part in parts if isinstance(part, dict) and len(part) == 1 for key in part]
    return len(parts) > 1 and len(set(keys)) == len(parts)


def _errors(kind: type[BaseModel], value: Any) -> list[Any]:
    try:
        kind.model_validate(value)
    except ValidationError as errors:
        return errors.errors(include_url=False)
    return []


def _meant(kind: type[BaseModel], error: Any) -> str:
    """Give the key that an unknown one is a slip of: it is not missing as well."""
    return meant_key(str(error["loc"][-1]), _keys(kind, error["loc"][:-1]))


def _fault(entry: Entry, kind: type[BaseModel], error: Any) -> Fault:
    said = message(error, _keys(kind, error["loc"][:-1]))
    cause = f"{entry.path} difference" if said.startswith("is a line of a difference") else ""
    return entry.fault(tuple(error["loc"]), said, code=code(error), cause=cause)


def _other_kind(entry: Entry, unknown: Iterable[str]) -> Fault | None:
    """Give the one fault of a record that is in the wrong folder."""
    own = set(unknown)
    if len(own) < _FOREIGN or entry.kind == "edition":
        return None
    foreign = {name: set(entry.value) - _fields(kind) for name, kind in KINDS.items()}
    best = min(foreign, key=lambda name: (len(foreign[name]), name))
    typical = sorted(own - foreign[best])
    if len(foreign[best]) > 1 or len(typical) < _FOREIGN or best == entry.kind:
        return None
    singular = KINDS[best].singular
    an = "an" if singular[0] in "aeiou" else "a"
    message = f"this looks like {an} {singular} ({', '.join(typical[:3])}); move the file to data/{best}/"
    return entry.fault((), f"{message}, or leave out what {KINDS[entry.kind].plural.lower()} do not have", code="kind")


def _fields(model: type[BaseModel]) -> set[str]:
    return {field.alias or name for name, field in model.model_fields.items()}


def _keys(model: type[BaseModel], place: tuple[str | int, ...]) -> list[str]:
    """Give the keys that the mapping at `place` may have."""
    for part in place:
        if isinstance(part, int):
            continue
        inner = parts_of(model).get(part)
        if inner is None:
            return []
        model = inner
    return [field.alias or name for name, field in model.model_fields.items()]
