"""Calls for the pages about the data themselves: what can be taken, and how."""

from collections import Counter
from functools import partial

from macros.calls.registry import call
from macros.charts import CHARTS
from macros.relate.lifecycle import maker_ids
from macros.render.page import Page
from macros.schema import KINDS, SYSTEMS
from macros.select.changes import name_of, place_of, said
from macros.select.editions import SORTS
from macros.select.endings import next_endings
from macros.select.traces import is_traced
from macros.select.traces import trace as traced

_SORTS = {
    "added": "New records",
    "renamed": "Renamed",
    "changed": "Values",
    "states": "States",
    "events": "Events",
    "claims": "Verdicts",
    "moved": "Moved",
}


@call
def downloads(page: Page) -> str:
    """List the files below v1/."""
    catalog = page.catalog
    counts = Counter(entry.kind for entry, _ in catalog.entries)
    kinds = [(kind, KINDS[kind].plural, counts[kind]) for kind in KINDS if kind != "edition" and counts[kind]]
    return page.draw("downloads", kinds=kinds, base=page.links.asset("../v1"))


@call
def editions(page: Page) -> str:
    """List the closed editions, the newest first, with what each changed."""
    told = [
        (release, [(sort, [(one, said(sort, one)) for one in release.changes[sort]]) for sort in SORTS])
        for release in reversed(page.catalog.releases)
    ]
    named = {"name": partial(name_of, page.catalog), "place": partial(place_of, page.catalog)}
    return page.draw("editions", editions=told, titles=_SORTS, **named)


@call
def feeds(page: Page) -> str:
    """List the feeds and calendars."""
    makers = {id for one in next_endings(page.catalog) for id in maker_ids(page.catalog.systems[one.id])}
    return page.draw("feeds", kinds=SYSTEMS, makers=sorted(makers), base=page.links.asset("../v1"))


@call
def embeds(page: Page) -> str:
    """List the pictures and tables that others may take, and how."""
    charts = [(f"charts/{name}", found.title) for name, make in CHARTS.items() if (found := make(page.catalog))]
    tables = [(f"tables/{kind}", SYSTEMS[kind].plural) for kind in SYSTEMS if page.catalog.of_kind(kind)]
    traces = [
        (f"traces/{id}", page.catalog.systems[id].name)
        for id in page.catalog.of_kind("applications")
        if is_traced(page.catalog, id) and traced(page.catalog, id)
    ]
    return page.draw("embeds", charts=charts, tables=tables, traces=traces, base=page.links.asset("../embed"))
