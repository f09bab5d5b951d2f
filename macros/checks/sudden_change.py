"""What changes, changes by steps: a value of a thousand times another is one of another unit."""

from itertools import pairwise

from macros.checks.rule import rule
from macros.checks.sizes import largest
from macros.checks.walks import Found, alone, numbers
from macros.schema import System
from macros.schema.numbers import number_text

_STEP = 300  # times; a slip of a unit is a thousand
# Of these each value is of the same thing, some months later: times that one shrinks and grows at most.
_STEPS = {"users": (6, _STEP)}


@rule(
    "sudden-change",
    "Write both in the field's unit.",
    excusable=True,
    bad="# data/applications/chatter.yml\nusers:\n"
    "  - {value: 900, as_of: 2022-12, source: press-note, note: In a month.}\n"
    "  - {value: 1.1, as_of: 2023-01, source: press-note, note: In a month.}",
    good="# data/applications/chatter.yml\nusers:\n"
    "  - {value: 900, as_of: 2022-12, source: press-note, note: In a month.}\n"
    "  - {value: 1100, as_of: 2023-01, source: press-note, note: In a month.}",
)
@alone(System)
def check(record: System) -> Found:
    """No value of a field is hundreds of times as large as the one before it."""
    for (field, _, before, _), (name, index, fact, _) in pairwise(numbers(record)):
        shrinks, grows = _STEPS.get(name, (_STEP, _STEP))
        here, last = largest(fact), largest(before)
        if field == name and not 1 / shrinks < here / last < grows:
            said = f"{number_text(here)} follows {number_text(last)}, which is more than one grows or shrinks"
            yield (name, index), said
