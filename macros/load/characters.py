"""The characters that no text may have: what cannot be seen, and what cannot be told from something else."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from macros.load.lookalikes import disguised_hosts, lookalikes

_KINDS = {
    "Cc": "a control character",
    "Cf": "an invisible character",
    "Cs": "half a character",
    "Co": "a private character",
    "Cn": "a character that Unicode does not know",
    "Zl": "a line separator",
    "Zp": "a paragraph separator",
    "Me": "an enclosing mark",
}
_BLANK = set("\u115f\u1160\u3164\uffa0\u2800\u17b4\u17b5\u034f\U0001d159")  # letters and marks that show nothing
_VARIATION = {*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0), *range(0x180B, 0x1810)}
_LOST = {0xFFFC, 0xFFFD}
_PILE = 4  # marks on one letter; Vietnamese, Hebrew and Thai need three at most
_NOT_ASCII = re.compile(r"[^\n\t -~]")


def forbidden(text: str) -> list[tuple[int, str]]:
    """Give index and kind of everything in `text` that no text of the project may have, in order."""
    return sorted((dict(disguised_hosts(text)) | dict(lookalikes(text)) | dict(unseen(text))).items())


def unseen(text: str) -> Iterator[tuple[int, str]]:
    """Give index and kind of what cannot be seen, or could be written in another way that looks the same."""
    piled, last, height = False, -1, 0
    for found in _NOT_ASCII.finditer(text):
        index, mark = found.start(), found[0]
        if what := _kind(mark):
            instead = "write a plain space" if what == "an unusual space" else "remove it"
            yield index, f"{what} (U+{ord(mark):04X}); {instead}"
        if not unicodedata.combining(mark):
            continue
        height = height + 1 if last == index - 1 and height else 1
        last = index
        if height >= _PILE or (height == 1 and (not index or text[index - 1].isspace())):
            piled = True
            yield index, f"a mark (U+{ord(mark):04X}) without a letter of its own; remove it"
    # Last, for it is slow on piles of marks.
    if not piled and not unicodedata.is_normalized("NFC", text):
        index = _first_difference(text, unicodedata.normalize("NFC", text))
        yield index, "is written in parts, or as an old double; use the composed form (NFC)"


@cache
def _kind(mark: str) -> str | None:
    """Give what is wrong with a character by itself, or None."""
    code, category = ord(mark), unicodedata.category(mark)
    if code in _VARIATION:
        return "a variation selector"
    if mark in _BLANK:
        return "an invisible character"
    if code in _LOST:
        return "the sign of a lost character"
    if category == "Zs" and mark != " ":
        return "an unusual space"
    return _KINDS.get(category)


def _first_difference(text: str, other: str) -> int:
    return next((i for i, (one, two) in enumerate(zip(text, other, strict=False)) if one != two), len(other))
