"""Words and signs that are a slip of the pen, of notes, or of another kind of text."""

import re
from collections.abc import Iterable, Iterator

from macros.checks.once import once_for_text
from macros.checks.quoted import unquoted
from macros.checks.rule import rule
from macros.checks.slip_forms import SIGNS, SLIPS
from macros.checks.texts import each_text

_ANY = re.compile("|".join(f"({form})" for form, _ in SLIPS))


@rule(
    "word-slips",
    "Say it in other words where that is not what is meant.",
    excusable=True,
    bad="# data/models/brain-1.yml\nsummary: A model that could of been larger.",
    good="# data/models/brain-1.yml\nsummary: A model that could have been larger.",
)
@each_text
def check(text: str, _: str) -> Iterable[str]:
    """No text has words or signs that are a slip of the pen, or belong to notes and messages."""
    return _slips(text)


@once_for_text
def _slips(text: str) -> Iterator[str]:
    if text.isascii() and not any(map(text.__contains__, SIGNS)):
        return
    if found := _ANY.search(unquoted(text)):
        meant = SLIPS[next(index for index, one in enumerate(found.groups()) if one)][1]
        yield f'"{found[0].strip()}" is a slip; {meant}'
