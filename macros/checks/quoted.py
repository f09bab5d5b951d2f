"""What a text quotes is said by another: no rule of wording asks for it."""

import re

_QUOTED = re.compile(r'(?<!\w)"[^"\n]{1,200}"')


def spaces(found: re.Match[str]) -> str:
    """Give as many spaces as were found, so that what follows keeps its column."""
    return " " * len(found[0])


def unquoted(text: str) -> str:
    """Give a text with spaces in the place of what it quotes."""
    return _QUOTED.sub(spaces, text) if '"' in text else text
