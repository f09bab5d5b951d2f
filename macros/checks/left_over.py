"""What was left behind in a text: a reminder, a word written twice, letters in the wrong encoding."""

import re
from collections.abc import Iterator

from macros.checks.once import once_for_entries, once_for_part, once_for_text
from macros.checks.quoted import unquoted
from macros.checks.rule import rule
from macros.checks.texts import all_texts
from macros.faults import Fault
from macros.load.places import Place
from macros.relate import Catalog

CITATION = r"\([A-Z][\w-]+(?: et al\.,?|,| (?:and|&) [A-Z][\w-]+,?) (?:19|20)\d\d[a-z]?\)"  # of a paper
_REMINDER = re.compile(
    # where a word begins, which is asked once for all of them
    r"\b(?:(?:TODO|FIXME|XXX|TBD|TKTK|TK|WIP)\b(?! (?:comment|list|mark|note)s?\b)"
    r"|[Ll]orem ipsum\b|oaicite\S*|turn\d+(?:search|view|news)\d+"
    # what a chat leaves in what is copied from it
    r"|[Aa]s an AI(?: language)? (?:model|assistant)\b|[Aa]s of my (?:last|latest|knowledge)[a-z ]*"
    r"|I hope this helps\b|(?:Certainly|Sure|Of course)!(?: [^.]*)?|(?:short|brief) description of\b"
    r"|(?:(?:Not sure|Unsure)\b|(?<=, )(?:not sure|unsure)(?=[,.]|$)|I (?:think|believe|guess)\b"
    r"|[Pp]lease (?:check|verify|confirm|add|review|update)\b)[^.]*"
    r"|(?:\bTo|(?<=\()to) be (?:checked|verified|filled in)(?=[.;,)]|$)|[Nn]eeds? a source\b"
    r"|Here(?: is|'s) (?:a|the) (?:summary|description|page|text|revised)\b)"
    r"|<(?:(?:name|id|url|insert)[^<>]*>|\|[a-z_]+\|>)|\((?:citation|source) needed\)"
    rf"|{CITATION}"
    r"|\[(?:(?:ref|source|link|sic|tk)\]|[Cc]itation needed\]|(?<=[\w.,]\[)\d{1,2}\](?!\())"
    r"|\?\?\?|\u3010[^\u3011]*\u3011|:?contentReference\[[^\]]*\](?:\{[^}]*\})?"
)
# One of these stands in each of them; most texts have none, which is seen at once.
_HINTS = (
    "TODO|FIXME|XXX|TBD|TK|WIP|orem ipsum|oaicite|turn|s an AI|s of my |I hope|Certainly!|Sure!|course!|description of"
    "|ot sure|nsure|I think|I believe|I guess|lease |o be |a source|Here|<|(|[|???|\u3010|contentReference"
)
_SIGNS = _HINTS.split("|")
_TWICE = re.compile(r"\b([A-Z]?[a-z]++)(?:\s++(?i:\1)\b)+")
# Signs of UTF-8 that was read as another encoding: a quote, an umlaut, a space that does not break.
_GARBLED = re.compile("\u00e2\u20ac[\u0080-\uffff]?|\u00c3[\u0080-\u00bf\u0152-\u2122]|\u00c2[\u00a0-\u00bf]")
_HONEST_TWICE = {"plus", "million", "had", "that", "very", "bora", "pago", "ha", "so"}


@once_for_text
def left_over(text: str) -> Iterator[tuple[int, str, str, bool]]:
    """Give column, words, code, and whether it is but a warning, of each that `text` has."""
    for found in _REMINDER.finditer(unquoted(text)) if any(map(text.__contains__, _SIGNS)) else ():
        yield found.start() + 1, f'"{found[0]}" is left over; finish the sentence, or leave it out', "left-over", False
    for found in _GARBLED.finditer(text) if not text.isascii() else ():
        yield found.start() + 1, f'"{found[0]}" was read in the wrong encoding; write the letter anew', "garbled", False
    for found in _TWICE.finditer(text):
        if found[1].lower() not in _HONEST_TWICE:
            yield found.start() + 1, f'"{found[0]}": the word stands twice; keep one', "doubled-word", True


@once_for_entries
def left_in(catalog: Catalog) -> dict[str, list[tuple[Place, str, str]]]:
    """Give of each record, by its path, what is left over in it: several rules ask for it."""
    return {entry.path: _left(found) for entry, found in all_texts(catalog)}


@once_for_part
def _left(texts: list[tuple[Place, str]]) -> list[tuple[Place, str, str]]:
    return [(place, message, own) for place, text in texts for _, message, own, _ in left_over(text)]


def found(catalog: Catalog, code: str) -> Iterator[Fault]:
    """Give the breaches of one of the three rules."""
    for entry, _ in catalog.entries:
        for place, message, own in left_in(catalog)[entry.path]:
            if own == code:
                yield entry.fault(place, message.partition("; ")[0])


@rule(
    "left-over",
    "Finish the sentence, or leave it out.",
    bad="# data/models/brain-1.yml\nsummary: The first model. TODO say more.",
    good="# data/models/brain-1.yml\nsummary: The first model.",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No text has a reminder to its writer, such as TODO."""
    yield from found(catalog, "left-over")
