"""Texts are in plain words: they say what a thing does."""

import re
from collections.abc import Iterable, Iterator

from macros.checks.once import once_for_text
from macros.checks.rule import rule
from macros.checks.texts import each_text
from macros.checks.wording import said

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


@once_for_text
def praised(text: str) -> Iterator[tuple[int, str]]:
    """Give place and words of praise in a text."""
    return said(_PRAISE, text)


@rule(
    "praise",
    "Say what it does; who praises, says it in a claim with a source.",
    excusable=True,
    bad="# data/models/brain-1.yml\nsummary: The revolutionary first model.",
    good="# data/models/brain-1.yml\nsummary: The first model.",
)
@each_text
def check(text: str, _: str) -> Iterable[str]:
    """No text praises."""
    return (f'"{found}" is praise' for _, found in praised(text)[:1])
