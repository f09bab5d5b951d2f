"""An offer begins when the thing does, and ends on the day that its own event says."""

from macros.checks.rule import rule
from macros.checks.walks import Found, among
from macros.relate import Catalog
from macros.relate.lifecycle import first_date
from macros.schema import KINDS, System
from macros.schema.days import before
from macros.schema.edges import Edge
from macros.schema.upper_layers import Model
from macros.schema.vocabularies import EventType


@rule(
    "offer-days",
    "Mend the day that is wrong, of the offer or of the event.",
    needs=KINDS,
    excusable=True,
    bad="# data/models/brain-2.yml\noffered_by: [{to: acme-cloud, until: 2021-05, source: maker-page}]",
    good="# data/models/brain-2.yml\noffered_by: [{to: acme-cloud, until: 2024-05, source: maker-page}]",
)
@among(Model)
def check(model: Model, catalog: Catalog) -> Found:
    """No offer is older than what is offered, and none ends on another day than an event of its platform says."""
    first = first_date(model)
    for index, edge in enumerate(model.offered_by):
        for key in ("until", "as_of"):
            day = getattr(edge, key)
            if day and first and before(day, first):
                yield ("offered_by", index, key), f"{day} is before {first}, its first event"
        if ends := _ends(catalog, model, edge):
            yield (
                ("offered_by", index, "until"),
                f"{edge.until} is not {' or '.join(ends)}, when an event retires it there",
            )


def _ends(catalog: Catalog, record: Model, edge: Edge) -> list[str]:
    """Give the days on which events end the whole thing on that platform, if the offer ends on none of them."""
    platform = catalog.systems.get(edge.to or "")
    if not edge.until or not isinstance(platform, System):
        return []
    names = {name.casefold() for name in (platform.name, *platform.aliases)}
    retired = [one for one in record.events if one.event is EventType.RETIRED and one.scope and not one.not_before]
    days = [one.date for one in retired if (one.scope or "").casefold() in names]
    agrees = any(not before(edge.until, day) and not before(day, edge.until) for day in days)
    return [] if agrees else sorted(set(days))
