"""Nothing is known of a thing before it was told of."""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
from macros.relate.lifecycle import first_date
from macros.schema import System
from macros.schema.days import before
from macros.schema.facts import AnyFact
from macros.schema.fields import fact_fields


@rule(
    "fact-before-thing",
    "Write the day for which the source shows the value, or the event that came first.",
    excusable=True,
    bad="# data/models/brain-1.yml\nparameters: {value: 1.5, as_of: 1999, source: maker-page}",
    good="# data/models/brain-1.yml\nparameters: {value: 1.5, as_of: 2021, source: maker-page}",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No fact is years older than the first event of its thing, unless a source of that time knew of it."""
    for entry, record in catalog.entries:
        first = first_date(record) if isinstance(record, System) else ""
        for name, _ in fact_fields(type(record)) if first else ():
            for index, fact in enumerate(getattr(record, name)):
                if before(str(int(fact.as_of[:4]) + 1), first) and not _excused(catalog, fact, first):
                    place = (name, index, "as_of")
                    yield entry.fault(place, f"{fact.as_of} is before {first}, the first event of this record")


def _excused(catalog: Catalog, fact: AnyFact, first: str) -> bool:
    """Tell whether a source knew of the thing before the first event that is recorded, or a note says why."""
    days = (catalog.day_of(source) for source in fact.source)
    return bool(fact.note) or any(day and before(day, first) for day in days)
