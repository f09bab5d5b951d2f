"""A list says something, and each thing once."""

from collections.abc import Iterator
from typing import Any

from macros.checks.once import once_for_part
from macros.checks.rule import rule
from macros.faults import Fault
from macros.load.places import Place
from macros.relate import Catalog


@rule(
    "list-items",
    "Write what belongs there, or leave it out.",
    bad="# data/models/brain-1.yml\naliases: [B1, B1]",
    good="# data/models/brain-1.yml\naliases: [B1]",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No key is left without a value, and no list has a plain value twice."""
    for entry, _ in catalog.entries:
        for place, what in _looked(entry.value):
            yield entry.fault(place, what)


@once_for_part
def _looked(value: Any) -> list[tuple[Place, str]]:
    return list(_vain(value, ()))


def _vain(value: Any, place: Place) -> Iterator[tuple[Place, str]]:
    if value is None or value in ([], {}):
        yield place, "is empty"
    if not isinstance(value, dict | list):
        return
    parts = value.items() if isinstance(value, dict) else enumerate(value)
    for key, part in parts:
        if not part or isinstance(part, dict | list):
            yield from _vain(part, (*place, key))
    seen: set[tuple[type, Any]] = set()
    for index, part in enumerate(value if isinstance(value, list) else ()):
        if isinstance(part, dict | list):
            continue
        if (type(part), part) in seen:
            yield (*place, index), f'"{part}" stands in this list already'
        seen.add((type(part), part))
