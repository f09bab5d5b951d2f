"""What is told is no younger than who tells it."""

from collections.abc import Iterator

from macros.checks.edition_day import NEVER_PLANNED
from macros.checks.rule import rule
from macros.checks.source_days import EPOCHS
from macros.faults import Fault
from macros.relate import Catalog
from macros.relate.lifecycle import happened
from macros.schema import System
from macros.schema.days import before, last_day
from macros.schema.fields import fact_fields


@rule(
    "later-than-source",
    "Write the day of the source, or give the source the day of its content (`content_as_of`).",
    bad="""# data/applications/chatter.yml
access: {value: api, as_of: 2024-01, source: maker-page}""",
    good="""# data/applications/chatter.yml
access: {value: api, as_of: 2023-01, source: maker-page}""",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No fact, and no event that is told only when it has happened, is of a later day than all of its sources."""
    for entry, record in catalog.entries:
        if not isinstance(record, System):
            continue
        for name, _ in fact_fields(type(record)):
            for index, fact in enumerate(getattr(record, name)):
                if latest := _too_late(catalog, fact.as_of, fact.source):
                    yield entry.fault((name, index, "as_of"), f"{fact.as_of} is later than its sources ({latest})")
        for index, event in enumerate(record.events):
            late = _too_late(catalog, event.date, event.source) if event.event in NEVER_PLANNED else ""
            if late:
                yield entry.fault(("events", index, "date"), f"{event.date} is later than its sources ({late})")


def _too_late(catalog: Catalog, told: str, by: tuple[str, ...]) -> str:
    """Give the day of the last of the sources, if that is before what they tell; "" where one has no day."""
    known = [catalog.sources[id] for id in by if id in catalog.sources]
    days = [source.content_as_of or source.published for source in known]
    if not days or not all(days) or not EPOCHS.isdisjoint(days):
        return ""
    if not happened(told, catalog.as_of):
        return ""  # the edition's rule tells it
    latest = max((day for day in days if day), key=last_day)
    return latest if before(latest, told) else ""
