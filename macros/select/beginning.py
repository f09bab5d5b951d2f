"""The first sentences of a long text, where all of it stands elsewhere."""

_MOST = 300  # letters
_ROOM = 100  # more, before it is worth a click


def beginning(text: str) -> str:
    """Give `text`, or of a long one the sentences at its beginning, or its words where the first sentence is long."""
    if len(text) <= _MOST + _ROOM:
        return text
    sentence = text.rfind(". ", 0, _MOST) + 1
    return text[:sentence] or f"{text[: text.rfind(' ', 0, _MOST)]} …"
