"""Numbers -> what a chart is drawn of."""

from macros.charts import ages, market, years
from macros.charts.registry import CHARTS

__all__ = ["CHARTS", "ages", "market", "years"]
