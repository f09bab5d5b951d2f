"""A sentence is read in one breath."""

import re

from macros.checks.once import once_for_text
from macros.checks.rule import rule
from macros.checks.walks import Found, alone
from macros.schema import System

_MOST = 55  # words
_PART = re.compile(r"(?<=[.!?;:]) ")


@rule(
    "long-sentence",
    "Make two sentences of it, or leave out what the fields tell.",
    excusable=True,
    bad=f"# data/models/brain-1.yml\nsummary: The first model{', and a model' * 20}.",
    good="# data/models/brain-1.yml\nsummary: The first model. It is a model.",
)
@alone(System)
def check(record: System) -> Found:
    """No sentence that says what a thing is has more than 55 words."""
    for key in ("summary", "details"):
        for count in _long(getattr(record, key) or ""):
            yield (key,), f"has a sentence of {count} words; expected at most {_MOST}"


@once_for_text
def _long(text: str) -> list[int]:
    return [count for count in (len(part.split()) for part in _PART.split(text)) if count > _MOST][:1]
