"""What axe finds on a page."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_LATER_ROWS = "document.querySelectorAll('tbody > tr:nth-child(n+41)').forEach((row) => row.remove())"


def barriers(page: Page, every_row: bool = False, within: str | None = None) -> list[tuple[str, list[str]]]:
    """Give the rule and the place of each violation on a page, or `within` a part of it.

    Of a long table the first rows tell, unless `every_row` is asked.
    The rows of a table have one form, and axe takes seconds for each thousand of elements.
    """
    if not every_row:
        page.evaluate(_LATER_ROWS)
    found = Axe().run(page, context=within, options={"resultTypes": ["violations"]}).response["violations"]
    return [(one["id"], node["target"]) for one in found for node in one["nodes"]]
