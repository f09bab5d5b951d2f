"""How old the facts are that can change: a bar for each month of the last two years, and one for all before."""

from collections import Counter
from collections.abc import Iterator, Mapping

from macros.charts.drawing import Bar, Drawing, Note, Span
from macros.charts.registry import Chart, chart
from macros.relate import Catalog
from macros.schema import SYSTEMS
from macros.schema.numbers import number_text
from macros.select.cells import DateCell, TextCell, Value
from macros.select.freshness import aged

_MONTHS, _YEAR = 24, 12  # those with a bar of their own, and those that are no more than a year old
_HEIGHT, _TOP, _BELOW, _GAP = 180, 24, 28, 3


@chart("freshness")
def freshness(catalog: Catalog) -> Chart | None:
    """Draw how many current values of volatile facts are how old."""
    facts = [fact for kind in SYSTEMS for fact in catalog.once(aged, kind)]
    if not facts:
        return None
    ages = Counter(min(fact.months, _MONTHS) for fact in facts)
    fresh = sum(count for months, count in ages.items() if months <= _YEAR)
    return Chart(
        title=f"{fresh} of {len(facts)} facts that can change are no more than a year old",
        unit="Current values by the month for which their source shows them, and grey where that is longer ago.",
        head=("Month", "Facts"),
        rows=tuple(
            (_month(catalog.as_of, months), Value(number_text(ages[months]), "", ()))
            for months in range(_MONTHS + 1)
            if ages[months]
        ),
        draw=lambda width: _drawing(ages, catalog.as_of, width),
    )


def _name(today: str, months: int) -> str:
    """Give the month that lies so many months before a day."""
    year, month = divmod(int(today[:4]) * 12 + int(today[5:7]) - 1 - months, 12)
    return f"{year}-{month + 1:02}"


def _month(today: str, months: int) -> DateCell | TextCell:
    return DateCell(_name(today, months)) if months < _MONTHS else TextCell(f"up to {_name(today, months)}")


def _drawing(ages: Mapping[int, int], today: str, width: int) -> Drawing:
    bars = tuple(_bars(ages, width))
    highest = min(bars, key=lambda bar: (bar.y, -bar.x))
    bottom = _HEIGHT - _BELOW
    return Drawing(
        width,
        _HEIGHT,
        grid=(),
        spans=(Span(0, width, bottom, "axis"),),
        dots=(),
        notes=(
            *(_told(bar, ages, width, bars.index(bar)) for bar in dict.fromkeys((bars[0], highest)) if bar.height),
            Note(0, _HEIGHT - 8, f"up to {_name(today, _MONTHS)}", "start", "quiet"),
            Note(width, _HEIGHT - 8, _name(today, 0), "end", "quiet"),
        ),
        bars=bars,
    )


def _bars(ages: Mapping[int, int], width: int) -> Iterator[Bar]:
    """Give the bars from the oldest to the newest."""
    step, most = width / (_MONTHS + 1), max(ages.values())
    for place, months in enumerate(range(_MONTHS, -1, -1)):
        high = round((_HEIGHT - _TOP - _BELOW) * ages.get(months, 0) / most, 1)
        top = round(_HEIGHT - _BELOW - high, 1)
        yield Bar(round(place * step, 1), top, round(step - _GAP, 1), high, "axis" if months <= _YEAR else "")


def _told(bar: Bar, ages: Mapping[int, int], width: int, place: int) -> Note:
    """Give the number above a bar, towards the middle of the drawing."""
    said = number_text(ages[_MONTHS - place])
    return Note(bar.x + bar.width, bar.y - 6, said, "end") if bar.x > width / 2 else Note(bar.x, bar.y - 6, said)
