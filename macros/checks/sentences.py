"""Texts are whole sentences: nothing cut, no slip of the pen, nothing that says nothing."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from macros.checks.left_over import left_in
from macros.checks.once import once_for_text
from macros.checks.rule import rule
from macros.checks.texts import prose
from macros.faults import Fault
from macros.load.places import Place
from macros.relate import Catalog

_END = re.compile(r"(?<!\.\.)[.!][\"')\u2019\u201d]?\s*$")
_MARKS = re.compile(
    r"\w ,|\w [.;:!?](?=\s|$)| --+ |\S  +\S|[\u201c\u201d\u2018\u2019]|(?<![./])\.\.(?=\s|$)|,,"
    r"|[a-z]{2}\.(?:[A-Z][a-z]{2,}\b|(?:It|In|Is|An|A|On|At|As|To|By|We|No|Of)\b)|\( | \)|!!|\\n"
)
# In each of them one of these stands; most texts have none, which is seen six times as fast.
_HINT = re.compile(r" [-,.;:!? )]|\.[.A-Z]|\( |!!|,,|\\n|[\u201c\u201d\u2018\u2019]")
_WORDS = re.compile(
    r"\b(?:[Aa]n (?=[bcdfgjklmnpqrstvwxz][a-z]*[aeiouy])[a-z]{3,}\b(?!\.\w)|(?:a|^A) (?!one|once|eu|ewe)[aeio][a-z]{2,}"
    r"|(?:[Aa] (?:an|the)|[Aa]n (?:a|the)|[Tt]he an?)\b|(?<!/)etc\b(?!/)\.?)"
)
# What says nothing, and would be filled in later.
_EMPTY = re.compile(
    r"(?:see (?:[\w']+ ){0,3}(?:source|link|above|below|website|page|docs)|yes|no|ok(?:ay)?|true|false|same|ditto"
    r"|test|todo|unknown|none|n/?a|foo|bar|summary"
    r"|description|example|text|placeholder|no (?:summary|description)(?: yet)?"
    r"|(?:this|the|a) (?:page|source|article|site|document|announcement|blog post|press release)"
    r"|(?:information|info|details|facts|data|everything|page|article|announcement)(?: (?:about|on|of|for))?"
    r"(?: (?:the|this|its|a))? (?:product|model|company|release|page|topic|subject|thing|launch|news|chip))\W*$",
    re.IGNORECASE,
)
_QUOTED = re.compile(
    "(?:\u201c[^\u201c\u201d]*\u201d|\u2018[^\u2018\u2019]*\u2019|\u00ab[^\u00ab\u00bb]*\u00bb|\"[^\"]*\"|'[^']*')[.]?$"
)
_QUOTES = {"\u201c": '"', "\u201d": '"', "\u2018": "'", "\u2019": "'"}
_SHORT = 50  # letters of a text that says nothing
_OTHER_LETTERS = re.compile("[\u0370-\u1fff\u3040-\ud7ff]")
# Small words of other languages, and of none that is written here.
_OTHER_WORDS = set(
    re.findall(
        r"\w+",
        "der die das und ist ein eine f\u00fcr mit von dem les des une est pour dans qui avec el los las una para que"
        " con del il che per di het een voor og och jest",
    )
)
_FOREIGN = 3  # such words, from which a text is taken for one of another language


@rule(
    "sentence",
    "Write whole sentences, with a capital first and a full stop at the end.",
    excusable=True,
    bad="# data/models/brain-1.yml\nsummary: The first model that is used for",
    good="# data/models/brain-1.yml\nsummary: The first model.",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """Texts are whole sentences, without a slip of the pen."""
    before, left = "", left_in(catalog)
    for (entry, place, text), (*_, following) in pairwise([*prose(catalog), (None, (), "")]):
        parted = place[0] == "notes" and _is_first_half(text, following)
        told = _is_first_half(before, text) or (entry and _is_left(left[entry.path], place))
        before = text if parted else ""
        comma = f'a comma parts it from "{following}"; put the whole text into quotes'
        wrong = comma if parted else _wrong(place, text)
        if wrong and not told and entry:
            yield entry.fault(place, wrong)


def _is_left(found: list[tuple[Place, str, str]], place: Place) -> bool:
    return any(own != "doubled-word" for where, _, own in found if where == place)


def _is_first_half(text: str, following: str) -> bool:
    """Tell whether a text goes on in the next of its list: a comma without quotes has parted them."""
    return bool(text) and not _END.search(text) and following[:1].islower()


def _wrong(place: Place, text: str) -> str:
    """Give what is wrong with a text; a note may be a few words."""
    hollow, cut, slip = _looked(text)
    return hollow or (cut if place[-1] != "note" else "") or slip


@once_for_text
def _looked(text: str) -> tuple[str, str, str]:
    return _hollow(text), _cut(text), _slip(text)


def _hollow(text: str) -> str:
    if len(text) > _SHORT and is_foreign(text):
        return "is in another language; write it in English"
    if len(text) <= _SHORT and _EMPTY.match(text):
        return f'"{text}" says nothing yet'
    if not text[0].isalnum() and _QUOTED.match(text):
        return "stands in quotes; leave them out"
    return "is a question; say what is known" if text.endswith("?") else ""


def _cut(text: str) -> str:
    first, last = text.split(maxsplit=1)[0], " ".join(text.split()[-4:])
    if not _END.search(text):
        return f'"{last}" is no end of a sentence'
    return f'"{first}" begins with a small letter' if first.isalpha() and first.islower() else ""


def is_foreign(text: str) -> bool:
    """Tell whether a text is in another language than English."""
    letters = not text.isascii() and 2 * len(_OTHER_LETTERS.findall(text)) > len(text)  # more than a name or two
    return letters or len(_OTHER_WORDS.intersection(text.split())) >= _FOREIGN


def _slip(text: str) -> str:
    if found := (_HINT.search(text) and _MARKS.search(text)) or _WORDS.search(text):
        if found[0] in _QUOTES:
            return f'"{found[0]}" is a quote of print; write {_QUOTES[found[0]]}'
        around = text[max(found.start() - 10, 0) : found.end() + 10]
        return f'"{found[0]}" is a slip of the pen, in "{around}"'
    if odd := next((one for one in text if one > "\u2190" and unicodedata.category(one) == "So"), ""):
        return f'"{odd}" is a picture; write it in words'
    opened, closed = text.count("("), text.count(")")
    return "" if opened == closed else f"has {opened} of ( and {closed} of )"
