"""The drawn example of the figure on the page about tokens."""

from collections.abc import Callable
from html import escape

TEXT = "A tokenizer cuts text into pieces. Common words stay whole; unbelievably rare ones fall apart."

Merges = list[tuple[int, int]]


def name(token: int, merges: Merges) -> bytes:
    """Give the bytes of a token."""
    if token < 256:  # noqa: PLR2004 - the number of bytes
        return bytes([token])
    left, right = merges[token - 256]
    return name(left, merges) + name(right, merges)


def example(encode: Callable[[str, Merges], list[int]], merges: Merges) -> str:
    """Draw the first view."""
    tokens = encode(TEXT, merges)
    words = len(TEXT.split())
    drawn = "".join(
        f'<span class="st-piece">{escape(name(token, merges).decode().replace(" ", "␣"))}</span>' for token in tokens
    )
    ratios = f"{len(tokens) / words:.2f} tokens a word, {words / len(tokens):.2f} words a token."
    return f"""
<p class="st-living__label">A text, cut into tokens. The sign ␣ is a space.</p>
<p class="st-pieces">{drawn}</p>
<p>{words} words are {len(tokens)} tokens: {ratios}</p>
"""
