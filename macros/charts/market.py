"""Market projections as published: values over the years that they are for."""

from macros.charts.draw import Spec
from macros.schema.reference import Projection

_UNIT = "billion US dollars"


def points(projections: dict[str, Projection]) -> list[dict[str, object]]:
    """Give year, value and name of every projected market size that has a year."""
    return [
        {"year": point.year, "value": point.value, "name": projection.name, "measure": series.measure, "source": point.source}
        for projection in projections.values()
        for series in projection.series
        for point in series.points
        if series.unit == _UNIT and point.year and point.value
    ]


def market(projections: dict[str, Projection], width: int) -> Spec:
    """Give the specification of the chart, `width` pixels wide."""
    base = {
        "x": {"field": "year", "type": "ordinal", "axis": {"title": None, "labelAngle": 0}},
        "y": {"field": "value", "type": "quantitative", "axis": {"title": None, "tickCount": 4, "domain": False, "ticks": False}},
    }
    label = base | {"text": {"field": "value", "type": "quantitative"}}
    values = [{"year": str(p["year"]), "value": p["value"], "name": p["name"]} for p in points(projections)]
    return {
        "width": width - 60,
        "height": 260,
        "data": {"values": values},
        "layer": [
            {"mark": {"type": "bar", "width": {"band": 0.45}, "color": "var(--a-line)"}, "encoding": base},
            {"mark": {"type": "text", "dy": -10, "color": "var(--a-ink)", "fontWeight": 600}, "encoding": label},
        ],
    }
