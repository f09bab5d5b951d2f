"""The points of a projection are in order, and of the size of their unit."""

import re
from collections.abc import Iterator
from itertools import pairwise

from macros.checks.rule import rule
from macros.faults import Fault
from macros.load.places import Place
from macros.relate import Catalog
from macros.schema import Weights
from macros.schema.numbers import number_text
from macros.schema.reference import Projection, Series

_PERCENT = re.compile(r"%|percent|per cent", re.IGNORECASE)
_GROWTH = re.compile(r"grow|increase|change|more|rise", re.IGNORECASE)  # may be more than all of what was
_SHARE = re.compile(r"(?:Share|Percentage|Portion)\b")
_UNIT = re.compile(r"percent|(?:million|billion|trillion) US dollars|(?:million|billion) [a-z ]+|[a-z ]+")
_FALL, _RISE = 8, 300  # times, from one point to the next
# The same, from one year to the next, of what a market or a share is told in.
_YEARLY = {"dollars": (0.5, 4), "euros": (0.5, 4), "percent": (0.42, 6)}
_HUNDRED, _MOST = 100, 200_000  # parts of a whole; of thousands of any unit
_GROWN = 1000  # percent, than which nothing grows more in a year


@rule(
    "points",
    "Write years in their order, each once, and numbers in the unit of the series.",
    excusable=True,
    bad="# data/projections/outlook.yml\nseries: [{measure: Share, unit: percent, points: "
    "[{year: 2025, value: 160, source: press-note}]}]",
    good="# data/projections/outlook.yml\nseries: [{measure: Share, unit: percent, points: "
    "[{year: 2025, value: 16, source: press-note}]}]",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """Points stand by year, each once, and in one unit; no share is more than all; no series stands twice."""
    for entry, record in catalog.entries:
        seen: dict[tuple[str, str, str | None], int] = {}
        for index, series in enumerate(record.series if isinstance(record, Projection) else ()):
            if (first := seen.setdefault((series.measure, series.unit, series.note), index)) != index:
                yield entry.fault(("series", index), f"is the series {first + 1} again")
            yield from (entry.fault(("series", index, *place), said) for place, said in _of(series))
        for index, one in enumerate(record.quality if isinstance(record, Weights) else ()):
            if one.unit and _PERCENT.search(one.unit) and one.value > _HUNDRED:
                yield entry.fault(("quality", index, "value"), f"{number_text(one.value)} percent is more than all")


def _of(series: Series) -> Iterator[tuple[Place, str]]:
    if not _UNIT.fullmatch(series.unit):
        yield ("unit",), f'"{series.unit}" is a unit in short; write it as "percent" or "billion US dollars"'
    if _SHARE.match(series.measure) and not _PERCENT.search(series.unit):
        yield ("unit",), f'is "{series.unit}", but a share is told in percent'
    share = _PERCENT.search(series.unit) and not _GROWTH.search(series.measure)
    yield from _jumps(series)
    last = 0
    for index, point in enumerate(series.points):
        place: Place = ("points", index)
        if point.year and point.year <= last and not point.note:
            yield (*place, "year"), f"{point.year} stands after {last}"
        last = point.year or last
        for key in ("value", "min", "max"):
            number = getattr(point, key) or 0
            if share and number > _HUNDRED:
                yield (*place, key), f"{number_text(number)} percent is more than all"
            elif number > (_GROWN if _PERCENT.search(series.unit) else _MOST):
                yield (*place, key), f"{number_text(number)} is not plausible in {series.unit}"


def _jumps(series: Series) -> Iterator[tuple[Place, str]]:
    """Find points that are in another unit than those before them, and shares that are fractions."""
    told = [(index, max(point.value or 0, point.max or 0, point.min or 0)) for index, point in enumerate(series.points)]
    sizes = [(index, size) for index, size in told if 0 < size <= _MOST]
    if _PERCENT.search(series.unit) and sizes and all(size < 1 for _, size in sizes):
        yield ("points", sizes[0][0]), f"{number_text(sizes[0][1])} percent is less than one; write 24 for 0.24"
        return
    plain = [(index, size) for index, size in sizes if not series.points[index].note]
    for (first, before), (index, size) in pairwise(plain):
        if not _is_step(series, first, index, size / before):
            yield ("points", index), f"{number_text(size)} follows {number_text(before)}, which is another unit"


def _is_step(series: Series, first: int, index: int, times: float) -> bool:
    """Tell whether something may grow or shrink so much from one point to another."""
    years = (series.points[index].year or 0) - (series.points[first].year or 0)
    bounds = next((yearly for unit, yearly in _YEARLY.items() if unit in series.unit), None)
    if years <= 0 or not bounds:
        return 1 / _FALL < times < _RISE
    return bounds[0] < float(times ** (1 / years)) < bounds[1]
