"""A field of words holds words: a number with its unit has a field of its own."""

import re

from macros.checks.rule import rule
from macros.checks.walks import Found, alone
from macros.schema import System
from macros.schema.facts import TextFact

_FIELDS = {"memory_type": "memory", "protocol": "bandwidth"}  # of words -> the field of the number
_NUMBER = re.compile(r"\d+(?:\.\d+)? ?[GT]i?[Bb](?:/s|ps)?\b")


@rule(
    "number-in-words",
    "Leave the number out; it has a field of its own.",
    excusable=True,
    bad="# data/accelerators/chip-1.yml\nmemory_type: {value: 80 GB HBM3, as_of: 2022-03, source: maker-page}",
    good="# data/accelerators/chip-1.yml\nmemory_type: {value: HBM3, as_of: 2022-03, source: maker-page}",
)
@alone(System)
def check(record: System) -> Found:
    """No type of memory and no protocol begins with a size or a speed."""
    for name, other in _FIELDS.items():
        for index, fact in enumerate(getattr(record, name, None) or ()):
            if isinstance(fact, TextFact) and (found := _NUMBER.match(fact.value or "")):
                yield (name, index, "value"), f'"{found[0]}" belongs to `{other}`'
