"""Pydantic's errors -> words for the person who made the mistake, and the code of the rule."""

import re
from collections.abc import Iterable
from typing import Any

from pydantic_core import ErrorDetails

from macros.suggest import choice

_EXPECTED = {
    "string_type": "must be text; put it in quotes if it looks like a number or true/false",
    "int_type": "must be a whole number",
    "int_from_float": "must be a whole number",
    "float_type": "must be a number, in the field's unit and without it",
    "bool_type": "must be true or false",
    "tuple_type": "must be a list; write it in square brackets",
    "dict_type": "must be a mapping with keys of its own",
    "model_type": "must be a mapping with keys of its own",
    "literal_error": "may only be `true`; leave the key out otherwise",
    "too_short": "must have at least one entry",
    "finite_number": "must be a finite number",
    "greater_than_equal": "is too small",
    "less_than_equal": "is too large",
}
_CODES = {
    "extra_forbidden": "unknown-key",
    "missing": "missing-key",
    "enum": "not-on-list",
    "literal_error": "not-on-list",
}
# What the words of a refused value are about.
_ABOUT = (
    ("date", re.compile(r"date|calendar|the year|since|edition is of")),
    ("address", re.compile(r"^an address")),
    ("id", re.compile(r"^an id |64 digits|file's name|a path such as|a page is a path")),
    ("text", re.compile(r"one line|longer than|is empty|says nothing|invisible|a name has|plain text|by its name")),
)
_THOUSANDS = re.compile(r"\d{1,3}(,\d{3})+(\.\d+)?")


def code(error: ErrorDetails) -> str:
    """Give the code of the rule that an error breaks."""
    if error["type"] != "value_error":
        return _CODES.get(error["type"], "wrong-type")
    said = str(error["ctx"]["error"])
    return next((name for name, words in _ABOUT if words.search(said)), "one-meaning")


def message(error: ErrorDetails, known: Iterable[str]) -> str:
    """Give what is wrong and what is expected; `known` are the keys that the place may have."""
    kind, value = error["type"], error["input"]
    if kind == "extra_forbidden":
        return _unknown(str(error["loc"][-1]), value, known)
    if kind == "missing":
        return "is missing; write it, for it is never left out"
    if kind == "enum" or (kind == "literal_error" and error["ctx"]["expected"] != "True"):
        return f"is {_shown(value)}{_listed(value, error['ctx']['expected'])}"
    if kind == "value_error":
        return str(error["ctx"]["error"])
    if kind == "float_type" and isinstance(value, str) and _THOUSANDS.fullmatch(value):
        return f"must be a number; write {value.replace(',', '')}, without commas"
    expected = _EXPECTED.get(kind, "is not what is expected here; see the page of fields")
    return f"{expected}; it is {_shown(value)}"


def _unknown(key: str, value: Any, known: Iterable[str]) -> str:
    if key.isdigit() and value is None:
        return "a comma ends the number before it; write numbers without commas, as 1000"
    return f"unknown key{choice(key, known)}"


def _listed(value: Any, expected: str) -> str:
    words = re.findall(r"'([^']*)'", expected)
    near = choice(value, words) if isinstance(value, str) else ""
    return f"; expected {expected}" if "did you mean" not in near else f"; expected {expected}{near}"


def _shown(value: Any) -> str:
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list | tuple):
        return "a list"
    text = str(value) if not isinstance(value, str) else f'"{value}"'
    return text if len(text) <= 60 else f"{text[:57]}..."  # noqa: PLR2004 - a line's worth
