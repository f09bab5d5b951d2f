"""Words and signs that are a slip of the pen, of notes, or of another kind of text."""

import re
from collections.abc import Iterator

from macros.checks.once import once_for_text
from macros.checks.quoted import unquoted
from macros.checks.rule import rule
from macros.checks.sentences import prose
from macros.checks.slip_forms import SIGNS, SLIPS
from macros.faults import Fault
from macros.relate import Catalog

_ANY = re.compile("|".join(f"({form})" for form, _ in SLIPS))


@rule(
    "word-slips",
    "Say it in other words where that is not what is meant.",
    excusable=True,
    bad="# data/models/brain-1.yml\nsummary: A model that could of been larger.",
    good="# data/models/brain-1.yml\nsummary: A model that could have been larger.",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No text has words or signs that are a slip of the pen, or belong to notes and messages."""
    for entry, place, text in prose(catalog):
        yield from (entry.fault(place, said) for said in _slips(text))


@once_for_text
def _slips(text: str) -> Iterator[str]:
    if text.isascii() and not any(sign in text for sign in SIGNS):
        return
    if found := _ANY.search(unquoted(text)):
        meant = SLIPS[next(index for index, one in enumerate(found.groups()) if one)][1]
        yield f'"{found[0].strip()}" is a slip; {meant}'
