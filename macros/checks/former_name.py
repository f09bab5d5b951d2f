"""A thing that was renamed is one thing: its former name is no record of its own."""

from collections.abc import Iterator

from macros.checks.names import same_name
from macros.checks.rule import rule
from macros.checks.walks import records
from macros.faults import Fault
from macros.relate import Catalog
from macros.schema import System


@rule(
    "former-name",
    "Add to that record what is new; a new thing of an old name is told apart in its name.",
    excusable=True,
    bad="# data/applications/chat-thing.yml\nname: Chat Thing\nsummary: It.\ngroups: [generalized]\n"
    "category: assistant\nsources: [maker-page]",
    good="# data/applications/chat-thing.yml\nname: Chat Thing Classic\nsummary: It.\ngroups: [generalized]\n"
    "category: assistant\nsources: [maker-page]",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No record has the name that another of its kind had before it was renamed."""
    former = {
        (entry.kind, same_name(event.from_name)): entry
        for entry, record in records(catalog, System)
        for event in record.events
        if event.from_name
    }
    for entry, record in records(catalog, System) if former else ():
        other = former.get((entry.kind, same_name(record.name)))
        if other and other.id != entry.id:
            yield entry.fault(("name",), f"is what {other.path} was called before it was renamed")
