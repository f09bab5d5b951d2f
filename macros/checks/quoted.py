"""What a text quotes is said by another: no rule of wording asks for it."""

import re

_QUOTED = re.compile(r'(?<!\w)"[^"\n]{1,200}"')


def unquoted(text: str) -> str:
    """Give a text with spaces in the place of what it quotes, so that the rest keeps its columns."""
    return _QUOTED.sub(lambda found: " " * len(found[0]), text) if '"' in text else text
