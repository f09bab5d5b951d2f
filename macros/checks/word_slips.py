"""Words and signs that are a slip of the pen, of notes, or of another kind of text."""

import re
from collections.abc import Iterator

from macros.checks.once import once_for_text
from macros.checks.quoted import unquoted
from macros.checks.rule import rule
from macros.checks.sentences import prose
from macros.faults import Fault
from macros.relate import Catalog

_MORE = "larger|smaller|faster|slower|better|worse|older|newer|longer|shorter|higher|lower|less|more|cheaper|rather"
# What is found -> what to do with it.
_SLIPS = (
    (r"\bits'", 'write "its"'),
    (r"\b(?:[Ii]t|[Tt]hat|[Tt]here|[Tt]hey)'(?:s|re)\b(?! own)", "write both words in full"),
    (r"\b(?:could|should|would|must) of\b", 'write "have"'),
    (rf"\b(?:{_MORE}) then (?=[a-z]+ )", 'write "than"'),
    (r" (?:->|=>|<-|\u2192|\u21d2|[=~]) ", "write it in words"),
    (r"\band/or\b", "write the one that is meant"),
    (r"\b\d+ (?:Mio|Mrd|bn|mn)\b\.?", 'write "million" or "billion"'),
    ("(?<=\\w)\u2014(?=\\w)|\u2026(?!\\s*$)", "write a comma, or a new sentence"),
    ("[\U0001d400-\U0001d7ff\u24b6-\u24e9]+", "write plain letters"),
    (r"\t", "write a space"),
    (r"\+\d{1,3}[ .-]\(?\d[\d ()./-]{6,}\d", "people are reached on their own pages"),
    (r"\([Ss]ic!?\)", "leave it out"),
    (r"\b(?:[Ii]gnore|[Dd]isregard) (?:all |any )?(?:the )?(?:previous|prior|above) instructions\b", "leave it out"),
)
# One of these stands in each of them; most texts have none, which is seen at once.
_SIGNS = (
    *("its'", "It's", "it's", "hat's", "ere's", "ey're", "uld of", "ust of", " then ", "->", "=>", "<-", " = ", " ~ "),
    *("d/or", " Mio", " Mrd", " bn", " mn", "\t", "+", "(sic", "(Sic", "instructions"),
)
_ANY = re.compile("|".join(f"({form})" for form, _ in _SLIPS))


@rule(
    "word-slips",
    "Say it in other words where that is not what is meant.",
    excusable=True,
    bad="# data/models/brain-1.yml\nsummary: A model that could of been larger.",
    good="# data/models/brain-1.yml\nsummary: A model that could have been larger.",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No text has words or signs that are a slip of the pen, or belong to notes and messages."""
    for entry, place, text in prose(catalog):
        yield from (entry.fault(place, said) for said in _slips(text))


@once_for_text
def _slips(text: str) -> Iterator[str]:
    if text.isascii() and not any(sign in text for sign in _SIGNS):
        return
    if found := _ANY.search(unquoted(text)):
        meant = _SLIPS[next(index for index, one in enumerate(found.groups()) if one)][1]
        yield f'"{found[0].strip()}" is a slip; {meant}'
