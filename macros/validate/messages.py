"""Pydantic's errors -> words for the person who made the mistake, and the code of the rule."""

import re
from collections.abc import Collection
from typing import Any

from pydantic_core import ErrorDetails

from macros.schema.values import ID_PATTERN
from macros.suggest import choice, nearest

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
# What others call a key of ours.
_CALLED = {
    "accessed": ("retrieved",),
    "read": ("retrieved",),
    "retrieved": ("as_of", "checked"),
    "author": ("publisher",),
    "site": ("publisher",),
    "date": ("published", "as_of", "since"),
    "day": ("date", "as_of"),
    "year": ("date", "as_of"),
    "when": ("date", "as_of", "since"),
    "link": ("url", "website"),
    "address": ("url", "website"),
    "website": ("url",),
    "url": ("website", "source"),
    "vram": ("memory",),
    "ram": ("memory",),
    "tdp": ("power",),
    "launched": ("events",),
    "released": ("events",),
    "release_date": ("events",),
    "maker": ("made_by",),
    "vendor": ("made_by",),
    "developer": ("made_by",),
    "company": ("made_by",),
    "type": ("category", "event"),
    "kind": ("category", "event"),
    "status": ("event", "events"),
    "description": ("summary", "definition", "shows"),
    "summary": ("definition", "shows"),
    "definition": ("summary",),
    "title": ("name",),
    "name": ("title", "claim"),
    "label": ("name",),
    "synonyms": ("aliases",),
    "tags": ("groups",),
    "context_window": ("context_length",),
    "context": ("context_length",),
    "size": ("parameters",),
    "params": ("parameters",),
    "license_type": ("license",),
    "homepage": ("website",),
    "comment": ("note", "notes"),
    "remark": ("note", "notes"),
    "notes": ("note",),
    "note": ("notes",),
    "ref": ("source",),
    "reference": ("source",),
    "cite": ("source",),
    "sources": ("source",),
    "source": ("sources",),
    "id": ("to",),
    "target": ("to",),
    "from": ("since",),
    "start": ("since",),
    "begin": ("since",),
    "end": ("until",),
    "number": ("value", "count"),
    "amount": ("value", "count"),
    "quantity": ("count",),
    "replaced_by": ("successor",),
    "approx": ("about",),
    "estimated": ("about",),
}
_DATES = {"as_of", "date", "since", "until", "published", "retrieved", "content_as_of", "checked", "day"}
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_UNIT = re.compile(r"_(?:gb|tb|mb|w|watts?|gbps|tflops|tops|usd|billions?|millions?|b|m)$", re.IGNORECASE)
_JOINED = re.compile(r"([a-z_]+)\s*[:=]\s*(\S.*)")
# What stands for a number -> how it is written.
_MEANT = (
    (re.compile(r"(\d[\d.]*)\s*(?:-|\u2013|to)\s*(\d[\d.]*)"), "min: {0}, max: {1}"),
    (re.compile(r"(?:<|<=|\u2264|up to )\s*(\d[\d.]*)"), "max: {0}"),
    (re.compile(r"(?:>|>=|\u2265|at least |over |more than )\s*(\d[\d.]*)"), "min: {0}"),
    (re.compile(r"(\d[\d.]*)\+"), "min: {0}"),
    (re.compile(r"(?:~|\u2248|about |around |circa |ca\. |approx\. )\s*(\d[\d.]*)"), "{0}, and about: true"),
    (re.compile(r"(\d{1,3})[ _'](\d{3})"), "{0}{1}, without a space"),
)
_THOUSANDS = re.compile(r"\d{1,3}(,\d{3})+(\.\d+)?")


def code(error: ErrorDetails) -> str:
    """Give the code of the rule that an error breaks."""
    if error["type"] != "value_error":
        return _CODES.get(error["type"], "wrong-type")
    said = str(error["ctx"]["error"])
    return next((name for name, words in _ABOUT if words.search(said)), "one-meaning")


def message(error: ErrorDetails, known: Collection[str]) -> str:
    """Give what is wrong and what is expected; `known` are the keys that the place may have."""
    kind, value = error["type"], error["input"]
    if kind == "extra_forbidden":
        return _unknown(str(error["loc"][-1]), value, known)
    if kind == "missing":
        return "is missing; write it, for it is never left out"
    if kind == "enum" or (kind == "literal_error" and error["ctx"]["expected"] != "True"):
        return f"is {_shown(value)}{_listed(value, error['ctx']['expected'])}"
    if kind == "value_error":
        return _refused(error)
    if shape := _shape(error):
        return shape
    expected = _EXPECTED.get(kind, "is not what is expected here; see the page of fields")
    return _of_number(kind, value) or _of_list(kind, value) or f"{expected}; it is {_shown(value)}"


