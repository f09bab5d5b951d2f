"""Kinds in files of their own, one a file. A kind is found because it is there."""

from collections.abc import Iterable, Iterator
from importlib import import_module
from pkgutil import iter_modules

from macros.schema.record import System


def with_found(kinds: Iterable[type[System]]) -> tuple[type[System], ...]:
    """Give `kinds` with those of this folder, each behind the others of its layer."""
    made = list(kinds)
    for kind in _found():
        of_layer = [place for place, known in enumerate(made) if known.layer is kind.layer]
        made.insert(of_layer[-1] + 1 if of_layer else len(made), kind)
    return tuple(made)


def _found() -> Iterator[type[System]]:
    for file in iter_modules(__path__, f"{__name__}."):
        for kind in vars(import_module(file.name)).values():
            if isinstance(kind, type) and issubclass(kind, System) and kind.__module__ == file.name:
                yield kind
