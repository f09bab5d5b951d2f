"""A relation lasts no longer than the two that it joins."""

from macros.checks.days import known_before
from macros.checks.rule import rule
from macros.checks.walks import Found, among, edges
from macros.relate import Catalog
from macros.relate.lifecycle import ended, first_date
from macros.schema import KINDS, System
from macros.schema.days import before
from macros.schema.edges import Edge


@rule(
    "edge-days",
    "Mend the date of the relation, or that of the event; or say in its `note` why it is so.",
    needs=KINDS,
    excusable=True,
    bad="# data/applications/chatter.yml\n"
    "built_on: [{to: brain-1, since: 2022-11, until: 2025-02, source: press-note}]",
    good="# data/applications/chatter.yml\n"
    "built_on: [{to: brain-1, since: 2022-11, until: 2023-02, source: press-note}]",
)
@among(System)
def check(record: System, catalog: Catalog) -> Found:
    """No relation that lasts begins before its record does, goes on after either end, or was seen before it began."""
    for name, index, edge, relation in edges(record):
        if said := _wrong(catalog, record, edge, relation.runs) if not edge.note else "":
            yield (name, index), said


def _wrong(catalog: Catalog, record: System, edge: Edge, runs: bool) -> str:
    own, target = ended(record, catalog.as_of), catalog.systems.get(edge.to or "")
    its = ended(target, catalog.as_of) if target and runs else None
    if runs and edge.since and (began := _begins_later(catalog, record, target, edge)):
        return f"is of {edge.since}, but this is there since {began}"
    if edge.since and edge.as_of and before(edge.as_of, edge.since):
        return f"is of {edge.since}, but was seen in {edge.as_of} already"
    if own and edge.since and before(own.date, edge.since):
        return f"is of {edge.since}, but this ended in {own.date}"
    for day in (edge.since, edge.until):
        if its and day and before(its.date, day):
            return f'is of {day}, but "{edge.to}" ended in {its.date}'
    return ""


def _begins_later(catalog: Catalog, record: System, target: System | None, edge: Edge) -> str:
    """Give the first day of a record, if a relation is older, and no source of the time before knew of both."""
    began, first, since = first_date(record), first_date(target) if target else "", edge.since or ""
    told = first and before(since, first)  # by edge-before-target
    early = began and not told and before(since, began)
    return began if early and not known_before(catalog, edge.source or (), began) else ""
