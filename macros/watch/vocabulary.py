"""The words by which sources name our fields, states and ways of access: vocabulary.toml has them."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from macros.schema.vocabularies import Access

CLOSING = re.compile(
    r"\b(deprecated|shut(?:ting)?[\s-]?down|shuts down|retired|discontinued|sunset(?:ted)?|end[\s-]of[\s-](?:life|sale)"
    r"|no longer (?:available|offered|supported|maintained|sold)|decommissioned|turned off|archived by|unmaintained)\b",
    re.IGNORECASE,
)
UNDISCLOSED = re.compile(
    r"\b(?:undisclosed|not (?:been )?(?:publicly )?(?:disclosed?|revealed?|published|public|stated|shared)"
    r"|(?:has|have|does|did) not (?:publicly )?(?:disclosed?|revealed?|publish(?:ed)?|shared?|sa(?:y|id)|released?)"
    r"|unknown|confidential|declin\w+ to|no (?:further )?details|n/?a)\b",
    re.IGNORECASE,
)


@cache
def _said() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


@cache
def label(field: str) -> re.Pattern[str]:
    """Give the words of a field or an event."""
    words = str(_said()["names"].get(field, field)).replace("_", r"[\s_-]").split()
    return re.compile(rf"(?<![a-z])(?:{'|'.join(words)})(?![a-z])", re.IGNORECASE)


def fields_like(field: str) -> tuple[str, ...]:
    """Give the fields whose figures look like those of `field`, and whose labels therefore tell them apart."""
    return next((tuple(family) for family in _said()["families"] if field in family), ())


def access_words(value: Access) -> re.Pattern[str]:
    """Give the words that show a way of access."""
    return re.compile(_said()["access"][value], re.IGNORECASE)
