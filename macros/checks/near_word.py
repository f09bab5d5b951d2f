"""A word that stands nowhere else, and is a common one but for a letter, is a slip of the pen."""

import re
from collections import Counter
from collections.abc import Iterator

from macros.checks.letters import shortened, slip_of
from macros.checks.once import once_for_text
from macros.checks.rule import rule
from macros.checks.texts import OF_THING, prose
from macros.faults import Fault
from macros.relate import Catalog

_WORD = re.compile(r"(?<![\w-])[a-z]{5,}(?![\w-])")
_COMMON, _RARE = 25, 2  # times that a word stands in the texts, from which it is known, and up to which it is asked
_HONEST = {"chose", "copes", "fines", "funded", "latter", "leaned", "modes", "though", "trail", "weighs", "wires"}


@rule(
    "near-word",
    "Mend the word; where it is meant, say so in an exception.",
    excusable=True,
    bad=f"# data/models/brain-1.yml\nsummary: The first langage model.\ndetails: It is{' a language,' * 25} no more.",
    good=f"# data/models/brain-1.yml\nsummary: The first language model.\ndetails: It is{' a language,' * 25} no more.",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No rare word is a common one with a letter too few, one that stands twice, or two that changed places."""
    texts = [(entry, place, _words(text)) for entry, place, text in prose(catalog) if place[0] in OF_THING]
    times = Counter(word for _, _, words in texts for word in words)
    common = frozenset(word for word, count in times.items() if count >= _COMMON)
    shorter = {short: word for short, word in shortened(common).items() if word[:-1] != short}
    slips = {word: slip_of(word, common, shorter) for word, count in times.items() if count <= _RARE}
    slips = {word: meant for word, meant in slips.items() if meant and word not in _HONEST}
    for entry, place, words in texts if slips else ():
        for word in dict.fromkeys(words):
            if word in slips:
                yield entry.fault(place, f'"{word}" is "{slips[word]}" but for a letter')


@once_for_text
def _words(text: str) -> list[str]:
    return _WORD.findall(text)
