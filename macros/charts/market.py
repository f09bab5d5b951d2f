"""Market projections as published: what each counts, over the years that its figures are for."""

from collections.abc import Mapping
from dataclasses import dataclass

from macros.charts.draw import Spec
from macros.charts.registry import Chart, chart
from macros.relate import Catalog
from macros.schema.numbers import number_text
from macros.schema.reference import Point, Projection, Series
from macros.select.cells import Value, Words

_UNIT = "billion US dollars"
_ROW, _ABOVE = 58, 34


@dataclass(frozen=True)
class MarketPoint:
    """One projected amount in billion US dollars; `row` is the one in which it is drawn."""

    name: str
    maker: str
    measure: str
    year: int
    value: float  # of a range the larger bound
    text: str
    source: tuple[str, ...]
    row: int


def points(projections: Mapping[str, Projection], makers: Mapping[str, str]) -> list[MarketPoint]:
    """Give the yearly amounts of the first measure in dollars of each projection: parts of it are not drawn."""
    found: list[MarketPoint] = []
    for id, projection in sorted(projections.items(), key=lambda item: (item[1].published or "", item[0])):
        series = next((one for one in projection.series if one.unit == _UNIT), None)
        if series:
            row = found[-1].row + 1 if found else 0
            maker = f"{makers.get(id, projection.name)} {(projection.published or '')[:4]}".strip()
            found += _of(projection, series, maker, row)
    return found


def _of(projection: Projection, series: Series, maker: str, row: int) -> list[MarketPoint]:
    return [
        MarketPoint(projection.name, maker, series.measure, point.year, value, _text(point), point.source, row)
        for point in series.points
        if point.year and (value := point.value or point.max or point.min)
    ]


def _text(point: Point) -> str:
    if point.min is not None and point.max is not None:
        return f"{number_text(point.min)} to {number_text(point.max)}"
    return number_text(point.value or point.max or point.min or 0)


@chart("market")
def market(catalog: Catalog) -> Chart | None:
    """Draw what each projection counts, in a row of its own: they do not add up."""
    ends = {id: record.made_by[0].to for id, record in catalog.projections.items() if record.made_by}
    makers = {id: catalog.systems[end].name for id, end in ends.items() if end and end in catalog.systems}
    shown = points(catalog.projections, makers)
    if not shown:
        return None
    return Chart(
        title="What is counted decides how large the market is",
        unit="Billion US dollars on a scale that multiplies; a row is one measure, its ends have their years.",
        head=("Projection", "Measure", "Year", "Billion US dollars"),
        rows=tuple(
            (
                Words(point.name),
                Words(point.measure),
                Words(str(point.year)),
                Value(point.text, "", point.source),
            )
            for point in shown
        ),
        spec=lambda width: _spec(shown, width - 20),
    )


def _spec(shown: list[MarketPoint], width: int) -> Spec:
    values = [
        {"x": point.value, "y": point.row * _ROW + _ABOVE, "year": str(point.year), "end": _end(shown, point)}
        for point in shown
    ]
    titles = {point.row: f"{point.maker}: {point.measure}" for point in shown}
    rows = [{"text": text, "y": row * _ROW + 8} for row, text in titles.items()]
    amounts = [point.value for point in shown]
    x = {
        "field": "x",
        "type": "quantitative",
        "scale": {"type": "log", "nice": False, "domain": [min(amounts) * 0.5, max(amounts) * 1.4]},
        "axis": {"title": None, "values": [1, 10, 100, 1000, 10000], "format": ",", "ticks": False},
    }
    y = {"field": "y", "type": "quantitative", "scale": None, "axis": None}
    return {
        "width": width,
        "height": len(titles) * _ROW,
        # A long name runs out of the drawing and does not widen it.
        "autosize": {"type": "none"},
        "padding": {"left": 8, "right": 12, "top": 8, "bottom": 26},
        "layer": [
            {
                "data": {"values": rows},
                "mark": {"type": "text", "align": "left", "color": "var(--text)", "fontSize": 13},
                "encoding": {"x": {"value": 0}, "y": y, "text": {"field": "text"}},
            },
            {
                "data": {"values": values},
                "mark": {"type": "circle", "size": 80, "opacity": 1, "color": "var(--a-line)"},
                "encoding": {"x": x, "y": y},
            },
            _years([value for value in values if value["end"] == "first"], True, x, y),
            _years([value for value in values if value["end"] == "last"], False, x, y),
        ],
    }


def _end(shown: list[MarketPoint], point: MarketPoint) -> str:
    """Tell whether a point is at an end of its row: those between have no room for their years."""
    row = [one for one in shown if one.row == point.row]
    return "last" if point is row[-1] else "first" if point is row[0] else "between"


def _years(values: list[Spec], before: bool, x: Spec, y: Spec) -> Spec:
    """Write the years of points, before or after them."""
    mark = {"type": "text", "dx": -9 if before else 9, "align": "right" if before else "left"}
    return {
        "data": {"values": values},
        "mark": mark | {"color": "var(--muted)", "fontSize": 12},
        "encoding": {"x": x, "y": y, "text": {"field": "year"}},
    }
