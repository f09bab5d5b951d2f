"""The front matter of authored pages: which keys there are, and what they may say."""

import difflib
from collections.abc import Iterator

from macros.faults import Fault
from macros.load.pages import AuthoredPage
from macros.schema.lists import Layer

_TEXT = {"title", "description"}
_NUMBERS = {"order", "step", "minutes"}
_CHOICES: dict[str, set[str]] = {"layer": set(Layer), "layout": {"home", "wide"}}
_KEYS = sorted({*_TEXT, *_NUMBERS, *_CHOICES})


def check(page: AuthoredPage) -> Iterator[Fault]:
    """Find what is wrong in the front matter of `page`."""
    for key in sorted(_TEXT):
        if not page.get(key):
            yield page.fault(key, "is missing")
    for key, value in page.front.value.items():
        if key in _TEXT:
            if not isinstance(value, str) or any(mark in value for mark in '<>{}"\n'):
                yield page.fault(key, 'must be one line of plain text, without < > { } or "')
        elif key in _NUMBERS:
            if not isinstance(value, int) or isinstance(value, bool):
                yield page.fault(key, "must be a whole number")
        elif key in _CHOICES:
            if value not in _CHOICES[key]:
                yield page.fault(key, f"expected {', '.join(sorted(_CHOICES[key]))}")
        else:
            near = difflib.get_close_matches(key, _KEYS, n=1)
            yield page.fault(
                key,
                f'unknown key; did you mean "{near[0]}"?' if near else f"unknown key; known: {', '.join(_KEYS)}",
            )
