"""Who speaks: a record tells of its thing, and not of itself, its reader or its writer."""

import re
from collections.abc import Iterable, Iterator

from macros.checks.once import once_for_text
from macros.checks.quoted import unquoted
from macros.checks.rule import rule
from macros.checks.texts import OF_THING, each_text

_READER = re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE)
_MAKER = re.compile(r"\b(?:[Ww]e|[Oo]urs?(?! (?:world|planet|solar|galaxy|time|age|senses|brains?|eyes|ears|bod)))\b")
_ITSELF = re.compile(r"\b[Tt]his (?:record|entry|file|article|page) (?:is|has|describes|contains|covers|lists|shows)\b")

_HEARD = re.compile(
    r"\b(?:is|are|was) (?:said|believed|rumou?red|thought) to\b|\b(?:[Rr]eported|[Ss]upposed|[Aa]lleged)ly\b"
)
_SIGNS = ("said to", "lieved to", "red to", "ught to", "ortedly", "osedly", "egedly")
_TESTS = ("beats", "MMLU", "GSM8K", "HumanEval", "GPQA", "SWE-bench", "AIME", "Elo")
_BETTER = re.compile(
    r"\bbeats (?=[A-Z])|\b(?:MMLU|GSM8K|HumanEval|GPQA|SWE-bench|AIME|Elo)(?:[ -]score)? (?:of|is|at) \d[\d.]*%?"
)


@rule(
    "own-voice",
    "Say it of the thing, as someone else who knows it would.",
    excusable=True,
    bad="# data/models/brain-1.yml\nsummary: It helps you with your texts.",
    good="# data/models/brain-1.yml\nsummary: It helps with texts.",
)
@each_text
def check(text: str, key: str) -> Iterable[str]:
    """No text speaks to its reader; what a thing is, no text says as its maker, by hearsay, or of the record."""
    return [wrong for of_any, wrong in _speaks(text) if of_any or key in OF_THING][:1]


@once_for_text
def _speaks(text: str) -> Iterator[tuple[bool, str]]:
    """Give what a text says as no other would, and whether none may say it."""
    said = unquoted(text)
    if found := _READER.search(said):
        yield True, f'"{found[0]}" speaks to the reader'
    if found := _MAKER.search(said):
        yield False, f'"{found[0]}" speaks as the maker'
    if any(map(said.__contains__, _SIGNS)) and (found := _HEARD.search(said)):
        yield False, f'"{found[0]}" is hearsay, without who says it'
    if any(map(said.__contains__, _TESTS)) and (found := _BETTER.search(said)):
        yield False, f'"{found[0].strip()}" measures it, which is said with a source, in a claim'
    if found := _ITSELF.search(said):
        yield False, f'"{found[0]}" tells of the record, and not of the thing'
