"""What was probably meant by a name that does not exist: only what is near enough to be a slip of the pen."""

import re
from collections.abc import Iterable

_APART = re.compile(r"[\s._/-]+")
_SHORT, _PART = 5, 6  # letters: of a word in which one slip changes much; of a word for each slip
_MOST, _LISTED = 3, 8


def nearest(word: str, known: Iterable[str]) -> str:
    """Give the one of `known` that `word` is a slip of, or "": never another number, model or short name."""
    near = [(slips, one) for one in known if (slips := _slips(word.casefold(), one.casefold())) is not None]
    return min(near, default=(0, ""))[1]


def hint(word: str, known: Iterable[str]) -> str:
    """Give the words that end a message about `word`: what was meant, or nothing."""
    near = nearest(word, known)
    return f'; did you mean "{near}"?' if near else ""


def choice(word: str, known: Iterable[str]) -> str:
    """Give what was meant, else a few of what there is."""
    known = list(known)
    more = f" and {len(known) - _LISTED} more" if len(known) > _LISTED + 1 else ""
    listed = known[:_LISTED] if more else known
    return hint(word, known) or f"; expected one of {', '.join(listed)}{more}"


def _slips(word: str, other: str) -> int | None:
    """Give how many slips of the pen `other` is away, or None where it is another thing."""
    plain, bare = _APART.sub("", word), _APART.sub("", other)
    if plain == bare or plain.rstrip("s") == bare.rstrip("s") or f"{plain}es" == bare:
        return 0
    longer = max(len(plain), len(bare))
    most = 1 if longer <= _SHORT else min(_MOST, max(1, longer // _PART))
    if abs(len(plain) - len(bare)) > most or _numbered(word) != _numbered(other):
        return None
    if longer <= _SHORT and plain[:1] != bare[:1]:
        return None
    found = _distance(plain, bare, most)
    return found if found <= most else None


def _numbered(word: str) -> list[str]:
    """Give the parts of a name that have digits: another number is another thing."""
    return [part for part in _APART.split(word) if any(map(str.isdigit, part))]


def _distance(one: str, other: str, most: int) -> int:
    """Count the letters that are left out, added, wrong, or swapped with the next."""
    before, last = list[int](), list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, mark in enumerate(other, 1):
            cost = min(last[j] + 1, row[-1] + 1, last[j - 1] + (letter != mark))
            if i > 1 and j > 1 and letter == other[j - 2] and mark == one[i - 2]:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return min(row)
        before, last = last, row
    return last[-1]
