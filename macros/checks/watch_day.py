"""A report of a watch is of the day that its file is named by."""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.checks.walks import records
from macros.faults import Fault
from macros.relate import Catalog
from macros.schema import Watch


@rule(
    "watch-day",
    "Write the file with strata watch --record-day, and bring data/edition.yml forward to its day.",
    bad="# data/watch/2026-11-20.yml\nday: 2026-11-21\nrecords: {}\nhosts: {}",
    good="# data/watch/2026-11-20.yml\nday: 2026-11-20\nrecords: {}\nhosts: {}",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No report of a watch has another name than its day, or is of a later day than the edition."""
    for entry, report in records(catalog, Watch):
        if entry.id != report.day:
            yield entry.fault(("day",), f"is {report.day}, but the file is named {entry.id}.yml")
        if report.day > catalog.as_of:
            yield entry.fault(("day",), f"{report.day} is after {catalog.as_of}, the day of the edition")
