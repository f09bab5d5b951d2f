"""What was pasted with a text: buttons and marks of a page, lines of a press release, phrases of a chat."""

import re
from collections.abc import Iterable, Iterator

from macros.checks.once import once_for_text
from macros.checks.quoted import unquoted
from macros.checks.rule import rule
from macros.checks.texts import each_text

_OF_PAGE = (
    r"\[(?:edit|when\?|who\?|clarification needed)\]"
    r"|(?:Read|Learn|See|Show) more\b(?: about[^.]*)?|Click here\b|Sign up (?:for|now|today)|All rights reserved"
    r"|Subscribe to\b|Share on [A-Z]\w+|\b\d+ min(?:ute)? read\b|We use cookies"
    r"|Try (?:it|the [\w ]+) (?:now|today|for free)"
)
_OF_PRESS = (
    r"\b(?:proud|excited|thrilled|pleased|delighted) to (?:announce|introduce|present|launch|share)\b"
    r"|\btoday (?:announced|launched|unveiled|introduced|released)\b|^[A-Z]{4,}[A-Z ]*, [A-Z][a-z]+\.? \d{1,2}\b"
    r"|\b[Tt]rusted by\b|\b[Aa] leading (?:provider|maker|platform|company|developer)\b|\baward-winning\b"
)
_OF_CHAT = (
    r"\bIn (?:summary|conclusion),|\b[Ii]t is (?:important|worth) (?:to note|noting)\b|\bBased on the information\b"
    r"|\bLet me know\b|\bHere(?:'s| is) (?:a|the) draft\b|\bIn today's\b|\bplays an? (?:pivotal|crucial|vital) role\b"
    r"|\bhighlights the importance\b"
    r"|\b[Nn]ot just an? [^.]*(?:\u2014|, it's|, but)|\bAccording to the (?:source|page)\b"
)
_PASTED = re.compile(rf"{_OF_PAGE}|{_OF_PRESS}|{_OF_CHAT}")

# One of these stands in each of them; most texts have none, which is seen at once.
_HINTS = (
    "[|ad more|rn more|ee more|ow more|Click here|Sign up|All rights|Subscribe|Share on| min read| minute read|cookies"
    "|Try | to announce| to introduce| to present| to launch| to share|today|rusted by|eading |award|In summary"
    "|In conclusion|t is impor|t is worth|Based on|Let me|Here|plays a|highlights|ot just|ccording to the"
)
_SIGNS = _HINTS.split("|")


@once_for_text
def pasted(text: str) -> Iterator[tuple[int, str]]:
    """Give column and words of what came with a text that was pasted."""
    if not (text[:4].isupper() or any(map(text.__contains__, _SIGNS))):
        return
    for found in _PASTED.finditer(unquoted(text)):
        yield found.start() + 1, f'"{found[0][:40]}" was pasted from a page, a press release or a chat'


@rule(
    "pasted",
    "Leave it out, and say in your own words what is known.",
    excusable=True,
    bad="# data/models/brain-1.yml\nsummary: Acme is proud to announce its first model.",
    good="# data/models/brain-1.yml\nsummary: The first model of Acme.",
)
@each_text
def check(text: str, key: str) -> Iterable[str]:
    """No text has the words of a button, a press release or a chat."""
    return (said for _, said in pasted(text)) if key != "shows" else ()  # which tells what stands on the page
