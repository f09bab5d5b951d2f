"""Words that a text has in whatever case, but for what it quotes."""

import re
from collections.abc import Iterator

from macros.checks.quoted import unquoted


def said(words: re.Pattern[str], text: str) -> Iterator[tuple[int, str]]:
    """Give place and words of what a text says in whatever case, but for what it quotes."""
    text = unquoted(text)
    small = text.lower() if text.isascii() else "".join(one.lower()[:1] for one in text)  # as many letters
    return ((found.start(), text[found.start() : found.end()]) for found in words.finditer(small))
