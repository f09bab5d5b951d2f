"""Lifecycles -> bars on an axis of years. Positions are in thousandths of the axis."""

from dataclasses import dataclass

from macros.relate import Catalog
from macros.relate.lifecycle import availability_event, first, planned
from macros.schema import SYSTEMS, System
from macros.schema.days import before, first_day, last_day
from macros.schema.record import Event
from macros.schema.vocabularies import EventType
from macros.select.tables import Filter, ids_of

_MONTHS = 12
_SPAN = 16  # years; what is older begins at the edge, or one old thing would press all others together
_STEPS, _MARKS = (1, 2, 5), 7
AXIS = 1000


@dataclass(frozen=True)
class Bar:
    """One life: announced, on offer, deprecated, gone; None where no event tells. It goes on where it is renamed.

    It is `open` where the record knows only by when it was in use.
    """

    id: str
    maker: str | None
    announced: int | None
    begin: int | None
    open: bool
    deprecated: int | None
    superseded: int | None
    renamed: tuple[int, ...]
    end: int
    retired: bool
    planned: int | None  # where an end lies ahead
    span: str
    cut: bool = False  # it began before the axis


@dataclass(frozen=True)
class Timeline:
    """Bars over `years`; `ticks` are the places of the years."""

    years: tuple[int, ...]
    ticks: tuple[int, ...]
    bars: tuple[Bar, ...]


def months_between(day: str, today: str) -> int:
    """Count whole months from a date to `today`; a year alone counts from its end, which favors the fact."""
    year, month = int(day[:4]), int(day[5:7]) if len(day) > 4 else _MONTHS  # noqa: PLR2004 - YYYY
    return max(0, (int(today[:4]) - year) * _MONTHS + int(today[5:7]) - month)


def years(day: str) -> float:
    """Give a date in years: 2022-07 as 2022.5."""
    parts = [int(part) for part in (first_day(day) if day[4:6] in {"-Q", "-H"} else day).split("-")]
    month = parts[1] - 1 if len(parts) > 1 else 0
    return parts[0] + (month + (parts[2] - 1) / 31 if len(parts) == 3 else month) / _MONTHS  # noqa: PLR2004 - Y, M, D


def _date(record: System, kind: EventType, today: str) -> str | None:
    event = first(record, kind, today)
    return event.date if event else None


def timeline(catalog: Catalog, kind: str, keep: Filter) -> Timeline:
    """Give the lives of the records of `kind` that have one, by their beginning; of all kinds, by kind and maker."""
    lives = {id: catalog.systems[id] for id in ids_of(catalog, kind, keep) if catalog.systems[id].layer}
    today, kinds = catalog.as_of, (EventType.PUBLISHED, EventType.ANNOUNCED)
    lives = {id: record for id, record in lives.items() if availability_event(record, today, *kinds)}
    stop = int(today[:4]) + 1
    oldest = min((int(event.date[:4]) for record in lives.values() for event in record.events), default=stop - 1)
    start = max(oldest, stop - _SPAN)
    bars = sorted(
        (_bar(id, record, today, start, stop) for id, record in lives.items()),
        key=lambda bar: (bar.begin or bar.announced or 0, bar.id),
    )
    if kind == "systems":
        order = list(SYSTEMS)
        bars.sort(key=lambda bar: (order.index(lives[bar.id].folder), _maker(catalog, bar)))
    step = next(step for step in _STEPS if (stop - start) / step <= _MARKS)
    marked = range(-(-start // step) * step, stop, step)
    return Timeline(tuple(marked), tuple(_place(str(year), start, stop) for year in marked), tuple(bars))


def _maker(catalog: Catalog, bar: Bar) -> str:
    return catalog.systems[bar.maker].name.lower() if bar.maker else ""


def _place(day: str, start: int, stop: int) -> int:
    return min(AXIS, max(0, round((years(day) - start) / (stop - start) * AXIS)))


def _bar(id: str, record: System, today: str, start: int, stop: int) -> Bar:
    first_had = availability_event(record, today, EventType.PUBLISHED)
    announced = _date(record, EventType.ANNOUNCED, today)
    begin = first_had.date if first_had else None
    retired = _date(record, EventType.RETIRED, today) or _date(record, EventType.ARCHIVED, today)
    ahead = next((one for one in planned(record, today) if one.event is EventType.RETIRED and not one.not_before), None)

    def place(day: str | None) -> int | None:
        return None if day is None else _place(day, start, stop)

    return Bar(
        id,
        record.made_by[0].to if record.made_by else None,
        place(announced if begin is None or (announced and before(announced, begin)) else None),
        place(begin),
        first_had is not None and first_had.event is EventType.IN_USE,
        place(_date(record, EventType.DEPRECATED, today)),
        place(_date(record, EventType.SUPERSEDED, today)),
        tuple(_place(event.date, start, stop) for event in record.events if event.event is EventType.RENAMED),
        _place(retired or today, start, stop),
        bool(retired),
        place(last_day(ahead.date) if ahead else None),
        _span(record, first_had, announced or "", today),
        cut=begin is not None and years(begin) < start,
    )


def _span(record: System, begin: Event | None, announced: str, today: str) -> str:
    """Say a life in words: what the bar shows, for those who do not see it."""
    retired, followed = _date(record, EventType.RETIRED, today), _date(record, EventType.SUPERSEDED, today)
    if begin is None:
        said = f"announced {announced[:4]}"
    elif begin.event is EventType.IN_USE:
        said = f"by {begin.date[:4]}" + (f", to {retired[:4]}" if retired else "")
    else:
        said = f"{begin.date[:4]} to {retired[:4]}" if retired else f"since {begin.date[:4]}"
    return f"{said}, followed {followed[:4]}" if followed and not retired else said
