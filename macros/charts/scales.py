"""Values that multiply, and years -> places in pixels; and the values that a grid names."""

import math
from dataclasses import dataclass

from macros.schema.numbers import number_text

_FEW_DECADES = 2.2
_SHORT = ((1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k"))


@dataclass(frozen=True)
class LogScale:
    """Values from `low` to `high`, drawn from pixel `start` to pixel `end`: equal factors are equal ways."""

    low: float
    high: float
    start: float
    end: float

    def place(self, value: float) -> float:
        """Give the pixel of a value."""
        part = math.log(value / self.low) / math.log(self.high / self.low)
        return round(self.start + part * (self.end - self.start), 1)

    def ticks(self) -> list[float]:
        """Give the values to name: tens, with two and five between them where the scale is short."""
        low, high = math.log10(self.low), math.log10(self.high)
        steps = (1, 2, 5) if high - low < _FEW_DECADES else (1,)
        decades = range(math.floor(low), math.ceil(high) + 1)
        marks = [step * 10.0**decade for decade in decades for step in steps]
        return [mark for mark in marks if self.low <= mark <= self.high]


@dataclass(frozen=True)
class YearScale:
    """Whole years from `first` to `last`, drawn from pixel `start` to pixel `end`."""

    first: int
    last: int
    start: float
    end: float

    def place(self, year: float) -> float:
        """Give the pixel of a point in time, in years."""
        part = (year - self.first) / max(1, self.last - self.first)
        return round(self.start + part * (self.end - self.start), 1)

    def ticks(self, room: float) -> range:
        """Give the years to name, each with at least `room` pixels."""
        step = max(1, math.ceil(room * (self.last - self.first) / (self.end - self.start)))
        return range(self.first, self.last + 1, step)


def tick_text(value: float, short: bool = False) -> str:
    """Give a value of a grid; `short` as 100k, since six digits are too wide."""
    size, letter = next(((size, letter) for size, letter in _SHORT if short and value >= size), (1.0, ""))
    return f"{number_text(round(value / size, 6))}{letter}"
