"""What a note says of a relation is what its keys say."""

import re

from macros.checks.rule import rule
from macros.checks.walks import Found, alone, edges
from macros.schema import System

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
@alone(System)
def check(record: System) -> Found:
    """No note tells of another role than its relation has, and no training is named and withheld without a note."""
    for name, index, edge, _ in edges(record):
        if found := _OTHER[edge.role].search(edge.note or "") if edge.role in _OTHER else None:
            yield (name, index, "role"), f'is {edge.role}, but the note says "{found[0]}"'
        elif name in _TRAINED and edge.undisclosed and not edge.note:
            named = (one.to for one in getattr(record, name) if one.to and not one.until)
            yield from (((name, index), f'is withheld, but "{one}" is named') for one in [*named][:1])
