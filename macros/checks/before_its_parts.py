"""A thing is no older than what it was made of."""

import re

from macros.checks.rule import rule
from macros.checks.walks import Found, among
from macros.relate import Catalog
from macros.relate.lifecycle import first_date
from macros.schema import KINDS, System
from macros.schema.days import before
from macros.schema.edges import Edge
from macros.schema.vocabularies import EventType

_FAMILY = re.compile(r"\b(?:family|families|line of|series)\b")
_COMES = {EventType.PUBLISHED, EventType.ANNOUNCED, EventType.PREVIEW, EventType.RELEASED}
_MADE_OF = ("made_from", "contains", "uses_architecture", "trained_with", "trained_on")


@rule(
    "before-its-parts",
    "Mend the date that is wrong; where a later member is meant, say so in the edge's `note`, and when under `since`.",
    needs=KINDS,
    excusable=True,
    bad="# data/models/brain-2.yml\nevents: [{date: 2020-01, event: released, source: maker-page}]",
    good="# data/models/brain-2.yml\nevents: [{date: 2023-01, event: released, source: maker-page}]",
)
@among(System)
def check(record: System, catalog: Catalog) -> Found:
    """Nothing is of an earlier day than what it was made from, contains, or was trained with."""
    own = min((one.date for one in record.events), default="")
    for name in _MADE_OF if own else ():
        for index, edge in enumerate(getattr(record, name, ())):
            target = catalog.systems.get(edge.to or "")
            first = first_date(target) if target else ""
            if first and before(own, first) and not _excused(record, edge, first, name == "made_from"):
                yield (name, index), f'"{edge.to}" is of {first}, but this is of {own}'


def _excused(record: System, edge: Edge, first: str, once: bool) -> bool:
    """Tell whether a later part is meant: by a member or a day of the edge, or by a note where more came later."""
    told = f"{getattr(record, 'category', '')} {record.summary}"
    grows = bool(_FAMILY.search(told) or getattr(record, "variants", ()))
    later = any(event.event in _COMES and not before(event.date, first) for event in record.events)
    return bool(edge.member or edge.since or (edge.note and (grows or later or once)))
