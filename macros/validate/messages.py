"""Pydantic's errors -> words for the person who made the mistake."""

import difflib
from collections.abc import Iterable
from typing import Any

from pydantic_core import ErrorDetails

_EXPECTED = {
    "string_type": "must be text; put it in quotes if it looks like a number or true/false",
    "int_type": "must be a whole number",
    "int_from_float": "must be a whole number",
    "float_type": "must be a number, in the field's unit and without it",
    "bool_type": "must be true or false",
    "tuple_type": "must be a list",
    "dict_type": "must be a mapping with keys of its own",
    "model_type": "must be a mapping with keys of its own",
    "literal_error": "may only be `true`; leave the key out otherwise",
    "too_short": "must have at least one entry",
    "finite_number": "must be a finite number",
    "greater_than_equal": "is too small",
    "less_than_equal": "is too large",
}


def _suggestion(key: str, known: Iterable[str]) -> str:
    known = list(known)
    near = difflib.get_close_matches(key, known, n=1, cutoff=0.5)
    return f'did you mean "{near[0]}"?' if near else f"known: {', '.join(known)}"


def message(error: ErrorDetails, known: Iterable[str]) -> str:
    """Give what is wrong and what is expected; `known` are the keys that the place may have."""
    kind = error["type"]
    if kind == "extra_forbidden":
        return f"unknown key; {_suggestion(str(error['loc'][-1]), known)}"
    if kind == "missing":
        return "is missing"
    if kind == "enum" or (kind == "literal_error" and error["ctx"]["expected"] != "True"):
        return f"is {_shown(error['input'])}; expected {error['ctx']['expected']}"
    if kind == "value_error":
        return str(error["ctx"]["error"])
    expected = _EXPECTED.get(kind, error["msg"])
    return f"{expected}; it is {_shown(error['input'])}"


def _shown(value: Any) -> str:
    if value is None:
        return "empty"
    text = repr(value) if not isinstance(value, str) else f'"{value}"'
    return text if len(text) <= 60 else f"{text[:57]}..."  # noqa: PLR2004 - a line's worth
