"""Calls for the pages about the data themselves: what can be taken, and how."""

from macros.calls.registry import call
from macros.render.page import Page
from macros.schema import KINDS


@call
def downloads(page: Page) -> str:
    """List the files below v1/."""
    catalog = page.catalog
    counts = {kind: 0 for kind in KINDS if kind != "edition"}
    for entry, _ in catalog.entries:
        counts[entry.kind] = counts.get(entry.kind, 0) + 1
    kinds = [(kind, KINDS[kind].plural, counts[kind]) for kind in counts if kind in KINDS and kind != "edition"]
    return page.draw("downloads", kinds=kinds, base=page.links.asset("../v1"))
