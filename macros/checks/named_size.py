"""Sizes that names tell in other ways: 8x7B, 30B-A3B, and the member that a note names."""

import re

from macros.checks.rule import rule
from macros.checks.sizes import largest, near, sizes_of
from macros.checks.walks import Found, alone, members
from macros.schema.facts import NumberFact
from macros.schema.numbers import number_text
from macros.schema.upper_layers import Model

_ACTIVE = re.compile(r"\bA(\d+(?:\.\d+)?)B\b")
_EXPERTS = re.compile(r"\b(\d+)x(\d+(?:\.\d+)?)B\b")
_MEMBER = re.compile(r"(?<![\w.])(?:\w+-)?(\d+(?:\.\d+)?)B(?![\w-])")
_SIZED = re.compile(r"\d[bB]\b")
_SLIPS, _EXACT = (0.001, 0.01, 0.1, 10, 100, 1000), 0.02
_NEAR, _SHARED = (0.6, 1.6), (0.4, 0.97)  # of the size in a name; of all experts apart
_MIXTURE = "mixture-of-experts"


@rule(
    "named-size",
    "Write the number of parameters that the source shows, in billions.",
    excusable=True,
    bad="# data/models/brain-1.yml\nname: Brain 30B-A3B\naliases: [Brain 1]\nparameters: {value: 30, as_of: 2021, "
    "source: maker-page}\nactive_parameters: {value: 0.3, as_of: 2021, source: maker-page}",
    good="# data/models/brain-1.yml\nname: Brain 30B-A3B\naliases: [Brain 1]\nparameters: {value: 30, as_of: 2021, "
    "source: maker-page}\nactive_parameters: {value: 3, as_of: 2021, source: maker-page}",
)
@alone(Model)
def check(record: Model) -> Found:
    """No mixture of experts has other sizes than its names tell, and no value slips from the member in its note."""
    active, sizes = sizes_of(record.active_parameters), sizes_of(record.parameters)
    told = set(_ACTIVE.findall(" ".join((record.name, *record.aliases))))
    mixed = any(edge.to == _MIXTURE for edge in record.uses_architecture)
    if active and len(told) == 1 and not any(_NEAR[0] < size / float(*told) < _NEAR[1] for size in active):
        yield ("active_parameters", 0), f"{number_text(active[0])} is not the {min(told)} of its name"
    elif active and sizes and max(active) == max(sizes) and mixed:
        yield ("active_parameters", 0), f"{number_text(active[0])} are all of them, but it is a mixture of experts"
    if sizes and (said := _of_names(record, max(sizes))):
        yield ("parameters", 0), said
    for index, fact in enumerate(record.parameters):
        if said := _slip(fact):
            yield ("parameters", index), said


def _of_names(record: Model, size: float) -> str:
    """Say of which name a size is not: of an alias, or of experts, which are larger apart than together."""
    if other := _of_alias(record):
        return f'{number_text(size)} is not of "{other}", one of its names'
    apart = _EXPERTS.search(record.name)
    times = size / (int(apart[1]) * float(apart[2])) if apart else 0
    if not apart or _SHARED[0] < times < _SHARED[1]:
        return ""
    return f"{number_text(size)} for {apart[0]}; experts share a part, so it is less than the product"


def _of_alias(record: Model) -> str:
    """Give the one alias that tells of a size, if no size of the record or its members is near it."""
    told = [(alias, found) for alias in record.aliases for found in _MEMBER.findall(alias)]
    facts = [fact for _, part in members(record) for fact in part.parameters]
    sizes = sizes_of(facts)
    if len(told) != 1 or _SIZED.search(record.name) or any(fact.note and len(sizes) == 1 for fact in facts):
        return ""
    return "" if any(_NEAR[0] < size / float(told[0][1]) < _NEAR[1] for size in sizes) else told[0][0]


def _slip(fact: NumberFact) -> str:
    """Say of a number that it is a power of ten beside the size of the one member that its note names."""
    named = _MEMBER.findall(fact.note or "")
    times = largest(fact) / float(named[0]) if len(named) == 1 else 1
    is_slip = any(near(times, slip, _EXACT) for slip in _SLIPS)
    return f"{number_text(largest(fact))} is not the {named[0]} of its note" if is_slip else ""
