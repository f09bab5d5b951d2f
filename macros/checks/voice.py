"""Who speaks: a record tells of its thing, and not of itself, its reader or its writer."""

import re
from collections.abc import Iterator

from macros.checks.quoted import unquoted
from macros.checks.rule import rule
from macros.checks.sentences import prose
from macros.faults import Fault
from macros.relate import Catalog

_OF_THING = {"summary", "details", "definition"}  # which say what a thing is, and not how that was found
_READER = re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE)
_MAKER = re.compile(r"\b(?:[Ww]e|[Oo]urs?(?! (?:world|planet|solar|galaxy|time|age|senses|brains?|eyes|ears|bod)))\b")
_ITSELF = re.compile(r"\b[Tt]his (?:record|entry|file|article|page) (?:is|has|describes|contains|covers|lists|shows)\b")


@rule(
    "own-voice",
    "Say it of the thing, as someone else who knows it would.",
    excusable=True,
    bad="# data/models/brain-1.yml\nsummary: It helps you with your texts.",
    good="# data/models/brain-1.yml\nsummary: It helps with texts.",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No text speaks to its reader; none that says what a thing is speaks as its maker, or of the record."""
    for entry, place, text in prose(catalog):
        own, said = place[0] in _OF_THING, unquoted(text)
        if found := _READER.search(said):
            yield entry.fault(place, f'"{found[0]}" speaks to the reader')
        elif own and (found := _MAKER.search(said)):
            yield entry.fault(place, f'"{found[0]}" speaks as the maker')
        elif own and (found := _ITSELF.search(said)):
            yield entry.fault(place, f'"{found[0]}" tells of the record, and not of the thing')
