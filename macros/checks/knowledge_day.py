"""Training data end before anyone can tell when they do."""

import re
from collections.abc import Iterator

from macros.checks.rule import rule
from macros.faults import Fault
from macros.load.places import Place
from macros.relate import Catalog
from macros.relate.lifecycle import first_date
from macros.schema.days import before
from macros.schema.upper_layers import Model, Variant

_DAY = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_YEARS = 5  # for which no maker keeps its data


@rule(
    "knowledge-day",
    "Write the end of the training data: YYYY, YYYY-MM or YYYY-MM-DD.",
    excusable=True,
    bad="# data/models/brain-2.yml\nknowledge_until: {value: 2024-06, as_of: 2023-03, source: maker-page}",
    good="# data/models/brain-2.yml\nknowledge_until: {value: 2022-06, as_of: 2023-03, source: maker-page}",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """Training data end on a day, not after the one on which it is told or the first event, nor years before that."""
    for entry, record in catalog.entries:
        if not isinstance(record, Model):
            continue
        first = first_date(record)
        parts: list[tuple[Place, Model | Variant]] = [((), record)]
        parts += [(("variants", index), one) for index, one in enumerate(record.variants)]
        for place, part in parts:
            for index, fact in enumerate(part.knowledge_until):
                where = (*place, "knowledge_until", index, "value")
                if fact.value and not _DAY.fullmatch(fact.value):
                    yield entry.fault(where, f'"{fact.value}" is no day')
                elif fact.value and before(fact.as_of, fact.value):
                    yield entry.fault(where, f"{fact.value} is after {fact.as_of}, when it was said")
                elif fact.value and first and not fact.note and (said := _far(fact.value, first)):
                    yield entry.fault(where, said)


def _far(value: str, first: str) -> str:
    """Say that training data end after the first event, or years before it."""
    if before(first, value):
        return f"{value} is after {first}, its first event; a later member is named in the note"
    return f"{value} is years before {first}, its first event" if int(value[:4]) < int(first[:4]) - _YEARS else ""
