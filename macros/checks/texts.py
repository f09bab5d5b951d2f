"""The texts of records, found once for all rules that ask for them."""

from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from typing import Any

from pydantic import BaseModel

from macros.checks.once import once_for_entries, once_for_part
from macros.checks.rule import Check
from macros.faults import Fault
from macros.load import Entry
from macros.load.places import Place
from macros.relate import Catalog
from macros.schema import AnyRecord

_PROSE = {"summary", "definition", "shows", "details", "note", "notes", "claim", "why"}
OF_THING = {"summary", "details", "definition"}  # which say what a thing is, and many read them


def _told(value: Any, place: Place = ()) -> Iterator[tuple[Place, str]]:
    if type(value) is str:
        yield place, value
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            yield from _told(part, (*place, index))
    elif isinstance(value, BaseModel):
        for name, part in value.__dict__.items():
            if part:
                yield from _told(part, (*place, name))


@once_for_part
def _texts(record: AnyRecord) -> list[tuple[Place, str]]:
    return list(_told(record))


@once_for_entries
def all_texts(catalog: Catalog) -> list[tuple[Entry, list[tuple[Place, str]]]]:
    """Give every text of each record, with its place."""
    return [(entry, _texts(record)) for entry, record in catalog.entries]


@once_for_entries
def prose(catalog: Catalog) -> list[tuple[Entry, Place, str]]:
    """Give every text that is prose, with its place."""
    return [
        (entry, place, text)
        for entry, found in all_texts(catalog)
        for place, text in found
        if not _PROSE.isdisjoint(place)
    ]


def each_text(look: Callable[[str, str], Iterable[str]]) -> Check:
    """Make a check of a look at each text that is prose, and at the key of the record under which it stands."""

    @wraps(look)  # its docstring is the title of the rule
    def check(catalog: Catalog) -> Iterator[Fault]:
        for entry, place, text in prose(catalog):
            for said in look(text, str(place[0])):
                yield entry.fault(place, said)

    return check
