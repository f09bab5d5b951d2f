"""Groups are those of the fixed list, one at least of the record's own layer."""

from macros.checks.rule import rule
from macros.checks.walks import Found, alone
from macros.schema import System
from macros.schema.stack import GROUPS
from macros.suggest import choice

_GROUPED = {"applications", "platforms", "frameworks", "models"}


@rule(
    "group",
    "Choose from the groups of the record's layer; a record of the infrastructure layer needs none.",
    bad="# data/applications/chatter.yml\ngroups: [generalised]",
    good="# data/applications/chatter.yml\ngroups: [generalized]",
)
@alone(System)
def check(record: System) -> Found:
    """Every group is on the list, and one of a record's groups is of its own layer."""
    strange = [(index, group) for index, group in enumerate(record.groups) if group not in GROUPS]
    for index, group in strange:
        yield ("groups", index), f'no group "{group}"{choice(group, GROUPS)}'
    own = [group.id for group in GROUPS.values() if group.layer is record.layer]
    if record.folder in _GROUPED and not strange and not set(own) & set(record.groups):
        yield ("groups",), f"has no group of its layer; expected {', '.join(own)}"
