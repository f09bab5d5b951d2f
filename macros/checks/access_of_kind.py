"""A thing is had in a way that things of its kind are had, and generates what such things generate."""

from macros.checks.rule import rule
from macros.checks.walks import Found, alone
from macros.schema import System
from macros.schema.stack import Layer
from macros.schema.vocabularies import Access

_OPEN = {Access.OPEN_SOURCE, Access.OPEN_WEIGHTS, Access.RESEARCH_ONLY}
# Kind -> ways in which none of it is had.
_NEVER = {
    "accelerators": _OPEN,
    "instances": {*_OPEN, Access.SOLD, Access.PRODUCT},
    "models": {Access.SOLD, Access.RENTED},
    "applications": {Access.OPEN_WEIGHTS, Access.SOLD},
    **{kind: {Access.OPEN_WEIGHTS} for kind in ("platforms", "frameworks", "databases", "storage")},
}


@rule(
    "access-of-kind",
    "Choose the way in which it is had.",
    excusable=True,
    bad="# data/models/brain-1.yml\naccess: {value: sold, as_of: 2022, source: maker-page}",
    good="# data/models/brain-1.yml\naccess: {value: api, as_of: 2022, source: maker-page}",
)
@alone(System)
def check(record: System) -> Found:
    """No chip has open weights, no model is sold or rented, and nothing is closed and offered on one day."""
    facts = getattr(record, "access", ())
    offered = {fact.as_of for fact in facts if fact.value is not Access.CLOSED}
    for index, fact in enumerate(facts):
        if fact.value in _NEVER.get(record.folder, set()):
            yield ("access", index, "value"), f"is {fact.value}, which {record.folder} are not"
        elif fact.value is Access.CLOSED and not fact.note and fact.as_of in offered:
            yield ("access", index, "value"), f"is closed and more on one day, {fact.as_of}"
    if record.modalities and record.layer in {Layer.INFRASTRUCTURE, None}:
        yield ("modalities",), f"{record.folder} generate nothing"
