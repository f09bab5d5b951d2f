"""Training data end before anyone can tell when they do."""

from macros.checks.rule import rule
from macros.checks.walks import Found, alone, members
from macros.relate.lifecycle import first_date
from macros.schema.days import before, is_day
from macros.schema.upper_layers import Model

_YEARS = 5  # for which no maker keeps its data


@rule(
    "knowledge-day",
    "Write the end of the training data: YYYY, YYYY-MM or YYYY-MM-DD.",
    excusable=True,
    bad="# data/models/brain-2.yml\nknowledge_until: {value: 2024-06, as_of: 2023-03, source: maker-page}",
    good="# data/models/brain-2.yml\nknowledge_until: {value: 2022-06, as_of: 2023-03, source: maker-page}",
)
@alone(Model)
def check(model: Model) -> Found:
    """Training data end on a day, not after the one on which it is told or the first event, nor years before that."""
    first = first_date(model)
    for place, part in members(model):
        for index, fact in enumerate(part.knowledge_until):
            if fact.value and (said := _wrong(fact.value, fact.as_of, "" if fact.note else first)):
                yield (*place, "knowledge_until", index, "value"), said


def _wrong(value: str, told: str, first: str) -> str:
    if not is_day(value):
        return f'"{value}" is no day'
    if before(told, value):
        return f"{value} is after {told}, when it was said"
    if first and before(first, value):
        return f"{value} is after {first}, its first event; a later member is named in the note"
    years = int(first[:4]) - int(value[:4]) if first else 0
    return f"{value} is years before {first}, its first event" if years > _YEARS else ""
