"""Numbers -> what a chart is drawn of."""

from macros.charts import market, years
from macros.charts.registry import CHARTS

__all__ = ["CHARTS", "market", "years"]
