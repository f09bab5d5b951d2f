"""Which sources a record cites, in the order of its fields."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel

if TYPE_CHECKING:
    from macros.relate.graph import Catalog

_V = TypeVar("_V")


def cited(value: Any) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Give place and id of every source below `value`, a record or a part of one."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            part = getattr(value, name)
            if name in {"source", "sources"}:
                yield from (((name, index), id) for index, id in enumerate(part or ()))
            else:
                yield from (((name, *place), id) for place, id in cited(part))
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            yield from (((index, *place), id) for place, id in cited(part))


def once_for_entries(work: "Callable[[Catalog], _V]") -> "Callable[[Catalog], _V]":
    """Let `work` be done once for the same entries: several rules in a row ask for it."""
    held: list[Any] = [None, None]

    def asked(catalog: "Catalog") -> _V:
        if held[0] is not catalog.entries:
            held[:] = catalog.entries, work(catalog)
        found: _V = held[1]
        return found

    return asked


@once_for_entries
def all_cited(catalog: "Catalog") -> dict[str, list[tuple[tuple[str | int, ...], str]]]:
    """Give of each record, by its path, what it cites."""
    return {entry.path: list(cited(record)) for entry, record in catalog.entries}
