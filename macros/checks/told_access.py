"""How a thing is had is told in the same way in words."""

import re
from collections.abc import Iterator

from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
from macros.schema import System
from macros.schema.vocabularies import Access

_TOLD = re.compile(r"(?:An?|The)(?: \w+)? (closed|open-weight|open-source|proprietary)\b")
_CLOSED = {"closed", "proprietary"}
_OPEN = {Access.OPEN_WEIGHTS, Access.OPEN_SOURCE}


@rule(
    "told-access",
    "Write the same in both.",
    excusable=True,
    bad="# data/models/brain-1.yml\nsummary: A closed model.\n"
    "access: {value: open-weights, as_of: 2021, source: maker-page}",
    good="# data/models/brain-1.yml\nsummary: An open-weight model.\n"
    "access: {value: open-weights, as_of: 2021, source: maker-page}",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No summary says that a thing is closed which is open, or open which never was."""
    for entry, record in catalog.entries:
        found = _TOLD.match(record.summary) if isinstance(record, System) else None
        known = {fact.value for fact in getattr(record, "access", ()) if fact.value} if found else set[Access]()
        opened = not known.isdisjoint({*_OPEN, Access.RESEARCH_ONLY})
        if found and known and opened is (found[1] in _CLOSED):
            had = ", ".join(sorted(known))
            yield entry.fault(("summary",), f'says "{found[1]}", but access has {had}')
