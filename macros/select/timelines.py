"""Lifecycles -> bars on an axis of years. Positions are in thousandths of the axis."""

from dataclasses import dataclass

from macros.relate import Catalog
from macros.relate.lifecycle import first
from macros.schema import System
from macros.schema.lists import EventType
from macros.select.tables import Filter, ids_of

_BEGIN = (EventType.RELEASED, EventType.PREVIEW, EventType.PUBLISHED)
_MONTHS = 12
AXIS = 1000


@dataclass(frozen=True)
class Bar:
    """One life: announced, on offer, deprecated, gone. None where no event tells."""

    id: str
    announced: int | None
    begin: int | None
    deprecated: int | None
    end: int
    retired: bool
    span: str


@dataclass(frozen=True)
class Timeline:
    """Bars over `years`; `ticks` are the places of the years."""

    years: tuple[int, ...]
    ticks: tuple[int, ...]
    bars: tuple[Bar, ...]


def checked(catalog: Catalog) -> str:
    """Give the latest day on which a source was read: the site's own "today", for no build reads the clock."""
    return max((source.retrieved for source in catalog.sources.values() if source.retrieved), default="2023-08-01")


def months_between(day: str, today: str) -> int:
    """Count whole months from a date to `today`; a year alone counts from its end, which favors the fact."""
    year, month = int(day[:4]), int(day[5:7]) if len(day) > 4 else _MONTHS  # noqa: PLR2004 - YYYY
    return max(0, (int(today[:4]) - year) * _MONTHS + int(today[5:7]) - month)


def _year(day: str) -> float:
    parts = [int(part) for part in day.split("-")]
    month = parts[1] - 1 if len(parts) > 1 else 0
    return parts[0] + (month + (parts[2] - 1) / 31 if len(parts) == 3 else month) / _MONTHS  # noqa: PLR2004 - Y, M, D


def _date(record: System, *kinds: EventType) -> str | None:
    return next((event.date for kind in kinds if (event := first(record, kind))), None)


def timeline(catalog: Catalog, kind: str, keep: Filter) -> Timeline:
    """Give the lives of the records of `kind` that have one, by their beginning."""
    lives = {id: catalog.systems[id] for id in ids_of(catalog, kind, keep)}
    lives = {id: record for id, record in lives.items() if _date(record, *_BEGIN, EventType.ANNOUNCED)}
    today = checked(catalog)
    start = min((int(event.date[:4]) for record in lives.values() for event in record.events), default=2017)
    stop = int(today[:4]) + 1
    bars = sorted(
        (_bar(id, record, today, start, stop) for id, record in lives.items()),
        key=lambda bar: (bar.begin or bar.announced or 0, bar.id),
    )
    years = range(start, stop, max(1, (stop - start) // 6))
    return Timeline(tuple(years), tuple(_place(str(year), start, stop) for year in years), tuple(bars))


def _place(day: str, start: int, stop: int) -> int:
    return round((_year(day) - start) / (stop - start) * AXIS)


def _bar(id: str, record: System, today: str, start: int, stop: int) -> Bar:
    begin, announced = _date(record, *_BEGIN), _date(record, EventType.ANNOUNCED)
    deprecated, retired = _date(record, EventType.DEPRECATED), _date(record, EventType.RETIRED)

    def place(day: str | None) -> int | None:
        return None if day is None else _place(day, start, stop)

    span = (
        f"{(begin or announced or '')[:4]} to {retired[:4]}" if retired else f"since {(begin or announced or '')[:4]}"
    )
    before = announced if begin is None or (announced and announced < begin) else None
    return Bar(
        id,
        place(before),
        place(begin),
        place(deprecated),
        _place(retired or today, start, stop),
        bool(retired),
        span,
    )
