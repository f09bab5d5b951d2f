"""Calls that draw the ledger of the article's claims."""

from itertools import islice
from urllib.parse import urlencode

from macros.calls.registry import call
from macros.render.page import Page
from macros.select import lookup
from macros.select.claims import claims, tally
from macros.select.then_and_now import then_and_now as compared


@call
def ledger(
    page: Page, layer: str | None = None, topic: str | None = None, about: str | None = None, first: int | None = None
) -> str:
    """List the article's claims with their verdicts, those of a layer or topic or about a record; or the `first`."""
    found = claims(page.catalog, layer, topic, about)
    shown = dict(islice(found.items(), first))
    query = urlencode({name: one for name, one in (("place", layer or topic), ("about", about)) if one})
    way = f"{page.links.to('article')}?{query}#claims"
    return page.draw("ledger", claims=shown, rest=len(found) - len(shown), way=way)


@call
def verdicts(page: Page, layer: str | None = None, topic: str | None = None, filters: bool = False) -> str:
    """Count the verdicts; with `filters`, let the reader choose which claims of the page are shown."""
    found = claims(page.catalog, layer, topic)
    return page.draw("verdicts", tally=tally(found), filters=filters)


@call
def claim(page: Page, id: str) -> str:
    """Draw the page of one claim."""
    return page.draw("claim", id=id, claim=lookup.find(page.catalog.claims, id, "claim"))


@call
def then_and_now(page: Page, layer: str | None = None, latest: int | None = None) -> str:
    """Set what the article names beside what it is today; only the `latest` changes, if asked."""
    rows = compared(page.catalog, layer, latest)
    return page.draw("then_and_now", rows=rows, label=f"Then and now, {layer} layer" if layer else "Then and now")
