"""The dates of a text, in every usual spelling: 2024-05-13, May 13th, 2024, 13.05.2024, Q4 2026, 2024年5月."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from babel.dates import get_month_names

from macros.schema.days import first_day, last_day

_LANGUAGES = ("en", "de", "fr", "es")
_NAMED = {name.lower(): month for code in _LANGUAGES for month, name in get_month_names("wide", locale=code).items()}
_NAMED |= {name[:3].lower(): month for month, name in get_month_names("wide", locale="en").items()} | {"sept": 9}
_MONTH = f"(?P<name>{'|'.join(sorted(_NAMED, key=len, reverse=True))})\\.?"
_YEAR, _DAY = r"(?P<year>(?:19|20)\d\d)", r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|\.)?"
_ENDS = r"(?![\d])"
_BOTH = r"(?<![\d.])(?P<a>[0-3]?\d)[/.](?P<b>[0-3]?\d)[/.](?P<year>(?:19|20)?\d\d)(?![\d])"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d){_YEAR}([-/._])(?P<month>[01]?\d)\2(?P<day>[0-3]?\d){_ENDS}",
        rf"(?<![\d-]){_YEAR}(?P<month>[01]\d)(?P<day>[0-3]\d)(?![\d])",
        rf"{_YEAR}\s?年\s?(?P<month>[01]?\d)\s?月(?:\s?(?P<day>[0-3]?\d)\s?日)?",
        rf"\b{_MONTH}\s+{_DAY},?\s+(?:of\s+)?{_YEAR}{_ENDS}",
        rf"(?<![\d.])(?:the\s+)?{_DAY}[\s-]+(?:of\s+|de\s+)?{_MONTH}[\s,-]+(?:of\s+|de\s+)?{_YEAR}{_ENDS}",
        rf"{_YEAR}[\s-]+{_MONTH}(?:[\s-]+{_DAY})?(?!\w)",
        rf"\b(?P<half>[QH][1-4])[\s/-]*(?:of\s+)?{_YEAR}",
        rf"{_YEAR}[\s/-]*(?P<half>[QH][1-4])\b",
        rf"\b(?P<quarter>first|second|third|fourth|1st|2nd|3rd|4th)\s+(?P<part>quarter|half)\s+(?:of\s+)?{_YEAR}",
        rf"\b{_MONTH}[\s,/-]+(?:of\s+|de\s+)?(?:{_YEAR}|['’](?P<short>\d\d)){_ENDS}",
        rf"(?<!\d){_YEAR}[-/.](?P<month>[01]\d)(?![\d/-])",
        rf"(?<![\d/.-])(?P<month>[01]?\d)/{_YEAR}{_ENDS}",
        rf"(?<![\d.,$-]){_YEAR}(?!\d|[.,-]\d)",
    )
)
_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}


@dataclass(frozen=True)
class Dated:
    """A date where it stands: as the schema writes dates, and its other reading where day and month may be swapped."""

    start: int
    end: int
    days: tuple[str, ...]


def dates(text: str) -> list[Dated]:
    """Give the dates of `text`, in order; of what overlaps, the most exact one."""
    found: list[Dated] = []
    for one in (*_ambiguous(text), *_plain(text)):
        if not any(one.start < other.end and other.start < one.end for other in found):
            found.append(one)
    return sorted(found, key=lambda one: one.start)


def _plain(text: str) -> Iterator[Dated]:
    for form in _FORMS:
        for match in form.finditer(text):
            if day := _read(match.groupdict()):
                yield Dated(match.start(), match.end(), (day,))


def _ambiguous(text: str) -> Iterator[Dated]:
    for match in re.finditer(_BOTH, text):
        year = int(match["year"]) + (2000 if len(match["year"]) == 2 else 0)  # noqa: PLR2004 - two digits
        pairs = {(match["a"], match["b"]), (match["b"], match["a"])}
        days = tuple(day for month, d in sorted(pairs) if (day := _valid(year, int(month), int(d))))
        if days:
            yield Dated(match.start(), match.end(), days)


def _read(parts: dict[str, str | None]) -> str:
    year = int(parts.get("year") or f"20{parts.get('short')}")
    if half := parts.get("half"):
        return f"{year}-{half.upper()}" if half[0] in "Qq" or half[1] in "12" else ""
    if quarter := parts.get("quarter"):
        number, letter = _ORDINALS[quarter.lower()], (parts["part"] or "")[0].upper()
        return f"{year}-{letter}{number}" if letter == "Q" or number <= 2 else ""  # noqa: PLR2004 - two halves
    name = parts.get("name")
    month = _NAMED[name.lower()] if name else int(parts.get("month") or 0)
    return _valid(year, month, int(parts.get("day") or 0)) if month else str(year)


def _valid(year: int, month: int, day: int) -> str:
    try:
        date(year, month, day or 1)
    except ValueError:
        return ""
    return f"{year}-{month:02}-{day:02}" if day else f"{year}-{month:02}"


def within(day: str, wanted: str) -> bool:
    """Tell whether a date says no more and no less than that it lies in the span of the wanted one."""
    return first_day(wanted) <= first_day(day) and last_day(day) <= last_day(wanted)
