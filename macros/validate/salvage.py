"""What is left of a record when its mistakes are taken out: so that every rule is run on the rest."""

import copy
from collections.abc import Iterable
from dataclasses import replace
from enum import Enum
from typing import Any

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from macros.load import Entry
from macros.load.places import Place
from macros.schema import KINDS, AnyRecord

_ROUNDS = 3


def salvaged(entry: Entry, errors: Iterable[ErrorDetails]) -> tuple[Entry, AnyRecord] | None:
    """Give entry and record without what is wrong, or None where nothing is left to look at."""
    kind = KINDS[entry.kind]
    for _ in range(_ROUNDS):
        entry = _cut(entry, [entry.written(tuple(error["loc"])) for error in errors])
        value = entry.value | {key: _filler(entry, key, field) for key, field in _missing(entry).items()}
        try:
            return entry, kind.model_validate(value)
        except ValidationError as found:
            errors = found.errors(include_url=False)
    return None


def _missing(entry: Entry) -> dict[str, FieldInfo]:
    fields = KINDS[entry.kind].model_fields
    return {key: field for key, field in fields.items() if field.is_required() and key not in entry.value}


def _filler(entry: Entry, name: str, field: FieldInfo) -> Any:
    kind = field.annotation
    if isinstance(kind, type) and issubclass(kind, Enum):
        return next(iter(kind))
    return {"url": "https://unread.example/"}.get(name, entry.id) if kind is str else None


def _cut(entry: Entry, places: list[Place]) -> Entry:
    """Give the entry without the parts of lists, or the keys, in which `places` are."""
    value, positions, lost, text = copy.deepcopy(entry.value), entry.positions, set(entry.lost), [entry.lost_text]
    parts = {_part(place) for place in places if place}
    for part in sorted(
        parts, key=lambda one: [(isinstance(step, int), str(step).zfill(4)) for step in one], reverse=True
    ):
        text.append(str(_pop(value, part)))
        lost.add(str(part[0]))
        positions = _without(positions, part) if isinstance(part[-1], int) else positions
    lost |= set(_missing(replace(entry, value=value)))
    return replace(entry, value=value, positions=positions, lost=frozenset(lost), lost_text="\n".join(text))


def _pop(value: Any, part: Place) -> Any:
    """Take a part out of a value, which may be gone already."""
    try:
        for step in part[:-1]:
            value = value[step]
        return value.pop(part[-1])
    except (KeyError, IndexError, TypeError):
        return ""


def _part(place: Place) -> Place:
    """Give the innermost part of a list around `place`, else the key of the record."""
    last = max((index for index, step in enumerate(place) if isinstance(step, int)), default=0)
    return place[: last + 1]


def _without(positions: dict[Place, Any], part: Place) -> dict[Place, Any]:
    """Give the positions as they are when a part of a list is gone."""
    depth, around, index = len(part) - 1, part[:-1], part[-1]
    found = {}
    for place, position in positions.items():
        step = place[depth] if len(place) > depth and place[:depth] == around else None
        if not isinstance(step, int) or not isinstance(index, int) or step < index:
            found[place] = position
        elif step > index:
            found[*around, step - 1, *place[depth + 1 :]] = position
    return found
