"""One value of many records over the years, on a logarithmic scale; the ones that lead have their names beside them."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.charts.drawing import Dot, Drawing, Note, Span
from macros.charts.labels import Label, spread
from macros.charts.registry import Chart
from macros.charts.scales import LogScale, YearScale, tick_text
from macros.relate import Catalog
from macros.schema import SYSTEMS
from macros.schema.fields import extra
from macros.select.cells import DateCell, LinkCell
from macros.select.points import Point, points

_HEIGHT, _TOP, _LEFT, _BELOW, _EDGE = 340, 26, 52, 30, 20
_YEAR = 44  # pixels that the name of a year needs


def scatter(catalog: Catalog, kind: str, name: str, says: str, layer: str) -> Chart | None:
    """Give the chart of the fact `name` of a kind; `says` is its title, with places for the first and last leader."""
    shown = points(catalog, kind, name)
    if len(shown) < 2:  # noqa: PLR2004 - no course without two points
        return None
    field = SYSTEMS[kind].model_fields[name]
    leaders = [point for point in shown if point.leads]
    unit = extra(field, "unit") or ""
    measure = f"{field.title}, in {unit}" if unit else field.title or name
    return Chart(
        title=says.format(first=_said(leaders[0]), last=_said(leaders[-1])),
        unit=f"{measure}, by the first day on offer, on a scale that multiplies. Named: those above all before them.",
        head=("Name", "First on offer", measure),
        rows=tuple(
            (LinkCell((point.id,)), DateCell(point.date, by=point.by), point.value) for point in reversed(shown)
        ),
        draw=lambda width: _drawing(shown, width, layer),
    )


def _said(point: Point) -> str:
    unit = f" {point.value.unit}" if point.value.unit else ""
    year = f"by {point.date[:4]}" if point.by else point.date[:4]
    return f"{point.value.text}{unit} ({point.name}, {year})"


@dataclass(frozen=True)
class _Scales:
    """Where years and values stand."""

    years: YearScale
    values: LogScale

    def place(self, point: Point) -> tuple[float, float]:
        """Give the place of a point."""
        return self.years.place(point.year), self.values.place(point.number)


def _scales(shown: Sequence[Point], width: int) -> _Scales:
    numbers, years = [point.number for point in shown], [point.year for point in shown]
    bottom, right = _HEIGHT - _BELOW, width - _EDGE
    return _Scales(
        YearScale(math.floor(min(years)), math.ceil(max(years)), _LEFT, right),
        LogScale(min(numbers) * 0.8, max(numbers) * 1.35, bottom, _TOP),
    )


def _drawing(shown: Sequence[Point], width: int, layer: str) -> Drawing:
    scales = _scales(shown, width)
    leaders = [point for point in shown if point.leads]
    labels = [_label(point, scales, width) for point in leaders]
    named = spread(labels, [scales.place(point) for point in shown], _LEFT, width)
    return Drawing(
        width,
        _HEIGHT,
        grid=tuple(Span(_LEFT, width - _EDGE, scales.values.place(mark)) for mark in scales.values.ticks()),
        spans=(Span(_LEFT, width - _EDGE, _HEIGHT - _BELOW, "axis"),),
        dots=(
            *(Dot(*scales.place(point)) for point in shown if not point.leads),
            *(Dot(*scales.place(point), layer) for point in leaders),
        ),
        notes=(
            *_axes(scales),
            *(Note(label.x, label.y, label.text, "start" if label.forward else "end", layer) for label in named),
        ),
    )


def _label(point: Point, scales: _Scales, width: int) -> Label:
    x, y = scales.place(point)
    return Label(point.name, x, y - 12, x < _LEFT + (width - _LEFT) / 4)


def _axes(scales: _Scales) -> Iterator[Note]:
    """Give the names of years, and of the values of the grid."""
    short = scales.values.high > 1e5  # noqa: PLR2004 - six digits are too wide
    for mark in scales.values.ticks():
        yield Note(_LEFT - 8, scales.values.place(mark) + 5, tick_text(mark, short), "end", "quiet")
    for year in scales.years.ticks(_YEAR):
        yield Note(scales.years.place(year), _HEIGHT - 8, str(year), "middle", "quiet")
