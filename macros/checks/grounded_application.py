"""A product is traced down to its chip, or to where its maker stops telling."""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
from macros.relate.hardware import reaches_hardware
from macros.schema import KINDS


@rule(
    "grounded-application",
    'Say what it is built on or runs on; where its maker does not tell, write "undisclosed: true" with a source.',
    needs=KINDS,
    warning=True,
    bad="# data/applications/painter.yml\nbuilt_on: [{to: brain-1, until: 2022, source: press-note}]",
    good="# data/applications/painter.yml\nbuilt_on: [{undisclosed: true, as_of: 2023-05, source: press-note}]",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """Every application rests on an accelerator in the end, or on a sourced "not disclosed"."""
    on_ground = reaches_hardware(catalog)
    for id in catalog.of_kind("applications"):
        if id not in on_ground:
            yield catalog.entry(id).fault((), "no way down from it ends at an accelerator or at a sourced stop")
