"""A list says each thing once."""

from collections.abc import Iterator
from typing import Any

from macros.checks.rule import rule
from macros.faults import Fault
from macros.load.compose import Place
from macros.relate import Catalog


@rule("repeated-item", "Leave the second one out.")
def check(catalog: Catalog) -> Iterator[Fault]:
    """No list of plain values has one twice."""
    for entry, _ in catalog.entries:
        for place, item in _repeated(entry.value, ()):
            yield entry.fault(place, f'"{item}" stands in this list already')


def _repeated(value: Any, place: Place) -> Iterator[tuple[Place, Any]]:
    if isinstance(value, dict):
        for key, part in value.items():
            yield from _repeated(part, (*place, key))
    elif isinstance(value, list):
        seen: set[tuple[type, Any]] = set()
        for index, part in enumerate(value):
            if isinstance(part, dict | list):
                yield from _repeated(part, (*place, index))
            elif (type(part), part) in seen:
                yield (*place, index), part
            else:
                seen.add((type(part), part))
