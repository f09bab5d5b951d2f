"""A month told in words is that of an event."""

import re
from calendar import month_name

from macros.checks.rule import rule
from macros.checks.walks import Found, alone
from macros.schema import System

_MONTHS = [*month_name][1:]
_TOLD = re.compile(rf"\b(?:of|in|since|from) ((?:{'|'.join(_MONTHS)}) (?:19|20)\d\d)\b")


@rule(
    "told-date",
    "Write the day of the event in both, or leave it out of the words: pages show it.",
    excusable=True,
    bad="# data/models/brain-2.yml\nsummary: A language model of May 2021.",
    good="# data/models/brain-2.yml\nsummary: A language model of March 2023.",
)
@alone(System)
def check(record: System) -> Found:
    """No summary tells of a month in which nothing happened to the thing, unless no event tells its day."""
    months = {event.date[:7] for event in record.events}
    for found in _TOLD.finditer(record.summary) if months else ():
        month, year = found[1].split()
        if not {f"{year}-{_MONTHS.index(month) + 1:02}", year} & months:
            yield ("summary",), f'"{found[1]}", but no event is of that month'
