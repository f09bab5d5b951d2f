"""How a thing is had is told in the same way in words."""

import re

from macros.checks.rule import rule
from macros.checks.walks import Found, alone
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
@alone(System)
def check(record: System) -> Found:
    """No summary says that a thing is closed which is open, or open which never was."""
    found = _TOLD.match(record.summary)
    known = {fact.value for fact in getattr(record, "access", ()) if fact.value} if found else set[Access]()
    opened = not known.isdisjoint({*_OPEN, Access.RESEARCH_ONLY})
    if found and known and opened is (found[1] in _CLOSED):
        yield ("summary",), f'says "{found[1]}", but access has {", ".join(sorted(known))}'
