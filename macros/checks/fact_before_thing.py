"""Nothing is known of a thing before it was told of."""

from macros.checks.days import known_before
from macros.checks.rule import rule
from macros.checks.walks import Found, among, facts
from macros.relate import Catalog
from macros.relate.lifecycle import first_date
from macros.schema import System
from macros.schema.days import before


@rule(
    "fact-before-thing",
    "Write the day for which the source shows the value, or the event that came first.",
    excusable=True,
    bad="# data/models/brain-1.yml\nparameters: {value: 1.5, as_of: 1999, source: maker-page}",
    good="# data/models/brain-1.yml\nparameters: {value: 1.5, as_of: 2021, source: maker-page}",
)
@among(System)
def check(record: System, catalog: Catalog) -> Found:
    """No fact is years older than the first event of its thing, unless a source of that time knew of it."""
    first = first_date(record)
    for name, index, fact in facts(record) if first else ():
        early = before(str(int(fact.as_of[:4]) + 1), first) and not fact.note
        if early and not known_before(catalog, fact.source, first):
            yield (name, index, "as_of"), f"{fact.as_of} is before {first}, the first event of this record"
