"""Texts in plain words: no praise, no day that moves, no address."""

import re
from collections.abc import Iterator

from macros.checks.once import once_for_text
from macros.checks.quoted import unquoted
from macros.checks.rule import rule
from macros.checks.sentences import prose
from macros.faults import Fault
from macros.relate import Catalog

_PRAISE = re.compile(
    r"\b(cutting[- ]edge|an? (?:very )?state of the art \w+|revolutionary"
    r"|game-changing|state-of-the-art|world-class|best-in-class|industry-leading"
    r"|leading-edge|world-leading|one-stop|innovative|supercharg\w+|fastest-growing|the future of"
    r"|unprecedented|unrivall?ed|amazing|stunning|incredibl[ey]|blazing(?:ly)?|lightning-fast"
    r"|impressive(?:ly)?|remarkabl[ey]|effortless(?:ly)?|breakthrough|game changer|best (?:in the world|ever)"
    r"|unparalleled|unmatched|groundbreaking|seamless(?:ly)?|world's (?:most|best|leading|first)"
    r"|most (?:powerful|advanced)|outperforms?|number one"
    r"|(?:the|our|its) best \w+ (?:in|on) (?:the|its|our)|next-generation|robust(?! (?:to|against))"
    r"|leverag(?:es?|ing)|empower\w*"
    r"|unlock(?:s|ing)? (?:the|new)|harness(?:es|ing)? the|delv(?:es?|ing)|revolutioni[sz]\w*)\b"
)
_MOVING = re.compile(
    r"\b(currently(?! (?:open|chosen|selected|shown|active|visible|loaded|edited))"
    r"|(?<!most )(?<!least )recently|nowadays|as of now|just (?:released|launched)"
    r"|upcoming|now (?:available|open to)|is (?:expected|planned|due) (?:in|for)"
    r"|coming (?:soon|weeks|months)|soon to be|will soon|will (?:\w+ ){1,3}soon|at the time of writing"
    r"|right now|latest (?:\w+ )?(?:model|version|chip|generation|release)|these days"
    r"|next (?:week|month|year)|(?<!by )(?<!in )(?<!of )(?<!since )this (?:week|month|year)"
    r"|(?:two|three|four|five|\d+) (?:days|weeks|months|years) ago|as of today|in the near future"
    r"|(?<!the )(?<!\ba )last (?:week|month|year))\b"
)
_ADDRESS = re.compile(r"(?<!\]\()https?://\S+|(?<![/.])\bwww\.\S+")


def wordings(text: str) -> Iterator[tuple[int, str, str]]:
    """Give column, words and code of praise, and of days that move, in a text of a page."""
    for start, found in _praised(text):
        yield start + 1, f'"{found}" is praise; say what it does', "praise"
    for start, found in _moving(text):
        yield start + 1, f'"{found}" means another day to each reader; leave it out', "moving-day"


@once_for_text
def _praised(text: str) -> Iterator[tuple[int, str]]:
    return _said(_PRAISE, text)


@once_for_text
def _moving(text: str) -> Iterator[tuple[int, str]]:
    return _said(_MOVING, text)


def _said(words: re.Pattern[str], text: str) -> Iterator[tuple[int, str]]:
    """Give place and words of what a text says in whatever case, but for what it quotes."""
    text = unquoted(text)
    small = text.lower() if text.isascii() else "".join(one.lower()[:1] for one in text)  # as many letters
    return ((found.start(), text[found.start() : found.end()]) for found in words.finditer(small))


@rule(
    "praise",
    "Say what it does; who praises, says it in a claim with a source.",
    excusable=True,
    bad="# data/models/brain-1.yml\nsummary: The revolutionary first model.",
    good="# data/models/brain-1.yml\nsummary: The first model.",
)
def check_praise(catalog: Catalog) -> Iterator[Fault]:
    """No text praises."""
    for entry, place, text in prose(catalog):
        for _, found in _praised(text)[:1]:
            yield entry.fault(place, f'"{found}" is praise')


@rule(
    "moving-day",
    "Write the date, or leave the word out.",
    excusable=True,
    bad="# data/models/brain-1.yml\nsummary: The model was released last month.",
    good="# data/models/brain-1.yml\nsummary: The model was the first.",
)
def check_days(catalog: Catalog) -> Iterator[Fault]:
    """No text speaks of a day that is another one tomorrow."""
    for entry, place, text in prose(catalog):
        for _, found in _moving(text)[:1] if place[0] != "shows" else ():
            yield entry.fault(place, f'"{found}" means another day to each reader')


@rule(
    "address-in-text",
    "Write a source for it, and cite it; no text makes a link.",
    excusable=True,
    bad="# data/models/brain-1.yml\nsummary: The first model, see https://acme.example/brain.",
    good="# data/models/brain-1.yml\nsummary: The first model.",
)
def check_addresses(catalog: Catalog) -> Iterator[Fault]:
    """No text has an address: that is what sources are for."""
    for entry, place, text in prose(catalog):
        for found in _addresses(text)[:1]:
            yield entry.fault(place, f'"{found[:60]}" is an address')


@once_for_text
def _addresses(text: str) -> list[str]:
    return _ADDRESS.findall(text)
