"""Which pages come out otherwise on one side than on the other: those that a change can reach are drawn on both."""

import re

from macros.calls import CALLS
from macros.load.calls import read_calls
from macros.made_pages import made_pages
from macros.relate import Catalog
from macros.render.page import Page
from macros.tools.side import Side

_LINE = re.compile(r"#L\d+|\bid=\"[^\"]*\"")  # a place in a file, which moves when lines above it change


def redrawn(old: Side, new: Side, changed: set[str]) -> list[str]:
    """Give the pages that come out otherwise: authored ones, and those of records that a change can reach."""
    ids = {path.split("/")[1] for path in changed}
    reached = _reach(old.catalog, ids) | _reach(new.catalog, ids)
    before, after = _drawn(old, reached), _drawn(new, reached)
    return sorted(address for address in {*before, *after} if before.get(address) != after.get(address))


def _reach(catalog: Catalog, ids: set[str]) -> set[str]:
    """Give the records from which one of `ids` is reached, or that it reaches, edge by edge."""
    found = set(ids)
    for links, end in ((catalog.up, "start"), (catalog.down, "to")):
        open_ = list(ids)
        while open_:
            for link in links.get(open_.pop(), ()):
                to = link.start if end == "start" else link.edge.to
                if to and to not in found:
                    found.add(to)
                    open_.append(to)
    return found | {id for id, claim in catalog.claims.items() if ids & {id, *claim.about}}


def _drawn(side: Side, ids: set[str]) -> dict[str, str]:
    made = {page.address: _draw(side, page.address, page.text) for page in side.authored}
    for page in made_pages(side.catalog):
        address = page.path.removesuffix(".md")
        if page.id in ids and address not in made:
            made[address] = _draw(side, address, page.text + page.front["title"] + page.front["description"])
    return made


def _draw(side: Side, address: str, text: str) -> str:
    """Give a page with all its calls made; one that cannot be made counts as it is written."""
    page = Page(side.catalog, f"{address}/" if address else "", authored=tuple(side.authored))
    drawn = [text]
    for call in read_calls(text).calls:
        try:
            drawn.append(_LINE.sub("", CALLS[call.name](page, *call.arguments, **call.options)))
        except Exception:  # noqa: BLE001 - a faulty state may lack anything: the check says so, and what it is is shown
            drawn.append("")
    return "".join(drawn)
