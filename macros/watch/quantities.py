"""The numbers of a text, in every usual spelling: "80 GB", "80GiB", "1.6T", "1,600 billion", "3.8 x 10^25", "eight"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from macros.watch.units import UNIT, meanings

_WORDS = dict(
    zip(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
        range(1, 13),
        strict=True,
    )
)
_WORDS |= {"sixteen": 16, "twenty": 20, "twenty-four": 24, "thirty-two": 32, "sixty-four": 64, "seventy-two": 72}
_SPELLED = "|".join(sorted(_WORDS, key=len, reverse=True))
_NUMBER = re.compile(
    rf"""(?<![A-Za-z0-9_.,/])(?:[$€£~≈><≥≤+]|US\$)*\s?(?P<number>
        \d{{1,3}}(?:,\d{{3}})+(?:\.\d+)? | \d{{1,3}}(?:[\u202f\u00a0\u2009 ’'_]\d{{3}})+(?!\d)(?:\.\d+)?
        | \d+(?:[.,]\d+)? | (?<![\w-])(?:{_SPELLED})(?!\w) )
        (?:e\+?(?P<tens>\d{{1,2}})\b|\s?[x×*·]\s?10(?:\^|\*\*)?(?P<power>\d{{1,2}}|[⁰¹²³⁴-⁹]{{1,2}})\b)?
        (?P<more>\+)?""",
    re.VERBOSE | re.IGNORECASE,
)
_ONLY_POWER = re.compile(r"(?<![\w.])10(?:\^|\*\*)(?P<power>\d{1,2})\b")
_UPPER = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_GAP = re.compile(r"[\s\u00a0\u202f]*-?[\s\u00a0\u202f]?")
_NOUN = re.compile(r"\s*(?:(?:of|hbm\w*|gddr\w*|dense|sparse|fp\d+|int\d+|bf16|peak|ai)\b\s*)*", re.IGNORECASE)
_RANGE = re.compile(r"\s*(?:-|–|—|to|and|or|/|,|through)\s*(?:up to\s)?", re.IGNORECASE)


@dataclass(frozen=True)
class Quantity:
    """A number where it stands, with all that it may measure; `digits` is how many of them are significant."""

    start: int
    end: int
    number: float
    digits: int
    meanings: dict[str, float]
    scaled: bool  # by a unit or a word such as "million"

    def values(self, what: str) -> Iterator[float]:
        """Give its values in the base unit of `what`; a scale in steps of 1,024 is another."""
        size = self.meanings.get(what)
        if size is not None:
            yield self.number * size
            steps = {1e3: 1, 1e6: 2, 1e9: 3, 1e12: 4}.get(size)
            if what == "count" and steps:
                yield self.number * 1024**steps
        elif what == "count" and not self.meanings:
            yield self.number


def quantities(text: str) -> list[Quantity]:
    """Give the numbers of `text` in order; the first of a range has the unit of the second."""
    found = [_at(text, match) for match in _NUMBER.finditer(text)]
    found += [
        Quantity(one.start(), one.end(), 10.0 ** int(one["power"]), 1, _unit(text, one.end())[0], scaled=False)
        for one in _ONLY_POWER.finditer(text)
        if not any(other.start <= one.start() < other.end for other in found)
    ]
    found.sort(key=lambda one: one.start)
    for place in range(len(found) - 2, -1, -1):
        one, after = found[place], found[place + 1]
        if not one.scaled and after.scaled and _RANGE.fullmatch(text, one.end, max(one.end, after.start)):
            found[place] = replace(one, meanings=after.meanings, scaled=True)
    return found


def _at(text: str, match: re.Match[str]) -> Quantity:
    number, digits = _value(match["number"])
    power = match["tens"] or (match["power"] or "").translate(_UPPER)
    number *= 10.0 ** int(power) if power else 1
    unit, end = _unit(text, match.end())
    return Quantity(match.start("number"), end, number, digits, unit, scaled=bool(unit))


def _value(written: str) -> tuple[float, int]:
    if written.lower() in _WORDS:
        return float(_WORDS[written.lower()]), 2
    if re.fullmatch(r"\d+,\d+", written) and not re.fullmatch(r"\d{1,3}(?:,\d{3})+", written):
        written = written.replace(",", ".")
    plain = re.sub(r"[^\d.]", "", written)
    return float(plain), len(plain.replace(".", "").lstrip("0")) or 1


def _unit(text: str, at: int) -> tuple[dict[str, float], int]:
    """Give what the unit after a number may mean, and where it ends: "1.6 trillion", "5 million tokens", "3 PB/s"."""
    gap = _GAP.match(text, at)
    start = gap.end() if gap else at
    first = UNIT.match(text, start)
    if not first:
        after = _NOUN.match(text, start)
        second = UNIT.match(text, after.end()) if after and after.end() > start else None
        if not second or "count" in meanings(second[0]):
            return {}, at
        first = second
    found = meanings(first[0])
    if set(found) == {"count"} and (gap := _GAP.match(text, first.end())):
        second = UNIT.match(text, gap.end())
        if second and "count" not in meanings(second[0]):
            return {what: size * found["count"] for what, size in meanings(second[0]).items()}, second.end()
    return found, first.end()
