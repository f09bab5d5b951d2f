"""A model is open or closed, as its access and its license say."""

from macros.checks.license_id import IDS
from macros.checks.rule import rule
from macros.checks.walks import Found, alone
from macros.schema import System
from macros.schema.vocabularies import Access

_OPEN, _CLOSED = "open-source-model", "closed-source"
_WEIGHTS = {Access.OPEN_WEIGHTS, Access.OPEN_SOURCE}


@rule(
    "open-or-closed",
    "Choose the one group that its access shows.",
    excusable=True,
    bad="# data/models/brain-1.yml\naccess: {value: open-weights, as_of: 2022, source: maker-page}",
    good="# data/models/brain-1.yml\naccess: {value: api, as_of: 2022, source: maker-page}",
)
@alone(System)
def check(record: System) -> Found:
    """No model is in both groups, open and closed, and none whose weights are open in that of the closed."""
    if _CLOSED not in record.groups:
        return
    free = [fact.value for fact in getattr(record, "license", ()) if fact.value in IDS]
    if _OPEN in record.groups:
        yield ("groups",), f"has both {_CLOSED} and {_OPEN}"
    elif given := _WEIGHTS & {fact.value for fact in getattr(record, "access", ())}:
        yield ("groups",), f"has {_CLOSED}, but access is {min(given)}"
    elif free:
        yield ("groups",), f"has {_CLOSED}, but license is {free[0]}"
