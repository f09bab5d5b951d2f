"""Market projections as published: what each counts, over the years that its figures are for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from macros.charts.drawing import Dot, Drawing, Note, Span
from macros.charts.registry import Chart, chart
from macros.charts.scales import LogScale, tick_text
from macros.relate import Catalog
from macros.schema.numbers import number_text
from macros.schema.reference import Point, Projection, Series
from macros.select.cells import TextCell, Value

_UNIT = "billion US dollars"
_LINE, _DOTS, _ABOVE, _BELOW = 18, 40, 22, 30  # a line of a title; the dots below it, and from the row's end; the scale
_NARROW, _AMOUNT, _APART = 400, 64, 9  # pixels: where a title takes two lines; what an amount needs; from its dot


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
        unit="Billion US dollars on a scale that multiplies; a row is one measure, with its first and last year.",
        head=("Projection", "Measure", "Year", "Billion US dollars"),
        rows=tuple(
            (
                TextCell(point.name),
                TextCell(point.measure),
                TextCell(str(point.year)),
                Value(point.text, "", point.source),
            )
            for point in shown
        ),
        draw=lambda width: _drawing(shown, width),
    )


def _drawing(shown: list[MarketPoint], width: int) -> Drawing:
    amounts = [point.value for point in shown]
    scale = LogScale(min(amounts) * 0.5, max(amounts) * 1.4, _AMOUNT, width - _AMOUNT)
    rows = [_row([point for point in shown if point.row == row], width) for row in range(shown[-1].row + 1)]
    height = max(len(row.title) for row in rows) * _LINE + _DOTS
    bottom = len(rows) * height
    return Drawing(
        width,
        bottom + _BELOW,
        grid=(Span(0, width, bottom),),
        spans=tuple(_joined(row.points, scale, place * height + height - _ABOVE) for place, row in enumerate(rows)),
        dots=tuple(
            Dot(scale.place(point.value), place * height + height - _ABOVE, "a")
            for place, row in enumerate(rows)
            for point in row.points
        ),
        notes=(
            *(note for place, row in enumerate(rows) for note in _words(row, scale, place * height, height)),
            *(
                Note(scale.place(tick), bottom + _BELOW - 8, tick_text(tick), "middle", "quiet")
                for tick in scale.ticks()
            ),
        ),
    )


@dataclass(frozen=True)
class _Row:
    """What one projection measures: its title in lines, and its points."""

    title: list[str]
    points: list[MarketPoint]


def _row(points: list[MarketPoint], width: int) -> _Row:
    first, last = points[0].year, points[-1].year
    years = f"in {first}" if first == last else f"{first} to {last}"
    whole = [f"{points[0].maker}: {points[0].measure}, {years}"]
    return _Row([f"{points[0].maker}, {years}", points[0].measure] if width < _NARROW else whole, points)


def _joined(points: list[MarketPoint], scale: LogScale, y: float) -> Span:
    places = [scale.place(point.value) for point in points]
    return Span(min(places), max(places), y, "a")


def _words(row: _Row, scale: LogScale, top: float, height: float) -> Iterator[Note]:
    """Give the title, and the amounts of the ends: those between have no room for theirs."""
    for line, text in enumerate(row.title):
        yield Note(0, top + (line + 1) * _LINE, text)
    low, high = sorted((row.points[0], row.points[-1]), key=lambda point: point.value)
    y = top + height - _ABOVE + 5
    yield Note(scale.place(high.value) + _APART, y, high.text, "start", "quiet")
    if low is not high:
        yield Note(scale.place(low.value) - _APART, y, low.text, "end", "quiet")
