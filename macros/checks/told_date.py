"""A month told in words is that of an event."""

import re
from calendar import month_name
from collections.abc import Iterator

from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
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
def check(catalog: Catalog) -> Iterator[Fault]:
    """No summary tells of a month in which nothing happened to the thing, unless no event tells its day."""
    for entry, record in catalog.entries:
        if not isinstance(record, System) or not record.events or "20" not in record.summary:
            continue
        months = {event.date[:7] for event in record.events}
        for found in _TOLD.finditer(record.summary):
            month, year = found[1].split()
            if not {f"{year}-{_MONTHS.index(month) + 1:02}", year} & months:
                yield entry.fault(("summary",), f'"{found[1]}", but no event is of that month')
