"""A thing is followed by one of its kind."""

from macros.checks.rule import rule
from macros.checks.successor import place_of
from macros.checks.walks import Found, among
from macros.relate import Catalog
from macros.relate.lifecycle import successors
from macros.schema import System


@rule(
    "successor-kind",
    "Name the thing of its own kind that took over.",
    excusable=True,
    bad="# data/models/brain-1.yml\n"
    "events: [{date: 2023-03, event: retired, successor: [chatter], source: press-note}]",
    good="# data/models/brain-1.yml\n"
    "events: [{date: 2023-03, event: retired, successor: [brain-2], source: press-note}]",
)
@among(System)
def check(record: System, catalog: Catalog) -> Found:
    """Every successor is of the kind of what it follows."""
    for id in successors(catalog.systems, record):
        other = catalog.systems.get(id)
        if other and other.folder != record.folder:
            yield place_of(record, id), f'"{id}" is in {other.folder}, this in {record.folder}'
