"""The front matter of authored pages: which keys there are, and what they may say."""

import difflib
from collections.abc import Iterator
from typing import Any

from macros.faults import Fault
from macros.load.pages import AuthoredPage
from macros.schema.lists import Layer

_TEXT = ("description", "title")
_NUMBERS = ("minutes", "order", "step")
_CHOICES: dict[str, tuple[str, ...]] = {"layer": tuple(Layer), "layout": ("home", "wide")}
KEYS = (*_TEXT, *_NUMBERS, *_CHOICES)


def check(page: AuthoredPage) -> Iterator[Fault]:
    """Find what is wrong in the front matter of `page`."""
    if not page.front.value:  # it could not be read, which is told already
        return
    for key in _TEXT:
        if key not in page.front.value:
            yield page.fault(key, "is missing")
    for key, value in page.front.value.items():
        expected = _expected(key, value)
        if expected:
            yield page.fault(key, expected)


def _expected(key: str, value: Any) -> str:
    """Give what is wrong with a key and its value, or nothing."""
    if key in _TEXT:
        plain = isinstance(value, str) and bool(value) and not any(mark in value for mark in '<>{}"\n')
        return "" if plain else 'must be one line of plain text, without < > { } or "'
    if key in _NUMBERS:
        return "" if isinstance(value, int) and not isinstance(value, bool) else "must be a whole number"
    if key in _CHOICES:
        return "" if value in _CHOICES[key] else f"expected {', '.join(_CHOICES[key])}"
    near = difflib.get_close_matches(key, KEYS, n=1)
    return f'unknown key; did you mean "{near[0]}"?' if near else f"unknown key; known: {', '.join(KEYS)}"
