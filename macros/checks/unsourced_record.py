"""Every record rests on something that others can see."""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.checks.shared import all_cited
from macros.checks.walks import records
from macros.faults import Fault
from macros.relate import Catalog
from macros.schema import System


@rule(
    "unsourced-record",
    "Name under `sources` what shows that it is, and who makes it.",
    excusable=True,
    bad="# data/models/brain-3.yml\nname: Brain 3\nsummary: It.\ngroups: [closed-source]\ncategory: model",
    good="# data/models/brain-3.yml\nname: Brain 3\nsummary: It.\ngroups: [closed-source]\ncategory: model\n"
    "sources: [maker-page]",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """Every record of a system rests on a source."""
    for entry, _ in records(catalog, System):
        if not all_cited(catalog)[entry.path] and "sources" not in entry.value and not entry.lost:
            yield entry.fault((), "rests on no source")
