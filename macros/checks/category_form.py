"""The type of a thing is a few words, and says something."""

import re

from macros.checks.rule import rule
from macros.checks.walks import Found, alone
from macros.schema import System

_NOTHING = re.compile(r"(?:other|misc|miscellaneous|n/?a|unknown|none|tbd|various|general)$", re.IGNORECASE)
_SEVERAL = re.compile(r" / | // |;$")
_SENTENCE = re.compile(r"(?:An?|The|It) .*\b(?:that|which|who|is|for)\b")


@rule(
    "category-form",
    "Write in a few words what kind of thing it is; what else it is stands in the summary.",
    excusable=True,
    bad="# data/models/brain-1.yml\ncategory: language model / image model",
    good="# data/models/brain-1.yml\ncategory: language model",
)
@alone(System)
def check(record: System) -> Found:
    """No type is a sentence, several in one, or a word that says nothing."""
    text = str(getattr(record, "category", ""))
    if found := _SEVERAL.search(text):
        yield ("category",), f'has "{found[0].strip()}" in it'
    elif _SENTENCE.match(text):
        yield ("category",), "is a whole sentence"
    elif _NOTHING.match(text):
        yield ("category",), f'"{text}" says nothing'
