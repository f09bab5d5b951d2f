"""A size told in words is that of the record."""

import re
from collections.abc import Iterator

from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
from macros.schema.numbers import number_text
from macros.schema.upper_layers import Model

_TOLD = re.compile(r"(\d+(?:\.\d+)?)[ -](million|billion|trillion)(?: active)?[ -]parameters?\b")
_BILLIONS = {"million": 1e-3, "billion": 1.0, "trillion": 1e3}
_NEAR = 0.1  # of a number, as which it may be rounded in words


@rule(
    "told-size",
    "Write the same number in both, or leave it out of the words.",
    excusable=True,
    bad="# data/models/brain-1.yml\nsummary: The first model, of 7 billion parameters.",
    good="# data/models/brain-1.yml\nsummary: The first model, of 1.5 billion parameters.",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No summary of a model tells of a number of parameters that none of its sizes has."""
    for entry, record in catalog.entries:
        sizes = _sizes(record) if isinstance(record, Model) and "parameter" in record.summary else []
        for found in _TOLD.finditer(record.summary if sizes and isinstance(record, Model) else ""):
            told = float(found[1]) * _BILLIONS[found[2]]
            if not any(abs(size / told - 1) < _NEAR for size in sizes):
                known = number_text(max(sizes))
                yield entry.fault(("summary",), f'"{found[0]}", but `parameters` has {known} billion')


def _sizes(record: Model) -> list[float]:
    parts = (record, *record.variants)
    facts = [fact for part in parts for fact in (*part.parameters, *part.active_parameters)]
    return [size for fact in facts for size in (fact.value, fact.min, fact.max) if size]