def _shape(error: ErrorDetails) -> str:
    """Give what a value of another type looks like, where a part of a record has a shape of its own."""
    kind, value, key = error["type"], error["input"], error["loc"][-1]
    made = error["ctx"]["class_name"] if kind == "model_type" else ""
    if made.endswith("Fact"):
        shown = "..." if isinstance(value, dict | list | None) else value
        told = "undisclosed: true" if shown == "undisclosed" else f"value: {shown}"
        return f"a fact has a value, a day and a source: {{{told}, as_of: 2026-11, source: <source id>}}"
    if made == "Event":
        shape = "{date: 2026-11, event: released, source: <source id>}"
        return f"an event has a day, a word and a source: {shape}; it is {_shown(value)}"
    if kind == "string_type" and {"source", "sources"} & set(error["loc"]) and value is None:
        return "is empty; write the id of a file in data/sources, which is its name without .yml"
    if kind == "string_type" and value is None:
        return "is empty; write it, or leave the key out where it may be"
    if kind == "string_type" and key in _DATES and isinstance(value, float):
        return f"a date is YYYY, YYYY-MM or YYYY-MM-DD; it is {_shown(value)}"
    return ""


def _of_list(kind: str, value: Any) -> str:
    """Give how to write a list whose one part has no space behind its hyphen."""
    if kind != "tuple_type" or not isinstance(value, str) or not value.startswith("-"):
        return ""
    return f'must be a list; write "- {value[1:].strip()}", with a space behind the hyphen'


def _of_number(kind: str, value: Any) -> str:
    """Give how to write a number that is text for its commas or quotes."""
    if kind not in {"float_type", "int_type"} or not isinstance(value, str):
        return ""
    if said := next((said.format(*found.groups()) for form, said in _MEANT if (found := form.fullmatch(value))), ""):
        return f"must be a number; write {said}"
    if _THOUSANDS.fullmatch(value):
        return f"must be a number; write {value.replace(',', '')}, without commas"
    return f"must be a number; write {value}, without quotes" if _NUMBER.fullmatch(value) else ""


def _refused(error: ErrorDetails) -> str:
    """Give why a value is refused, and the value where that is not seen in the words."""
    said, value = str(error["ctx"]["error"]), error["input"]
    if code(error) == "id" and {"source", "sources"} & set(error["loc"]) and isinstance(value, str):
        return f"is {_shown(value)}; write the id of a file in data/sources, which is its name without .yml"
    if code(error) == "id" and isinstance(value, str) and re.fullmatch(rf"{ID_PATTERN}(?:, ?{ID_PATTERN})+", value):
        return f"is several ids; write them in square brackets, [{value}]"
    if code(error) == "id" and isinstance(value, str) and (bare := _bare_id(value)):
        return f'is {_shown(value)}; write the id alone, "{bare}"'
    if isinstance(value, dict) and (empty := [one for one, part in value.items() if part is None]):
        return f'"{empty[0]}" is empty; write it, or "undisclosed: true" where its maker does not tell'
    return f"{said}; it is {_shown(value)}" if said.startswith("a date is") else said


def _bare_id(value: str) -> str:
    """Give the id in what is the path, the file, or the name of a record; or nothing."""
    if not re.fullmatch(r"(?:data/)?(?:[a-z]+/)?\w[\w .-]*", value):
        return ""
    bare = value.strip().casefold().rpartition("/")[2].removesuffix(".yml").removesuffix(".yaml")
    bare = re.sub(r"[\s_.]+", "-", bare)
    return bare if bare != value and re.fullmatch(ID_PATTERN, bare) else ""


def _unknown(key: str, value: Any, known: Collection[str]) -> str:
    if key.isdigit() and value is None:
        return "a comma ends the number before it; write numbers without commas, as 1000 or 1.5"
    if key[:1] in "+-" and key[1:].strip() in known:
        return f'is a line of a difference; keep one line, as "{key[1:].strip()}"'
    if value is None and (found := _JOINED.fullmatch(key)) and found[1] in known:
        return f'is one word; write "{found[1]}: {found[2]}", with a colon and a space'
    if value is None and "as_of" in known:
        return "a comma ends the value before it; put a text into quotes, and several ids into square brackets"
    if key in {"unit", "units"} and "as_of" in known:
        return "a fact has no unit of its own; write the number in the field's unit, and leave this out"
    meant = meant_key(key, known)
    return f'unknown key; did you mean "{meant}"?' if meant else f"unknown key{choice(key, known)}"


def meant_key(key: str, known: Collection[str]) -> str:
    """Give the key that an unknown one is a slip of, or another word for; or nothing."""
    called = next((one for one in _CALLED.get(key.casefold(), ()) if one in known), "")
    bare = _UNIT.sub("", key)
    return called or nearest(key, known) or (bare if bare in known else "")


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
