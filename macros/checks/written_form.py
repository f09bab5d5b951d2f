"""Numbers, days and signs in a text are written as they are everywhere else here."""

import re
from collections.abc import Iterable

from macros.checks.once import once_for_text
from macros.checks.rule import rule
from macros.checks.texts import each_text

# What stands in a text -> what it is, and what to write.
_FORMS = (
    (re.compile(r"\b\d{1,2}\.\d{1,2}\.(?:19|20)\d\d\b"), "is a day in another order; write 14 March 2021"),
    (re.compile(r"(?<![\d.])\d{1,3}(?:\.\d{3}){2,}(?![\d.])"), "has dots between thousands; write commas"),
    (re.compile("[\uff0c\u3002\uff1b\uff1a\uff01\uff1f\u3001](?=[ A-Za-z]|$)"), "is a sign of another script"),
    (re.compile("\u2011"), "is a hyphen that does not break; write the plain one"),
    (re.compile("(?<![\u2018\u201c\u20ac\u0080])[\u2122\u00ae\u00a9]"), "is a sign of trade; leave it out"),
    (re.compile(r"[a-z]{3,}[\u00b9\u00b2\u00b3\u2074-\u2079]"), "has the number of a footnote; leave it out"),
    (re.compile("^[\u2022\u00b7*-] | [\u2022\u00b7] |[.] - [A-Z]"), "is the mark of a list; write sentences"),
    (re.compile(r"(?<=[A-Za-z]{2}),(?=[a-z]{3})"), "has no space behind it"),
    (re.compile(r"\$[A-Za-z][^$ ]*\$|\\[a-z]+\{"), "is LaTeX; write it in words"),
    (re.compile(r"(?<![\w@])@[a-z]\w+\b"), "is an account; write the name"),
    (
        re.compile(
            r"[$\u20ac\u00a3] ?\d[\d.,]* (?:a|per) \w+|\d (?:EUR|USD) (?:a|per) \w+"
            r"|\b\d[\d.,]* (?:US )?(?:dollars?|cents?|euros?) (?:a|per|for each) \w+"
        ),
        "is a price; leave it out",
    ),
)
# A quote that is longer than a name or a figure is a sentence of another.
_QUOTE = re.compile(r'"[^"]*"')
_LONG = 14  # words
_SHOUTS = re.compile(r"(?:\b[A-Z]{2,}\b ){2,}[A-Z]{2,}\b")
_SMALL = {"THE", "OF", "AND", "IS", "IN", "TO", "FOR", "VERY", "ALL", "AT", "BY", "WITH", "NEW", "FIRST", "A"}


@rule(
    "written-form",
    "Write it as the other texts have it.",
    excusable=True,
    bad="# data/models/brain-1.yml\nsummary: The first model with 1.500.000 users.",
    good="# data/models/brain-1.yml\nsummary: The first model with 1,500,000 users.",
)
@each_text
def check(text: str, key: str) -> Iterable[str]:
    """No text has days, thousands or signs as another language writes them, a price, or words in capitals."""
    wrong = _forms(text) if key != "shows" else ()  # which names what stands on the page
    return (*wrong, *_again(text))[:1]


@once_for_text
def _forms(text: str) -> list[str]:
    return [wrong for wrong in [_wrong(text)] if wrong]


@once_for_text
def _again(text: str) -> list[str]:
    return [wrong for wrong in (_twice(text), _copied(text)) if wrong]


def _wrong(text: str) -> str:
    for form, what in _FORMS:
        if found := form.search(text):
            return f'"{found[0].strip()}" {what}'
    loud = _SHOUTS.search(text)
    if loud and not _SMALL.isdisjoint(loud[0].split()):
        return f'"{loud[0]}" shouts; write it as in a sentence'
    return ""


def _copied(text: str) -> str:
    long = next((one for one in _QUOTE.findall(text) if len(one.split()) > _LONG), "") if '"' in text else ""
    return f"{long[:30]}... is a long quote; say it in your own words" if long else ""


def _twice(text: str) -> str:
    if ". " not in text:
        return ""
    sentences = [one.rstrip(".") for one in text.split(". ")]
    twice = next((one for place, one in enumerate(sentences) if one in sentences[:place]), "")
    return f'"{twice[:40]}" stands twice; keep one' if twice else ""
