"""What axe finds on a page."""

from collections.abc import Iterable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

AUDITED = ((1280, "dark"), (390, "light"))
_USUAL = ((1280, "light"), (390, "dark"))
# Asked of phones alone: a pointer needs less room than a thumb.
_OF_THUMBS = {"target-size": {"enabled": True}}
PHONE = 720
_LATER_ROWS = "document.querySelectorAll('tbody > tr:nth-child(n+41)').forEach((row) => row.remove())"


def barriers(page: Page, every_row: bool = False, within: str | None = None) -> list[tuple[str, list[str]]]:
    """Give the rule and the place of each violation on a page, or `within` a part of it.

    Of a long table the first rows tell, unless `every_row` is asked.
    The rows of a table have one form, and axe takes seconds for each thousand of elements.
    """
    if not every_row:
        page.evaluate(_LATER_ROWS)
    size = page.viewport_size
    rules = _OF_THUMBS if size and size["width"] < PHONE else {}
    options = {"resultTypes": ["violations"], "rules": rules}
    found = Axe().run(page, context=within, options=options).response["violations"]
    return [(one["id"], node["target"]) for one in found for node in one["nodes"]]


def in_turn(names: Iterable[str]) -> list[object]:
    """Give name, width and scheme of each look: one a name, in turn on a desk and a dark phone, else audits."""
    return [
        pytest.param(name, *screen, id=f"{name}-{screen[0]} {screen[1]}", marks=() if usual else pytest.mark.audit)
        for at, name in enumerate(names)
        for screen in (*_USUAL, *AUDITED)
        for usual in [screen == _USUAL[at % len(_USUAL)]]
    ]
