"""Successors must exist."""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
from macros.schema import System


@rule(
    "successor",
    "Write the id of an existing record, or leave the successor out and name it in the event's note.",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """Every successor is another record."""
    for entry, record in catalog.entries:
        if not isinstance(record, System):
            continue
        for index, event in enumerate(record.events):
            for place, id in enumerate(event.successor):
                if id not in catalog.systems or id == entry.id:
                    yield entry.fault(("events", index, "successor", place), f'no other record "{id}"')
