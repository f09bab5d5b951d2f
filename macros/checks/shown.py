"""The numbers that stand in a text, each with the words beside it: what sources show is held against records."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.checks.once import once_for_text
from macros.checks.sizes import near

_SCALES = {
    "thousand": 1e3,
    "K": 1e3,
    "k": 1e3,
    "million": 1e6,
    "M": 1e6,
    "billion": 1e9,
    "B": 1e9,
    "trillion": 1e12,
    "T": 1e12,
}
_NUMBER = re.compile(
    r"(?<![\w.,-])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:[ -]?(million|billion|trillion|thousand|[KkMBT])\b)?"
)
_AROUND = 25  # letters on both sides, in which the unit of a number stands
_NEAR = 0.02  # of a number, as which it may be rounded
_SLIPS = tuple(10.0**power for power in (1, 2, 3, 6, 9, -1, -2, -3, -6, -9))
_EXACT = 1e-4
# Units that are larger or smaller than those of the fields -> how many times as much they are.
_UNITS = {"TiB": 1024, "PiB": 1024**2, "TB": 1e3, "Tbit": 1e3, "Tbps": 1e3, "kW": 1e3, "PFLOPS": 1e3, "petaFLOPS": 1e3}
_UNITS |= {"GWh": 1e3, "PB": 1e6, "exaFLOPS": 1e6, "MB": 1e-3, "MiB": 1e-3, "GFLOPS": 1e-3}
_LEAST, _MOST = 0.1, 10  # times that a number is of another of as many digits


@dataclass(frozen=True)
class Shown:
    """A number in a text."""

    size: float
    written: str
    around: str  # with the words on both sides
    unit: str  # the word behind it

    def __str__(self) -> str:
        """Give the number as it is written, with its unit."""
        return f"{self.written} {self.unit}".strip()


@once_for_text
def shown(text: str) -> Iterator[Shown]:
    """Give every number of a text."""
    for found in _NUMBER.finditer(text):
        around = text[max(0, found.start() - _AROUND) : found.end() + _AROUND]
        behind = text[found.end() : found.end() + _AROUND].replace("-", " ").split()[:1]
        unit = behind[0].strip(".,;:()") if behind else ""
        size = float(found[1].replace(",", "")) * _SCALES.get(found[2] or "", 1)
        yield Shown(size * _UNITS.get(unit.partition("/")[0], 1), found[0], around, unit)


def is_near(one: float, other: float) -> bool:
    """Tell whether two numbers are one, rounded."""
    return bool(other) and near(one, other, _NEAR)


def scaled(size: float, known: Iterable[Shown], unit: re.Pattern[str]) -> Shown | None:
    """Give the number of which another is a power of ten; one of a single digit only with a unit behind it."""
    for one in known:
        times = size / one.size if one.size and (len(_digits(one.size)) > 1 or unit.match(one.unit)) else 0
        if times and any(near(times, by, _EXACT) for by in _SLIPS):
            return one
    return None


def miswritten(size: float, known: Iterable[Shown], unit: re.Pattern[str], few: int = 3) -> Shown | None:
    """Give the number of which another has one of a `few` digits wrong, or two swapped; of two digits, with a unit."""
    own = _digits(size)
    for one in known:
        times, digits = size / one.size if one.size else 0, _digits(one.size)
        if not _LEAST < times < _MOST or len(own) != len(digits) or own == digits:
            continue
        at = [place for place, digit in enumerate(own) if digit != digits[place]]
        swapped = at[-1] == at[0] + 1 and own[at[0]] + own[at[-1]] == digits[at[-1]] + digits[at[0]]
        if len(own) >= few and (len(at) == 1 or swapped):
            return one
        if swapped and few == len(own) + 1 and unit.match(one.unit):
            return one
    return None


def _digits(number: float) -> str:
    return f"{number:.10g}".replace(".", "").strip("0")
