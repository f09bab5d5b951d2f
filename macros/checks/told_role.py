"""What a note says of a relation is what its keys say."""

import re
from collections.abc import Iterator

from macros.checks.rule import rule
from macros.faults import Fault
from macros.load.places import Place
from macros.relate import Catalog
from macros.relate.links import relations
from macros.schema import System
from macros.schema.edges import Edge

# Role -> words of a note that tell of another role.
_OTHER = {"default": re.compile(r"\b(?:[Oo]ne of the choices|[Nn]ot the default|[Oo]n request|[Oo]ptional)\b")}

_TRAINED = {"trained_on", "trained_with"}


@rule(
    "told-role",
    "Mend the one or the other; what is withheld beside a name says in its `note` what it is.",
    excusable=True,
    bad="# data/applications/chatter.yml\n"
    "built_on: [{to: brain-1, role: default, source: maker-page, note: One of the choices.}]",
    good="# data/applications/chatter.yml\n"
    "built_on: [{to: brain-1, role: choice, source: maker-page, note: One of the choices.}]",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No note tells of another role than its relation has, and no training is named and withheld without a note."""
    for entry, record in catalog.entries:
        for name in relations(type(record)) if isinstance(record, System) else ():
            for place, said in _wrong(name, getattr(record, name)):
                yield entry.fault((name, *place), said)


def _wrong(name: str, edges: tuple[Edge, ...]) -> Iterator[tuple[Place, str]]:
    named = next((edge.to for edge in edges if edge.to and not edge.until), "")
    for index, edge in enumerate(edges):
        other = _OTHER[edge.role].search(edge.note or "") if edge.role in _OTHER else None
        if other:
            yield (index, "role"), f'is {edge.role}, but the note says "{other[0]}"'
        elif name in _TRAINED and edge.undisclosed and named and not edge.note:
            yield (index,), f'is withheld, but "{named}" is named'
