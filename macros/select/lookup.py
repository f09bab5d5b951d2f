"""Ids that pages name -> records, or a refusal that says what was meant."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from macros.faults import Refused
from macros.relate import Catalog
from macros.schema import System
from macros.suggest import hint

_T = TypeVar("_T")


def find(known: Mapping[str, _T], id: str, what: str) -> _T:
    """Give what is known by an id; raise `Refused` where there is none."""
    if id in known:
        return known[id]
    raise Refused(f'no {what} "{id}"{hint(str(id), known)}')


def system(catalog: Catalog, id: str) -> System:
    """Give a system; raise `Refused` where there is none."""
    return find(catalog.systems, id, "record")


def one_of(words: Iterable[str], word: str | None, what: str) -> None:
    """Raise `Refused` for a word that a fixed list does not have; what is None was not asked."""
    if word is not None and word not in list(words):
        raise Refused(f'no {what} "{word}"; expected {", ".join(words)}')
