"""Plain YAML scalars: decimals, true and false, nothing, and text; what another reader takes otherwise is refused."""

import re
from functools import lru_cache

from macros.schema.numbers import Digits

_NULL = re.compile(r"~|null|Null|NULL|")
_BOOLEAN = re.compile(r"true|True|TRUE|false|False|FALSE")
_DECIMAL = re.compile(r"0|-?(?:[1-9][0-9]*|(?:0|[1-9][0-9]*)\.[0-9]+)")
_DIGITS = 15  # as many as every program keeps
# Everything that some version of YAML takes for a number.
_NUMBERLIKE = re.compile(
    r"""[-+]?(?:
        0[xX][0-9a-fA-F_]+ | 0[oO][0-7_]+ | 0[bB][01_]+
        | (?:[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9][0-9_]*)(?:[eE][-+]?[0-9_]+)?
        | [0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?
        | \.(?:inf|Inf|INF|nan|NaN|NAN)
    )""",
    re.VERBOSE,
)
_BASES = {"x": 16, "o": 8, "b": 2}
_YES_OR_NO = {"y", "n", "yes", "no", "on", "off"}
_TIME = re.compile(r"([0-9]{4}-[0-9]{1,2}-[0-9]{1,2})(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}.*")

_KNOWN = 2**15  # scalars that are kept, for most stand in many files

Scalar = str | int | float | bool | None


@lru_cache(_KNOWN)
def is_number(text: str) -> bool:
    """Tell whether an unquoted scalar is a number."""
    return bool(_DECIMAL.fullmatch(text)) and sum(map(str.isdigit, text)) <= _DIGITS


@lru_cache(_KNOWN)
def resolve(text: str) -> Scalar:
    """Give the value of an unquoted scalar."""
    if _NULL.fullmatch(text):
        return None
    if _BOOLEAN.fullmatch(text):
        return text.lower() == "true"
    if is_number(text):
        return Digits(text) if "." in text else int(text)
    return text


@lru_cache(_KNOWN)
def objection(text: str) -> str | None:
    """Say what is wrong with an unquoted scalar and what to write, or nothing."""
    shown = text if len(text) <= 2 * _DIGITS else f"{text[: 2 * _DIGITS]}..."
    quoted = f'"{shown}" in quotes'
    if text.lower() in _YES_OR_NO:
        return f"{shown} is true or false to other readers of YAML; write {quoted}, or true or false"
    if text in {"=", "<<"}:
        return f"{shown} is a sign of YAML; write {quoted}"
    if time := _TIME.fullmatch(text):
        return f"{shown} is a time; write the day alone, {time[1]}, or {quoted}"
    if not _NUMBERLIKE.fullmatch(text) or is_number(text):
        return None
    if _DECIMAL.fullmatch(text):
        return f"{shown} has more than {_DIGITS} digits; round the number, or write {quoted}"
    return f"{shown} is not a plain decimal number; write {_plain(text)}{quoted}"


def _plain(text: str) -> str:
    """Give how a number is written plainly, and the word that leads on; nothing where it cannot be."""
    sign = "-" if text.startswith("-") else ""
    digits = text.lstrip("+-").replace("_", "").lower()
    if digits[1:2] in _BASES and digits[2:] and digits[0] == "0":
        plain = str(int(digits[2:], _BASES[digits[1]])) if len(digits) <= _DIGITS else ""
    elif "e" in digits or ":" in digits or digits.startswith((".i", ".n")):
        plain = ""
    else:
        whole, _, rest = digits.partition(".")
        plain = (whole.lstrip("0") or "0") + (f".{rest}" if rest else "")
    plain = "0" if plain and not plain.strip("0.") else f"{sign}{plain}" if plain else ""
    return f"{plain}, or " if is_number(plain) else "the digits out, or " if "e" in digits else ""
