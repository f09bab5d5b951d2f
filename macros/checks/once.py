"""What several rules ask of the same records is done once for them."""

from collections.abc import Callable
from typing import Any, TypeVar

from macros.relate import Catalog

_V = TypeVar("_V")


def once_for_entries(work: Callable[[Catalog], _V]) -> Callable[[Catalog], _V]:
    """Let `work` be done once for the same entries: the rules ask one after the other."""
    held: list[Any] = [None, None]

    def asked(catalog: Catalog) -> _V:
        if held[0] is not catalog.entries:
            held[:] = catalog.entries, work(catalog)
        found: _V = held[1]
        return found

    return asked
