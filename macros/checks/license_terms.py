"""The terms of a thing are its own, and what they forbid is not called open source."""

import re

from macros.checks.rule import rule
from macros.checks.walks import Found, alone
from macros.schema import System
from macros.schema.vocabularies import Access

_OF_THING = re.compile(r"([A-Z]\w+) (\d+(?:\.\d+)?) ")  # Llama 3.1 Community License
_FORBIDS = re.compile(r"-NC\b|\b(?:SSPL|BUSL|Elastic)-|\b(?:[Nn]on-?)?[Cc]ommercial\b|[Pp]roprietary|Community License")


@rule(
    "license-terms",
    "Write the license of this thing, and the way of access that it allows; of a part, say so in its `note`.",
    excusable=True,
    bad="# data/frameworks/tensorknife.yml\nlicense: {value: Tensorknife Commercial License, as_of: 2023, "
    "source: maker-page}\naccess: {value: open-source, as_of: 2023, source: maker-page}",
    good="# data/frameworks/tensorknife.yml\nlicense: {value: Apache-2.0, as_of: 2023, source: maker-page}\n"
    "access: {value: open-source, as_of: 2023, source: maker-page}",
)
@alone(System)
def check(record: System) -> Found:
    """No license is that of another version, and none that forbids some uses is called open source."""
    names = (record.name, *record.aliases)
    opened = any(fact.value is Access.OPEN_SOURCE and not fact.note for fact in getattr(record, "access", ()))
    for index, fact in enumerate(getattr(record, "license", ())):
        text, found = fact.value or "", _OF_THING.match(fact.value or "")
        own = [name for name in names if found and name.startswith(f"{found[1]} ")]
        if found and own and not fact.note and not any(found[2] in name for name in own):
            yield ("license", index, "value"), f'"{text}" is of "{found[1]} {found[2]}", this is "{own[0]}"'
        elif opened and not fact.note and _FORBIDS.search(text):
            yield ("license", index, "value"), f'"{text}" forbids some uses, but access is open-source'
