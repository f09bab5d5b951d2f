"""A relation lasts no longer than the two that it joins."""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
from macros.relate.lifecycle import ended, first_date
from macros.relate.links import relations
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
def check(catalog: Catalog) -> Iterator[Fault]:
    """No relation that lasts begins before its record does, goes on after either end, or was seen before it began."""
    for entry, record in catalog.entries:
        if not isinstance(record, System):
            continue
        for name, relation in relations(type(record)).items():
            for index, edge in enumerate(getattr(record, name)):
                if said := _wrong(catalog, record, edge, relation.runs) if not edge.note else "":
                    yield entry.fault((name, index), said)


def _wrong(catalog: Catalog, record: System, edge: Edge, runs: bool) -> str:
    own, target = ended(record, catalog.as_of), catalog.systems.get(edge.to or "")
    its = ended(target, catalog.as_of) if target and runs else None
    began, first = first_date(record), first_date(target) if target else ""
    told = first and edge.since and before(edge.since, first)  # by edge-before-target
    if runs and began and edge.since and not told and before(edge.since, began) and not _known(catalog, edge, began):
        return f"is of {edge.since}, but this is there since {began}"
    if edge.since and edge.as_of and before(edge.as_of, edge.since):
        return f"is of {edge.since}, but was seen in {edge.as_of} already"
    if own and edge.since and before(own.date, edge.since):
        return f"is of {edge.since}, but this ended in {own.date}"
    for day in (edge.since, edge.until):
        if its and day and before(its.date, day):
            return f'is of {day}, but "{edge.to}" ended in {its.date}'
    return ""


def _known(catalog: Catalog, edge: Edge, began: str) -> bool:
    """Tell whether a source of before the first event that is recorded speaks of the relation: it knew of both."""
    days = (catalog.day_of(source) for source in edge.source or ())
    return any(day and before(day, began) for day in days)
