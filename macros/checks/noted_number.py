"""A value is what its own note reckons: as many times so much, or the number of the source in another unit."""

import re

from macros.checks.rule import rule
from macros.checks.sizes import largest, near
from macros.checks.walks import Found, alone, numbers
from macros.schema import System
from macros.schema.numbers import number_text

_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_COUNTS |= {"twelve": 12, "sixteen": 16, "eighteen": 18, "thirty-two": 32, "sixty-four": 64, "seventy-two": 72}
_TIMES = re.compile(
    rf"\b(\d[\d,]*\d|\d|{'|'.join(_COUNTS)})(?: [a-z]+)? times (\d[\d,]*(?:\.\d+)?)(?![\w%])", re.IGNORECASE
)
_SOURCE = re.compile(r"(\d[\d,]*(?:\.\d+)?) ?([TP]i?B(?:/s)?) in the source")
_GIGA = {"TB": 1e3, "PB": 1e6, "TiB": 1.1e3, "PiB": 1.126e6}
_SHORT = re.compile(r"\bwrites? (\d+(?:\.\d+)?)([KM])\b")
_KILO = {"K": 1e3, "M": 1e6}
_NEAR, _ALIKE = 0.02, 0.13  # for makers round, and count GB and GiB alike


@rule(
    "noted-number",
    "Mend the value or the note; where the note is of something else, say so in other words.",
    excusable=True,
    bad="# data/accelerators/chip-1.yml\n"
    "memory: {value: 60, as_of: 2022-03, source: maker-page, note: Four times 20 GB.}",
    good="# data/accelerators/chip-1.yml\n"
    "memory: {value: 80, as_of: 2022-03, source: maker-page, note: Four times 20 GB.}",
)
@alone(System)
def check(record: System) -> Found:
    """No value is another than its note reckons, or than the note says that the source has."""
    for name, index, fact, unit in numbers(record):
        size, told = largest(fact), _told(fact.note or "", unit)
        if told and not any(near(size, one, part) for one, part, _ in told):
            yield (
                (name, index),
                f'{number_text(size)} is not the {number_text(told[0][0])} of "{told[0][2]}" in its note',
            )


def _told(note: str, unit: str) -> list[tuple[float, float, str]]:
    """Give the numbers that a note gives for its value, each with its words and how far the value may be from it."""
    found = [(_number(one[1]) * _number(one[2]), _NEAR, one[0]) for one in _TIMES.finditer(note)]
    if unit.startswith("GB"):
        parts = [(one, one[2].partition("/")[0]) for one in _SOURCE.finditer(note)]
        found += [(round(_number(one[1]) * _GIGA[of]), _ALIKE, one[0]) for one, of in parts]
    if unit == "tokens":
        found += [(float(one[1]) * _KILO[one[2]], _ALIKE, one[0]) for one in _SHORT.finditer(note)]
    return found


def _number(text: str) -> float:
    return float(_COUNTS.get(text.lower(), 0) or text.replace(",", ""))
