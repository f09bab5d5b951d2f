"""Texts are whole sentences in plain words: nothing cut, no slip of the pen, no praise, no day that moves."""

import re
import unicodedata
from collections.abc import Iterator

from macros.checks.left_over import all_texts, left_over
from macros.checks.once import once_for_entries
from macros.checks.rule import rule
from macros.faults import Fault
from macros.load import Entry
from macros.load.places import Place
from macros.relate import Catalog

_WHOLE = {"summary", "definition", "shows"}  # what is nothing but sentences
_PROSE = _WHOLE | {"details", "note", "notes", "claim", "why"}
_END = re.compile(r"[.!?\u2026][\"')\u2019\u201d]?\s*$")
_SLIP = re.compile(
    r"\w ,|(?<!\.)\.\.(?!\.)|,,|[a-z]{2}\.(?:[A-Z][a-z]{2}|(?:It|In|Is|An|A|On|At|As|To|By|We|No|Of)\b)|\( | \)|!!|\\n"
    r"|\b[Aa]n (?=[bcdfgjklmnpqrstvwxz][a-z]*[aeiouy])[a-z]{3,}\b(?!\.\w)|\ba (?!one|once|eu|ewe)[aeio][a-z]{2,}"
    r"|\b(?:[Aa] (?:an|the)|[Aa]n (?:a|the)|[Tt]he an?)\b|\betc\b\.?"
)
# What says nothing, and would be filled in later.
_EMPTY = re.compile(
    r"(?:see (?:the )?(?:source|link|above|below|website|page|docs)|test|todo|unknown|none|n/?a|foo|bar|summary"
    r"|description|example|text|placeholder|no (?:summary|description)(?: yet)?)\W*$",
    re.IGNORECASE,
)
_QUOTED = re.compile(
    "(?:\u201c[^\u201c\u201d]*\u201d|\u2018[^\u2018\u2019]*\u2019|\u00ab[^\u00ab\u00bb]*\u00bb|\"[^\"]*\"|'[^']*')[.]?$"
)
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
_PRAISE = re.compile(
    r"\b(cutting-edge|revolutionary|game-changing|state-of-the-art|world-class|best-in-class|industry-leading"
    r"|leading-edge|world-leading|unprecedented|unrivall?ed|amazing|stunning|incredibl[ey]|blazing(?:ly)?|lightning-fast"
    r"|impressive(?:ly)?|remarkabl[ey]|effortless(?:ly)?|breakthrough|game changer|best (?:in the world|ever)"
    r"|unparalleled|unmatched|groundbreaking|seamless(?:ly)?|world's (?:most|best|leading))\b",
    re.IGNORECASE,
)
_MOVING = re.compile(
    r"\b(currently|recently|nowadays|as of now|just (?:released|launched)"
    r"|upcoming|coming (?:soon|weeks|months)|soon to be|will soon|at the time of writing|right now"
    r"|(?<!the )(?<!\ba )last (?:week|month|year))\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?<!\]\()https?://\S+|(?<![/.])\bwww\.\S+")


@once_for_entries
def prose(catalog: Catalog) -> list[tuple[Entry, Place, str]]:
    """Give every text that is prose, with its place: several rules ask for them."""
    return [
        (entry, place, text)
        for entry, found in all_texts(catalog)
        for place, text in found
        if not _PROSE.isdisjoint(place)
    ]


@rule(
    "sentence",
    "Write whole sentences, with a capital first and a full stop at the end.",
    excusable=True,
    bad="# data/models/brain-1.yml\nsummary: The first model that is used for",
    good="# data/models/brain-1.yml\nsummary: The first model.",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """Texts are whole sentences, without a slip of the pen."""
    for entry, place, text in prose(catalog):
        told = any(not warning for *_, warning in left_over(text))
        if not told and (wrong := _not_whole(text) if place[0] in _WHOLE else _slip(text)):
            yield entry.fault(place, wrong)


def _not_whole(text: str) -> str:
    if is_foreign(text):
        return "is in another language; write it in English"
    if _EMPTY.match(text) or _QUOTED.match(text):
        return f'"{text}" says nothing yet' if _EMPTY.match(text) else "stands in quotes; leave them out"
    first, last = text.split(maxsplit=1)[0], " ".join(text.split()[-4:])
    if not _END.search(text):
        return f'"{last}" is no end of a sentence'
    return f'"{first}" begins with a small letter' if first.isalpha() and first.islower() else _slip(text)


def is_foreign(text: str) -> bool:
    """Tell whether a text is in another language than English."""
    letters = not text.isascii() and 2 * len(_OTHER_LETTERS.findall(text)) > len(text)  # more than a name or two
    return letters or len(_OTHER_WORDS.intersection(text.split())) >= _FOREIGN


def _slip(text: str) -> str:
    if found := _SLIP.search(text):
        around = text[max(found.start() - 10, 0) : found.end() + 10]
        return f'"{found[0]}" is a slip of the pen, in "{around}"'
    if odd := next((one for one in text if one > "\u2190" and unicodedata.category(one) == "So"), ""):
        return f'"{odd}" is a picture; write it in words'
    opened, closed = text.count("("), text.count(")")
    return "" if opened == closed else f"has {opened} of ( and {closed} of )"


def wordings(text: str) -> Iterator[tuple[int, str, str]]:
    """Give column, words and code of praise, and of days that move, in a text of a page."""
    for found in _PRAISE.finditer(text):
        yield found.start() + 1, f'"{found[0]}" is praise; say what it does', "praise"
    for found in _MOVING.finditer(text):
        yield found.start() + 1, f'"{found[0]}" means another day to each reader; leave it out', "moving-day"


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
        if found := _PRAISE.search(text):
            yield entry.fault(place, f'"{found[0]}" is praise')


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
        if place[0] != "shows" and (found := _MOVING.search(text)):
            yield entry.fault(place, f'"{found[0]}" means another day to each reader')


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
        if found := _ADDRESS.search(text):
            yield entry.fault(place, f'"{found[0][:60]}" is an address')
