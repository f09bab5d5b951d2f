"""Which sources a record cites, in the order of its fields."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from macros.schema.fields import written


def cited(value: Any) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Give place and id of every source below `value`, a record or a part of one."""
    if isinstance(value, BaseModel):
        for name, part in written(value):
            if name in {"source", "sources"}:
                yield from (((name, index), id) for index, id in enumerate(part or ()))
            elif not isinstance(part, str):
                yield from (((name, *place), id) for place, id in cited(part))
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            yield from (((index, *place), id) for place, id in cited(part))
