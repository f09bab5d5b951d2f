"""One value of many records over the years, on a logarithmic scale; the ones that lead have their names beside them."""

import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from macros.charts.draw import Spec
from macros.charts.labels import Label, spread
from macros.charts.registry import Chart
from macros.relate import Catalog
from macros.schema import SYSTEMS
from macros.schema.fields import extra
from macros.select.cells import Ends, Moment
from macros.select.points import Point, points

_HEIGHT, _MARGIN = 300, 64
_FEW_DECADES, _FEW_YEARS, _NARROW = 2.2, 7, 400


@dataclass(frozen=True)
class _Scale:
    """The axes: years and values, from and to."""

    left: int
    right: int
    low: float
    high: float

    def place(self, point: Point, width: int) -> tuple[float, float]:
        """Give the place of `point` in pixels from the left and the top."""
        across = (point.year - self.left) / (self.right - self.left)
        up = math.log(point.number / self.low) / math.log(self.high / self.low)
        return across * width, (1 - up) * _HEIGHT


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
        unit=f"{measure}, by the date of release, on a scale that multiplies. Named: those above all before them.",
        head=("Name", "Released", measure),
        rows=tuple((Ends((point.id,)), Moment(point.date, by=point.by), point.value) for point in reversed(shown)),
        spec=lambda width: _spec(shown, width - _MARGIN, layer),
    )


def _said(point: Point) -> str:
    unit = f" {point.value.unit}" if point.value.unit else ""
    year = f"by {point.date[:4]}" if point.by else point.date[:4]
    return f"{point.value.text}{unit} ({point.name}, {year})"


def _scale(shown: Sequence[Point]) -> _Scale:
    numbers = [point.number for point in shown]
    return _Scale(
        math.floor(min(point.year for point in shown)),
        math.ceil(max(point.year for point in shown)),
        min(numbers) * 0.8,
        max(numbers) * 1.35,
    )


def _spec(shown: Sequence[Point], width: int, layer: str) -> Spec:
    scale = _scale(shown)
    leaders = [point for point in shown if point.leads]
    labels = [_label(point, scale, width) for point in leaders]
    named = [asdict(label) for label, room in zip(labels, spread(labels), strict=True) if room]
    return {
        "width": width,
        "height": _HEIGHT,
        "layer": [
            _dots([point for point in shown if not point.leads], scale, "var(--edge)", width),
            _dots(leaders, scale, f"var(--{layer}-line)", width),
            *(
                _names([label for label in named if label["forward"] is way], way, width, layer)
                for way in (True, False)
            ),
        ],
    }


def _label(point: Point, scale: _Scale, width: int) -> Label:
    x, y = scale.place(point, width)
    return Label(point.name, x, y - 12, x < width / 4)


def _dots(shown: Sequence[Point], scale: _Scale, color: str, width: int) -> Spec:
    values = [{"year": round(point.year, 3), "number": point.number} for point in shown]
    step = 2 if width < _NARROW and scale.right - scale.left > _FEW_YEARS else 1
    x = {"values": list(range(scale.left, scale.right + 1, step)), "format": "d", "grid": False, "title": None}
    y = {"values": _ticks(scale), "format": "~s" if scale.high > 1e5 else ",", "title": None, "domain": False}  # noqa: PLR2004 - six digits are too wide
    return {
        "data": {"values": values},
        "mark": {"type": "circle", "size": 64, "opacity": 1, "color": color},
        "encoding": {
            "x": {
                "field": "year",
                "type": "quantitative",
                "scale": {"domain": [scale.left, scale.right], "nice": False},
                "axis": x,
            },
            "y": {
                "field": "number",
                "type": "quantitative",
                "scale": {"type": "log", "domain": [scale.low, scale.high], "nice": False},
                "axis": y | {"ticks": False},
            },
        },
    }


def _names(labels: Sequence[Spec], forward: bool, width: int, layer: str) -> Spec:
    """Write the names at their places in pixels, outside the scales."""
    return {
        "data": {"values": list(labels)},
        "mark": {
            "type": "text",
            "align": "left" if forward else "right",
            "color": f"var(--{layer}-ink)",
            "clip": False,
        },
        "encoding": {
            "x": {"field": "x", "type": "quantitative", "scale": None},
            "y": {"field": "y", "type": "quantitative", "scale": None},
            "text": {"field": "text"},
        },
        "width": width,
    }


def _ticks(scale: _Scale) -> list[float]:
    """Give the values of the grid: tens, with two and five between them where the scale is short."""
    low, high = math.log10(scale.low), math.log10(scale.high)
    steps = (1, 2, 5) if high - low < _FEW_DECADES else (1,)
    decades = range(math.floor(low), math.ceil(high) + 1)
    marks = [step * 10.0**decade for decade in decades for step in steps]
    return [mark for mark in marks if scale.low <= mark <= scale.high]
