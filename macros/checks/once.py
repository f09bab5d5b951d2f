"""What several rules ask of the same records, or of the same text again after an edit, is done once for them."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, TypeVar

from macros.relate import Catalog

_V = TypeVar("_V")
_P = TypeVar("_P")
_TEXTS, _PARTS = 2**17, 2**15  # some four times those of all records


def once_for_entries(work: Callable[[Catalog], _V]) -> Callable[[Catalog], _V]:
    """Let `work` be done once for the same entries: the rules ask one after the other."""
    held: list[Any] = [None, None]

    def asked(catalog: Catalog) -> _V:
        if held[0] is not catalog.entries:
            held[:] = catalog.entries, work(catalog)
        found: _V = held[1]
        return found

    return asked


def once_for_part(look: Callable[[_P], _V]) -> Callable[[_P], _V]:
    """Keep what a look at a record, or at what its file says, found: an edit makes a new one."""
    held: dict[int, tuple[_P, _V]] = {}

    def looked(part: _P) -> _V:
        known = held.get(id(part))
        if known is None or known[0] is not part:
            if len(held) >= _PARTS:
                held.clear()
            known = held[id(part)] = part, look(part)
        return known[1]

    return looked


def once_for_text(look: Callable[[str], Iterable[_V]]) -> Callable[[str], tuple[_V, ...]]:
    """Keep what a look at a text found, as long as the process lives: an edit leaves nearly all texts as they are."""
    return lru_cache(_TEXTS)(lambda text: tuple(look(text)))
