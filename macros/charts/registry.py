"""The charts that a page may call. A new chart is a decorated function in this folder."""

from collections.abc import Callable
from dataclasses import dataclass

from macros.charts.drawing import Drawing
from macros.relate import Catalog
from macros.select.cells import Cell


@dataclass(frozen=True)
class Chart:
    """A finding, what is drawn in which unit, the drawing at a width in pixels, and its numbers as a table."""

    title: str
    unit: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    draw: Callable[[int], Drawing]


Maker = Callable[[Catalog], Chart | None]
CHARTS: dict[str, Maker] = {}


def chart(name: str) -> Callable[[Maker], Maker]:
    """Let pages call a chart by `name`; its maker gives None where the catalog has nothing to draw."""

    def register(maker: Maker) -> Maker:
        CHARTS[name] = maker
        return maker

    return register
