"""Who makes a thing is told where such things have a maker."""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.checks.walks import records
from macros.faults import Fault
from macros.relate import Catalog
from macros.schema import System

# What is drawn, trained, sold or run by someone; data, networks and libraries may be of no one.
_MADE = {"models", "applications", "platforms", "accelerators", "instances", "interconnects", "storage", "databases"}


@rule(
    "no-maker",
    "Write `made_by` with the id of its organization, or begin a record of that.",
    warning=True,
    bad="# data/models/brain-3.yml\nname: Brain 3\nsummary: It.\ngroups: [closed-source]\ncategory: model\n"
    "sources: [maker-page]",
    good="# data/models/brain-3.yml\nname: Brain 3\nsummary: It.\ngroups: [closed-source]\ncategory: model\n"
    "made_by: [acme]\nsources: [maker-page]",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """Every model, product, platform and machine has a maker."""
    for entry, record in records(catalog, System):
        if entry.kind in _MADE and not record.made_by and "made_by" not in entry.value:
            yield entry.fault((), "names no maker")
