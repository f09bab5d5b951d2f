"""A number is the one that its sources show: a digit too many is plausible by itself, and they contradict it."""

import re

from macros.checks.rule import rule
from macros.checks.shown import Shown, is_near, miswritten, scaled, shown
from macros.checks.shown_units import BESIDE
from macros.checks.sizes import largest
from macros.checks.walks import Found, among, numbers, parts
from macros.relate import Catalog
from macros.schema import System
from macros.schema.facts import NumberFact
from macros.schema.numbers import number_text

_WORDS = {name: re.compile(words) for name, words in BESIDE.items()}
_MANY = 5
_IN = {"billion": 1e9, "billion tokens": 1e9, "million": 1e6}
_RECKONED = re.compile(r"\b(?:[Cc]alculated|times|added|(?:links|ports) of)\b")


@rule(
    "shown-number",
    "Write the number of the source, in the field's unit; where both are right, say in the `note` how it was reckoned.",
    needs=["sources"],
    excusable=True,
    bad="# data/sources/maker-page.yml\nshows: Chip 1 reads 3,350 GB/s from its memory.\n"
    "# data/accelerators/chip-1.yml\nmemory_bandwidth: {value: 3530, as_of: 2022-03, source: maker-page}",
    good="# data/sources/maker-page.yml\nshows: Chip 1 reads 3,350 GB/s from its memory.\n"
    "# data/accelerators/chip-1.yml\nmemory_bandwidth: {value: 3350, as_of: 2022-03, source: maker-page}",
)
@among(System)
def check(record: System, catalog: Catalog) -> Found:
    """No number is a slip of the one that its sources show: of a digit, of two that changed places, or of the unit."""
    for place, part in parts(record):
        for name, index, fact, unit in numbers(part):
            words = _WORDS.get(name) or _WORDS.get(unit)
            if words and not _RECKONED.search(fact.note or ""):
                size = largest(fact)
                if meant := _meant(catalog, fact, size * _IN.get(unit, 1), words):
                    said = f'{number_text(size)} is a slip of "{meant[0]}", which {meant[1]} shows'
                    yield (*place, name, index), said


def _meant(catalog: Catalog, fact: NumberFact, size: float, words: re.Pattern[str]) -> tuple[Shown, str] | None:
    """Give the number that is meant, and its source, if no source shows `size`."""
    known = [(one, id) for id in fact.source if id in catalog.sources for one in shown(catalog.sources[id].shows)]
    told = [one.size for one, _ in known] + [one.size for one in shown(fact.note or "")]
    alike = [one for one, _ in known if words.search(one.around)]
    plain = [one.size for one in alike if one.written.replace(".", "").isdigit()]  # "671 billion parameters, 37 active"
    if any(is_near(size, one) for one in told) or any(is_near(largest(fact), one) for one in plain):
        exact = fact.about or size in told  # else: of a number with so many digits nobody rounds the last
        found = None if exact else miswritten(size, alike, words, _MANY)
    else:
        found = scaled(size, alike, words) or miswritten(size, alike, words)
    return (found, next(id for one, id in known if one is found)) if found else None
