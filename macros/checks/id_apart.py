"""An id has something of its name."""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.checks.spelled import once_named
from macros.faults import Fault
from macros.relate import Catalog


@rule(
    "id-apart",
    "Rename the file before anything leads to it, or write the alias of which the id is made.",
    warning=True,
    bad="# data/models/other.yml\nname: Brain 3\nsummary: It.\ngroups: [closed-source]\ncategory: model\n"
    "sources: [maker-page]",
    good="# data/models/brain-3.yml\nname: Brain 3\nsummary: It.\ngroups: [closed-source]\ncategory: model\n"
    "sources: [maker-page]",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """Each id has a word of its record's names."""
    for entry, record, names in once_named(catalog):
        if not any(word in names for word in entry.id.split("-")):
            yield entry.fault((), f'the id has no word of the name "{record.name}"')
