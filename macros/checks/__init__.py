"""The rules, one a file. A new rule is a new file and a line here."""

from collections.abc import Collection

from macros.checks import (
    claim_evidence,
    claim_target,
    dangling_relation,
    double_edge,
    event_order,
    future_day,
    grounded_application,
    group_of_layer,
    list_items,
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
    double_edge.check,
    list_items.check,
    no_circle.check,
    event_order.check,
    successor.check,
    future_day.check,
    unknown_source.check,
    unused_source.check,
    grounded_application.check,
    claim_target.check,
    claim_evidence.check,
)


def check(catalog: Catalog, broken: Collection[str] = ()) -> list[Fault]:
    """Give every breach of every rule that can be judged without the records of the `broken` kinds."""
    return [fault for rule in RULES if not rule.needs & set(broken) for fault in rule.check(catalog)]
