"""A day is a day of its sources, and not the one with day and month in each other's place."""

import re

from macros.checks.rule import rule
from macros.checks.walks import Found, among
from macros.relate import Catalog
from macros.schema import System

_DAY = re.compile(r"(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|1[0-2])")  # which may be read both ways


@rule(
    "swapped-day",
    "Write year, month and day in this order.",
    needs=["sources"],
    excusable=True,
    bad="# data/sources/maker-page.yml\npublished: 2021-06-11\n"
    "# data/models/brain-1.yml\nevents: [{date: 2021-11-06, event: released, source: maker-page}]",
    good="# data/sources/maker-page.yml\npublished: 2021-06-11\n"
    "# data/models/brain-1.yml\nevents: [{date: 2021-06-11, event: released, source: maker-page}]",
)
@among(System)
def check(record: System, catalog: Catalog) -> Found:
    """No event is of a day that none of its sources has, while one is of the day with day and month swapped."""
    for index, event in enumerate(record.events):
        found = _DAY.fullmatch(event.date)
        days = _days(catalog, event.source) if found and found[2] != found[3] else set[str]()
        swapped = f"{found[1]}-{found[3]}-{found[2]}" if found else ""
        if swapped in days and event.date not in days:
            yield ("events", index, "date"), f"{event.date} is no day of its sources, but {swapped} is"


def _days(catalog: Catalog, by: tuple[str, ...]) -> set[str]:
    known = [catalog.sources[id] for id in by if id in catalog.sources]
    return {day for one in known for day in (one.published, one.content_as_of) if day}
