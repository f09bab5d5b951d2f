"""A day in a text is the same one tomorrow."""

import re
from collections.abc import Iterable, Iterator

from macros.checks.once import once_for_text
from macros.checks.rule import rule
from macros.checks.texts import each_text
from macros.checks.wording import said

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


@once_for_text
def moving(text: str) -> Iterator[tuple[int, str]]:
    """Give place and words of days that move in a text."""
    return said(_MOVING, text)


@rule(
    "moving-day",
    "Write the date, or leave the word out.",
    excusable=True,
    bad="# data/models/brain-1.yml\nsummary: The model was released last month.",
    good="# data/models/brain-1.yml\nsummary: The model was the first.",
)
@each_text
def check(text: str, key: str) -> Iterable[str]:
    """No text speaks of a day that is another one tomorrow."""
    found = moving(text)[:1] if key != "shows" else ()
    return (f'"{one}" means another day to each reader' for _, one in found)
