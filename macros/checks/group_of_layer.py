"""Groups are those of the fixed list, one at least of the record's own layer."""

from collections.abc import Iterator

from macros.checks.license_id import IDS
from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
from macros.schema import System
from macros.schema.stack import GROUPS
from macros.schema.vocabularies import Access
from macros.suggest import choice

_GROUPED = {"applications", "platforms", "frameworks", "models"}


@rule(
    "group",
    "Choose from the groups of the record's layer; a record of the infrastructure layer needs none.",
    bad="""# data/applications/chatter.yml
groups: [generalised]""",
    good="""# data/applications/chatter.yml
groups: [generalized]""",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """Every group is on the list, and one of a record's groups is of its own layer."""
    for entry, record in catalog.entries:
        if not isinstance(record, System):
            continue
        for index, group in enumerate(record.groups):
            if group not in GROUPS:
                yield entry.fault(("groups", index), f'no group "{group}"{choice(group, GROUPS)}')
        own = [group.id for group in GROUPS.values() if group.layer is record.layer]
        if entry.kind in _GROUPED and not set(own) & set(record.groups) and set(record.groups) <= set(GROUPS):
            yield entry.fault(("groups",), f"has no group of its layer; expected {', '.join(own)}")


_OPEN, _CLOSED = "open-source-model", "closed-source"
_WEIGHTS = {Access.OPEN_WEIGHTS, Access.OPEN_SOURCE}


@rule(
    "open-or-closed",
    "Choose the one group that its access shows.",
    excusable=True,
    bad="# data/models/brain-1.yml\naccess: {value: open-weights, as_of: 2022, source: maker-page}",
    good="# data/models/brain-1.yml\naccess: {value: api, as_of: 2022, source: maker-page}",
)
def check_open(catalog: Catalog) -> Iterator[Fault]:
    """No model is in both groups, open and closed, and none whose weights are open in that of the closed."""
    for entry, record in catalog.entries:
        if not isinstance(record, System) or _CLOSED not in record.groups:
            continue
        free = [fact.value for fact in getattr(record, "license", ()) if fact.value in IDS]
        if _OPEN in record.groups:
            yield entry.fault(("groups",), f"has both {_CLOSED} and {_OPEN}")
        elif given := _WEIGHTS & {fact.value for fact in getattr(record, "access", ())}:
            yield entry.fault(("groups",), f"has {_CLOSED}, but access is {min(given)}")
        elif free:
            yield entry.fault(("groups",), f"has {_CLOSED}, but license is {free[0]}")
