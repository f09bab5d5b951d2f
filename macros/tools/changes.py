"""Two states of one record -> what changed, field by field, in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import shorten
from typing import Any

from pydantic.fields import FieldInfo

from macros.load import Entry
from macros.schema import KINDS
from macros.schema.fields import extra
from macros.schema.written_order import written_order

_KEYS = {"relation": ("to", "member", "undisclosed"), "events": ("event", "scope", "date"), "fact": ("as_of", "note")}
_ASIDE = {"note", "confidence", "method"}
_LONGEST, _BEFORE = 240, 60  # characters of a value that are shown; of these, before the first that differs


@dataclass(frozen=True)
class Change:
    """One change of one record; what was added has no `before`, what was taken out no `after`."""

    sort: str  # fact, relation, events, or plain
    path: str  # kind and id
    label: str
    before: str
    after: str


def changes(before: Entry, after: Entry) -> Iterator[Change]:
    """Give what changed from one state of a record to the next."""
    kind = KINDS[after.kind]
    fields = {field.alias or name: field for name, field in kind.model_fields.items()}
    known = [*written_order(kind), *sorted({*before.value, *after.value} - set(fields))]
    for key in known:
        old, new = before.value.get(key), after.value.get(key)
        if old != new:
            yield from _field(f"{after.kind}/{after.id}", key, fields.get(key), old, new)


def _field(path: str, key: str, field: FieldInfo | None, old: Any, new: Any) -> Iterator[Change]:
    sort = "events" if key == "events" else str((field and extra(field, "role")) or "plain")
    label, unit = (field and field.title) or key, str((field and extra(field, "unit")) or "")
    if sort == "plain":
        yield from _plainly(path, label, old, new)
        return
    for one, other in _pairs(_items(old), _items(new), _KEYS[sort]):
        yield Change(sort, path, label, _says(sort, one, unit), _says(sort, other, unit))


def _plainly(path: str, label: str, old: Any, new: Any) -> Iterator[Change]:
    """Give a change that needs no day: of a mapping each part that differs by itself."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key in dict.fromkeys((*old, *new)):
            if old.get(key) != new.get(key):
                yield Change("plain", path, f"{label}, {key}", *_told(old.get(key), new.get(key)))
        return
    yield Change("plain", path, label, *_told(old, new))


def _told(old: Any, new: Any) -> tuple[str, str]:
    """Give two values in words: of lists what only one has, of long texts where they begin to differ."""
    if isinstance(old, list) and isinstance(new, list):
        gone, come = [one for one in old if one not in new], [one for one in new if one not in old]
        old, new = (gone, come) if gone or come else (old, new)
    return _cut(*map(_flat, (old, new)))


def _cut(old: str, new: str) -> tuple[str, str]:
    same = next((place for place, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), 0)
    start = old.rfind(" ", 0, max(0, same - _BEFORE)) + 1
    if not start or max(len(old), len(new)) <= _LONGEST or not (old and new):
        return _short(old), _short(new)
    return f"… {_short(old[start:])}", f"… {_short(new[start:])}"


def _items(value: Any) -> list[Any]:
    items = value if isinstance(value, list) else [] if value is None else [value]
    return [{"to": item} if isinstance(item, str) else item for item in items]


def _pairs(old: list[Any], new: list[Any], keys: tuple[str, ...]) -> Iterator[tuple[Any, Any]]:
    """Pair what was with what stands for it now: the same first, then alike in ever fewer keys."""
    left = [item for item in new if item not in old]
    gone = [item for item in old if item not in new]
    for count in range(len(keys), 0, -1):
        for item in list(gone):
            same = [one for one in left if _alike(item, one, keys[:count])]
            if same:
                gone.remove(item)
                left.remove(same[0])
                yield item, same[0]
    if len(gone) == len(left) == 1:
        yield gone.pop(), left.pop()
    yield from ((item, None) for item in gone)
    yield from ((None, item) for item in left)


def _alike(one: Any, other: Any, keys: tuple[str, ...]) -> bool:
    if not isinstance(one, dict) or not isinstance(other, dict):
        return False
    return [one.get(key) for key in keys] == [other.get(key) for key in keys]


def _says(sort: str, item: Any, unit: str) -> str:
    if not isinstance(item, dict):
        return _plain(item)
    rest = dict(item)
    sources, day = _listed(rest.pop("source", None)), rest.pop("as_of", "")
    note = [f"{key}: {rest.pop(key)}" for key in sorted(_ASIDE & set(rest))]
    said = _value(sort, rest, unit)
    more = [f"{key} {_plain(value)}" for key, value in rest.items()]
    told = [*more, f"as of {day}" if day else "", *note, f"by {sources}" if sources else ""]
    return f"{said} ({'; '.join(filter(None, told))})" if any(told) else said


def _value(sort: str, rest: dict[str, Any], unit: str) -> str:
    """Take the value itself out of `rest`, and give it in words."""
    if rest.pop("undisclosed", None):
        return "undisclosed"
    if sort == "events":
        return f"{rest.pop('date', '?')} {rest.pop('event', '?')}"
    if sort == "relation":
        return str(rest.pop("to", "?"))
    about = "about " if rest.pop("about", False) else ""
    value, least, most = (rest.pop(key, None) for key in ("value", "min", "max"))
    return f"{about}{_bounds(least, most) if value is None else _number(value)} {unit}".strip()


def _bounds(least: Any, most: Any) -> str:
    if least is not None and most is not None:
        return f"{_number(least)} to {_number(most)}"
    return f"at least {_number(least)}" if most is None else f"at most {_number(most)}"


def _number(value: Any) -> str:
    return "?" if value is None else str(getattr(value, "text", value))


def _listed(value: Any) -> str:
    return ", ".join(map(str, value if isinstance(value, list) else [] if value is None else [value]))


def _plain(value: Any) -> str:
    return _short(_flat(value))


def _short(text: str) -> str:
    return shorten(text, _LONGEST, placeholder=" …")


def _flat(value: Any) -> str:
    """Give any value in one line: mappings as `key: value`, lists with commas."""
    if value is None:
        return ""
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_flat(part)}" for key, part in value.items())
    if isinstance(value, list):
        return ", ".join(f"({_flat(part)})" if isinstance(part, dict) else _flat(part) for part in value)
    return " ".join(_number(value).split())
