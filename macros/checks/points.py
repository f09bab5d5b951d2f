"""The points of a projection are in order, and of the size of their unit."""

import re
from collections.abc import Iterator

from macros.checks.rule import rule
from macros.faults import Fault
from macros.load.places import Place
from macros.relate import Catalog
from macros.schema import Weights
from macros.schema.numbers import number_text
from macros.schema.reference import Projection, Series

_PERCENT = re.compile(r"%|percent|per cent", re.IGNORECASE)
_GROWTH = re.compile(r"grow|increase|change|more|rise", re.IGNORECASE)  # may be more than all of what was
_UNIT = re.compile(r"percent|(?:million|billion|trillion) US dollars|(?:million|billion) [a-z ]+|[a-z ]+")
_HUNDRED, _MOST = 100, 200_000  # parts of a whole; of thousands of any unit


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
    """Points stand by year, each year once; no share is more than all; no unit is written in short."""
    for entry, record in catalog.entries:
        for index, series in enumerate(record.series if isinstance(record, Projection) else ()):
            yield from (entry.fault(("series", index, *place), said) for place, said in _of(series))
        for index, one in enumerate(record.quality if isinstance(record, Weights) else ()):
            if one.unit and _PERCENT.search(one.unit) and one.value > _HUNDRED:
                yield entry.fault(("quality", index, "value"), f"{number_text(one.value)} percent is more than all")


def _of(series: Series) -> Iterator[tuple[Place, str]]:
    if not _UNIT.fullmatch(series.unit):
        yield ("unit",), f'"{series.unit}" is a unit in short; write it as "percent" or "billion US dollars"'
    share = _PERCENT.search(series.unit) and not _GROWTH.search(series.measure)
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
            elif number > _MOST:
                yield (*place, key), f"{number_text(number)} is not plausible in {series.unit}"
