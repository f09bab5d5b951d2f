"""Calls that stand in a sentence."""

from macros.calls.registry import call
from macros.faults import Refused
from macros.render.page import Page
from macros.render.speech import spoken
from macros.schema.numbers import number_text
from macros.select import lookup
from macros.select.columns import column
from macros.select.overview import count as counted
from macros.select.records import moment, state
from macros.select.tables import Filter


@call
def system(page: Page, id: str, words: str = "") -> str:
    """Link to a record, by its name or in `words`."""
    lookup.system(page.catalog, id)
    return page.draw("inline", form="system", id=id, words=words)


@call
def term(page: Page, id: str, words: str = "") -> str:
    """Link to a word of the glossary, with its definition as a tooltip."""
    found = lookup.find(page.catalog.terms, id, "term")
    return page.draw("inline", form="term", id=id, term=found, words=words)


@call
def fact(page: Page, id: str, name: str) -> str:
    """State what one field of a record says now, with unit and source."""
    record = lookup.system(page.catalog, id)
    cell = column(record.folder, name).read(page.catalog, id)
    if cell.form == "empty":
        raise Refused(f"{id} has no value for {name}; add it to its record, or say it otherwise")
    return page.draw("inline", form="fact", cell=spoken(cell, page.messages))


@call
def event(page: Page, id: str, kind: str) -> str:
    """Give the date of a record's first event of a kind, with its source."""
    return page.draw("inline", form="fact", cell=spoken(moment(page.catalog, id, kind), page.messages))


@call
def status(page: Page, id: str) -> str:
    """Give what a system is today."""
    lookup.system(page.catalog, id)
    return page.draw("inline", form="status", cell=spoken(state(page.catalog, id), page.messages))


@call
def cite(page: Page, *ids: str) -> str:
    """Mark what was just said with its sources."""
    for id in ids:
        lookup.find(page.catalog.sources, id, "source")
    return page.draw("inline", form="marks", ids=ids)


@call
def count(
    page: Page,
    what: str,
    group: str | None = None,
    layer: str | None = None,
    uses: str | None = None,
    article: bool = False,
) -> str:
    """Count records of a kind or "systems", sources, terms or projections."""
    number = counted(page.catalog, what, Filter(group=group, layer=layer, uses=uses, article=article))
    return page.draw("inline", form="number", number=page.messages.number(number_text(number)))
