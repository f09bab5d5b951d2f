"""No state is printed on evidence that is older than its kind allows."""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
from macros.relate.states import TO_BE_HAD, age, status
from macros.schema import KINDS


@rule(
    "state-evidence",
    "Read a newer source and cite it; `content_as_of` is the day that the page itself speaks of.",
    KINDS,
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No record is said to be had today that was not seen within the limit of its kind; what is open has none."""
    for id, record in catalog.systems.items():
        found = status(catalog, id)
        if found is None or found.state not in TO_BE_HAD or (found.open and record.folder != "frameworks"):
            continue
        if not found.seen or age(catalog, found.seen) > (record.days_seen or 0):
            yield catalog.entry(id).fault((), f"is {found.state}, but was last seen on {found.seen or 'no known day'}")
