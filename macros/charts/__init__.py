"""Numbers -> SVG."""

from macros.charts import market, years
from macros.charts.draw import draw
from macros.charts.registry import CHARTS

__all__ = ["CHARTS", "draw", "market", "years"]
