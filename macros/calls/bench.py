"""Calls that say how quick the site is: the last benchmark, and what it comes to past one machine."""

from macros.calls.registry import call
from macros.faults import Refused
from macros.render.page import Page
from macros.schema.numbers import number_text
from macros.select import bench as select
from macros.select.past_one_machine import past

_PARTS = ("bars", "builds", "growth", "edits", "visits", "machine")
_SIZES = (600, 1200, 3000, 6000, 12_000)
_RECORDS, _READERS, _CORES = 100_000, 1_000_000, (1, 16, 64)


@call
def bench(page: Page, part: str) -> str:
    """Give a part of the last benchmark."""
    if part not in _PARTS:
        raise Refused(f'no part "{part}"; there are {", ".join(_PARTS)}')
    result = page.catalog.bench
    left_out = select.missing(result, _SIZES) if result else []
    return page.draw("bench", part=part, bench=result, select=select, missing=left_out, number=_number)


@call
def past_one_machine(page: Page) -> str:
    """Say what very many records and readers come to, by the last benchmark."""
    result = page.catalog.bench
    found = past(result, _RECORDS, _READERS) if result else None
    return page.draw("past_one_machine", past=found, bench=result, cores=_CORES, number=_number)


def _number(value: float) -> str:
    """Give a measured number with about three figures."""
    digits = 2 if value < 10 else 1 if value < 100 else 0  # noqa: PLR2004 - the numbers themselves
    return number_text(round(value, digits) if digits else round(value))
