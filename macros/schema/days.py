"""Dates as the sources write them: a day, a month, a quarter, a half-year or a year; each is a span of days."""

import re
from datetime import date
from functools import lru_cache

DAY = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")  # the form alone: which there are, `is_day` tells
PERIOD = re.compile(r"[0-9]{4}-(Q[1-4]|H[12])")
_MONTHS = {"Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12)}
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_day(text: str) -> bool:
    """Tell whether a text has the form of a day, a month or a year, and is one of the calendar."""
    if not DAY.fullmatch(text):
        return False
    year, month, day = (*map(int, text.split("-")), 1, 1)[:3]
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


@lru_cache(4096)
def _span(day: str) -> tuple[str, str]:
    year, _, rest = day.partition("-")
    if len(rest) == 5:  # noqa: PLR2004 - MM-DD
        return day, day
    start, end = _MONTHS[rest] if rest in _MONTHS else (int(rest), int(rest)) if rest else (1, 12)
    leap = int(year) % 4 == 0 and (int(year) % 100 != 0 or int(year) % 400 == 0)
    length = _LENGTHS[end - 1] + (end == 2 and leap)  # noqa: PLR2004 - February
    return f"{year}-{start:02}-01", f"{year}-{end:02}-{length:02}"


def first_day(day: str) -> str:
    """Give the first day that a date may mean: 2026-Q4 as 2026-10-01."""
    return _span(day)[0]


def last_day(day: str) -> str:
    """Give the last day that a date may mean: 2026-02 as 2026-02-28."""
    return _span(day)[1]


def before(one: str, other: str) -> bool:
    """Tell whether `one` is before `other`, whatever days of theirs are meant."""
    return last_day(one) < first_day(other)
