"""Calls that make the page of one record."""

from dataclasses import replace

from macros.calls.registry import call
from macros.relate import Catalog
from macros.relate.lifecycle import planned
from macros.render.page import Page
from macros.render.speech import spoken
from macros.schema.numbers import number_text
from macros.schema.vocabularies import EventType
from macros.select import lookup, records, watched
from macros.select import similar as alike
from macros.select.anchors import edge_anchors, event_anchors, former
from macros.select.citations import Citation
from macros.select.gaps import gap
from macros.select.generations import generations as selected
from macros.select.neighbors import Neighbors, downward, upward
from macros.select.tables import members_table

_GLYPHS = {EventType.RELEASED: "available", EventType.IN_USE: "available", EventType.RETIRED: "ended"}


@call
def head(page: Page, id: str) -> str:
    """Draw eyebrow, name and status banner."""
    record = lookup.system(page.catalog, id)
    return page.draw("head", record=record, id=id, banner=records.banner(page.catalog, id))


@call
def opening(page: Page, id: str) -> str:
    """Say what the record is, with the infobox beside it."""
    record = lookup.system(page.catalog, id)
    others = former(page.catalog, id, _gone(page.catalog, id)) if former(page.catalog, id) else ()
    return page.draw("opening", record=record, infobox=infobox(page, id), gap=gap(page.catalog, id), former=others)


def _gone(catalog: Catalog, id: str) -> tuple[str, ...]:
    """Give how the names of those statements begin that have no section on the page of a record."""
    record = catalog.systems[id]
    there = {"fact-": records.facts(catalog, id), "edge-": downward(catalog, id), "event-": record.events}
    there[f"{id}."] = getattr(record, "variants", ())
    return tuple(begin for begin, said in there.items() if not said)


@call
def infobox(page: Page, id: str) -> str:
    """Draw the record in short."""
    record = lookup.system(page.catalog, id)
    makers = edge_anchors("made_by", record.made_by)
    rows = [(label, spoken(cell, page.messages), unit) for label, cell, unit in records.infobox(page.catalog, id)]
    return page.draw("infobox", record=record, id=id, rows=rows, makers=makers)


@call
def facts(page: Page, id: str) -> str:
    """List every fact with its source, date and line."""
    rows = [replace(row, value=spoken(row.value, page.messages)) for row in records.facts(page.catalog, id)]
    told = {name for row in rows for name in row.former}
    others = [name for name in former(page.catalog, id, "fact-") if name not in told]
    return page.draw("facts", rows=rows, id=id, watched=watched.of_facts(page.catalog, id), former=others)


@call
def health(page: Page, id: str) -> str:
    """Say in a line how much of a record its sources still showed when a watch last read them again."""
    lookup.system(page.catalog, id)
    return page.draw("health", health=watched.health(page.catalog, id))


@call
def members(page: Page, id: str) -> str:
    """List the members of a family that have no record of their own."""
    lookup.system(page.catalog, id)
    return page.draw("members", table=members_table(page.catalog, id), former=former(page.catalog, id, f"{id}."))


@call
def relations(page: Page, id: str) -> str:
    """List what the record states of other records."""
    lookup.system(page.catalog, id)
    return page.draw("relations", groups=downward(page.catalog, id), former=former(page.catalog, id, "edge-"))


@call
def mentions(page: Page, id: str) -> str:
    """List what other records state of this one."""
    lookup.system(page.catalog, id)
    return page.draw("relations", groups=upward(page.catalog, id), former=())


@call
def similar(page: Page, id: str) -> str:
    """List the few records that are most like one, each with the reason."""
    lookup.system(page.catalog, id)
    groups = [Neighbors(why, tuple((one, (), "", "") for one in ids)) for why, ids in alike.similar(page.catalog, id)]
    return page.draw("relations", groups=groups, former=())


@call
def lifecycle(page: Page, id: str) -> str:
    """List the record's dated events."""
    glyphs = {event: _GLYPHS.get(event, str(event)) for event in EventType}
    record = lookup.system(page.catalog, id)
    ahead, anchors = planned(record, page.catalog.as_of), event_anchors(record.events)
    others = former(page.catalog, id, "event-")
    return page.draw("lifecycle", record=record, glyphs=glyphs, planned=ahead, anchors=anchors, former=others)


@call
def generations(page: Page, id: str | None = None) -> str:
    """List the generations of an interconnect, or of all, with what each bandwidth is counted for."""
    rows = selected(page.catalog, id)
    return page.draw("generations", rows=rows, named=id is None, number=number_text) if rows else ""


@call
def sources(page: Page) -> str:
    """List the sources that the page cites; the last call of a page."""
    return page.draw("sources", citation=_citation(page))


def _citation(page: Page) -> Citation | None:
    """Say how the page is cited: by the name of its record or claim, or by its title."""
    catalog, kind, id = page.catalog, *page.address.rpartition("/")[::2]
    if kind == "claims" and id in catalog.claims:
        title = f"Claim: {catalog.claims[id].claim}"
    elif id in catalog.systems and kind in {catalog.systems[id].folder, "catalog/trace"}:
        title = catalog.systems[id].name + (", what it rests on" if kind == "catalog/trace" else "")
    else:
        title = next((one.title for one in page.authored if one.address == page.address), "")
    if not title or catalog.edition is None:
        return None
    return Citation(
        title, f"{page.site}{page.address}/" if page.address else page.site, catalog.as_of, catalog.edition.name
    )
