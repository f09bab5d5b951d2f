"""Values -> lines of a new record, in the forms that the formatter keeps."""

import json
import textwrap
from typing import Any

from macros.faults import Faults
from macros.load.parse import parse

_WIDE = 100


def lines(key: str, value: Any) -> list[str]:
    """Give the lines of one key."""
    if isinstance(value, dict) and any(isinstance(part, str) and len(part) > _WIDE for part in value.values()):
        return [f"{key}:", *(f"  {line}" for name, part in value.items() for line in lines(name, part))]
    if isinstance(value, str) and len(value) > _WIDE and "\n" not in value:
        return [f"{key}: >-", *(f"  {line}" for line in textwrap.wrap(value, 110, break_on_hyphens=False))]
    if isinstance(value, list) and any(isinstance(part, dict) for part in value):
        return [f"{key}:", *(f"  - {flow(part)}" for part in value)]
    return [f"{key}: {flow(value, inside=False)}"]


def flow(value: Any, inside: bool = True) -> str:
    """Give a value on one line, `inside` brackets or not."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    if not isinstance(value, str):
        return str(getattr(value, "text", json.dumps(value)))
    return value if _plain(value, inside) else json.dumps(value, ensure_ascii=False)


def _plain(text: str, inside: bool) -> bool:
    """Tell whether `text` reads as itself without quotes."""
    try:
        found = parse("", f"k: [{text}]" if inside else f"k: {text}").value["k"]
    except (Faults, KeyError, TypeError):
        return False
    return bool(found == ([text] if inside else text))
