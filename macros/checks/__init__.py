"""The rules, one a file. A new rule is a new file and a line here."""

from collections.abc import Collection

from macros.checks import (
    claim_evidence,
    claim_target,
    contradicted_end,
    dangling_relation,
    double_edge,
    edge_before_target,
    edition_day,
    ended_target,
    event_order,
    grounded_application,
    group_of_layer,
    later_than_source,
    license_id,
    list_items,
    no_circle,
    one_value,
    plausible_number,
    source_standing,
    stale_note,
    state_evidence,
    successor,
    unique_id,
    unique_name,
    unknown_source,
    unsourced_relation,
    unused_source,
    watch_day,
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
    unknown_source.check,
    unused_source.check,
    grounded_application.check,
    claim_target.check,
    claim_evidence.check,
    edition_day.check,
    watch_day.check,
    later_than_source.check,
    *((source_standing.check,) if source_standing.REQUIRED else ()),
    state_evidence.check,
    contradicted_end.check,
    ended_target.check,
    edge_before_target.check,
    stale_note.check,
    plausible_number.check,
    one_value.check,
    license_id.check,
)


def check(catalog: Catalog, broken: Collection[str] = ()) -> list[Fault]:
    """Give every breach of every rule that can be judged without the records of the `broken` kinds."""
    return [fault for rule in RULES if not rule.needs & set(broken) for fault in rule.check(catalog)]
