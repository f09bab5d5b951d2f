"""Letters are what their writer typed."""

from collections.abc import Iterator

from macros.checks.left_over import found
from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog


@rule(
    "garbled",
    "Write the letter anew.",
    bad="# data/models/brain-1.yml\nsummary: The first model of M\u00c3\u00bcller.",
    good="# data/models/brain-1.yml\nsummary: The first model of M\u00fcller.",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No text was read in the wrong encoding."""
    yield from found(catalog, "garbled")
