"""The rules, one a file. A new rule is a new file and a line here."""

from macros.checks import (
    claim_evidence,
    claim_target,
    dangling_relation,
    event_order,
    grounded_application,
    group_of_layer,
    no_circle,
    successor,
    unique_id,
    unique_name,
    unknown_source,
    unsourced_relation,
    unused_source,
)
from macros.checks.rule import Rule
from macros.faults import Fault
from macros.relate import Catalog

RULES: tuple[Rule, ...] = (
    unique_id.check,
    unique_name.check,
    group_of_layer.check,
    dangling_relation.check,
    unsourced_relation.check,
    no_circle.check,
    event_order.check,
    successor.check,
    unknown_source.check,
    unused_source.check,
    grounded_application.check,
    claim_target.check,
    claim_evidence.check,
)


def check(catalog: Catalog, whole: bool = True) -> list[Fault]:
    """Give every breach of every rule; without those that need the `whole` catalog, if it is not."""
    return [fault for rule in RULES if whole or not rule.whole for fault in rule.check(catalog)]
