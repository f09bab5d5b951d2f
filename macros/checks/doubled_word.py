"""A word stands once."""

from collections.abc import Iterator

from macros.checks.left_over import found
from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog


@rule(
    "doubled-word",
    "Keep one.",
    excusable=True,
    bad="# data/models/brain-1.yml\nsummary: The first of of all models.",
    good="# data/models/brain-1.yml\nsummary: The first of all models.",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No word stands twice in a row."""
    yield from found(catalog, "doubled-word")
