"""Calls that draw traces, and the page of an application's trace in 2023 and today."""

from macros.calls.registry import call
from macros.relate.lifecycle import existed_on
from macros.render.page import Page
from macros.schema import SYSTEMS
from macros.select import lookup
from macros.select.traces import ARTICLE, MOST_CHAINS, SMALL, changes
from macros.select.traces import trace as traced


@call
def trace(page: Page, id: str, direction: str = "down", as_of: str | None = None) -> str:
    """Draw what the record rests on ("down"), or what rests on it ("up"); `as_of` a date, or today."""
    lookup.one_of(("down", "up"), direction, "direction")
    is_record = page.address.split("/")[0] in SYSTEMS or page.address.startswith("catalog/trace")
    found = traced(page.catalog, id, direction == "up", as_of, MOST_CHAINS if is_record else SMALL)
    return page.draw("trace", trace=found) if found else ""


@call
def trace_head(page: Page, id: str) -> str:
    """Draw the head of the page on which the trace of `id` stands in 2023 and today."""
    return page.draw("trace_head", record=lookup.system(page.catalog, id), id=id)


@call
def trace_then(page: Page, id: str) -> str:
    """Draw what the record rested on in the article's time, or say that it was not there."""
    record = lookup.system(page.catalog, id)
    found = traced(page.catalog, id, day=ARTICLE)
    return page.draw("trace_then", trace=found, record=record, there=existed_on(record, ARTICLE), day=ARTICLE)


@call
def trace_changes(page: Page, id: str) -> str:
    """List what the record no longer rests on, and what it rests on since."""
    return page.draw("trace_changes", changes=changes(page.catalog, id))
