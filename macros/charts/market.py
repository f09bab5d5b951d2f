"""Market projections as published: values over the years that they are for."""

from collections.abc import Mapping
from dataclasses import dataclass

from macros.charts.draw import Spec
from macros.charts.registry import Chart, chart
from macros.relate import Catalog
from macros.schema.reference import Projection
from macros.select.cells import Value, Words, number_text

_UNIT = "billion US dollars"


@dataclass(frozen=True)
class MarketPoint:
    """One projected market size, in billion US dollars."""

    name: str
    measure: str
    year: int
    value: float
    source: tuple[str, ...]


def points(projections: Mapping[str, Projection]) -> list[MarketPoint]:
    """Give every projected market size that has a year."""
    return [
        MarketPoint(projection.name, series.measure, point.year, point.value, point.source)
        for projection in projections.values()
        for series in projection.series
        for point in series.points
        if series.unit == _UNIT and point.year and point.value
    ]


@chart("market")
def market(catalog: Catalog) -> Chart | None:
    """Draw the projected market sizes."""
    shown = points(catalog.projections)
    if not shown:
        return None
    return Chart(
        title="The generative-AI market, as projected",
        unit="Billion US dollars, by the year that each figure is for.",
        head=("Projection", "Measure", "Year", "Billion US dollars"),
        rows=tuple(
            (
                Words(point.name),
                Words(point.measure),
                Words(str(point.year)),
                Value(number_text(point.value), "", point.source),
            )
            for point in shown
        ),
        spec=lambda width: _spec(shown, width),
    )


def _spec(shown: list[MarketPoint], width: int) -> Spec:
    base = {
        "x": {"field": "year", "type": "ordinal", "axis": {"title": None, "labelAngle": 0}},
        "y": {
            "field": "value",
            "type": "quantitative",
            "axis": {"title": None, "tickCount": 4, "domain": False, "ticks": False},
        },
    }
    label = base | {"text": {"field": "value", "type": "quantitative"}}
    values = [{"year": str(point.year), "value": point.value} for point in shown]
    return {
        "width": width - 60,
        "height": 260,
        "data": {"values": values},
        "layer": [
            {"mark": {"type": "bar", "width": {"band": 0.45}, "color": "var(--a-line)"}, "encoding": base},
            {
                "mark": {"type": "text", "dy": -10, "color": "var(--a-ink)", "fontWeight": 600},
                "encoding": label,
            },
        ],
    }
