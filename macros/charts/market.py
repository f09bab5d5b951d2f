"""Market projections as published: values over the years that they are for."""

from collections.abc import Mapping
from dataclasses import dataclass

from macros.charts.draw import Spec
from macros.schema.reference import Projection

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


def market(projections: Mapping[str, Projection], width: int) -> Spec:
    """Give the specification of the chart, `width` pixels wide."""
    base = {
        "x": {"field": "year", "type": "ordinal", "axis": {"title": None, "labelAngle": 0}},
        "y": {
            "field": "value",
            "type": "quantitative",
            "axis": {"title": None, "tickCount": 4, "domain": False, "ticks": False},
        },
    }
    label = base | {"text": {"field": "value", "type": "quantitative"}}
    values = [{"year": str(point.year), "value": point.value} for point in points(projections)]
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
