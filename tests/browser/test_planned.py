"""A day that was planned when the edition was made, and has passed for its reader."""

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import visit

_ENDS = "catalog/ends/"


@pytest.mark.parametrize("width", [320, 1280])
def test_a_planned_day_that_has_passed_says_so(chromium: Browser, address: str, width: int) -> None:
    """Beside the day, in words, within the width of the page."""
    with visit(chromium, width) as reader:
        page = reader.to(address + _ENDS)
        planned = page.locator("[data-planned]").filter(visible=True)
        assert planned.count() > 0
        for one in planned.all():
            assert one.inner_text().endswith("(has passed since this edition)")
            assert one.evaluate("(said) => said.getBoundingClientRect().right") <= width


def test_before_a_planned_day_the_page_is_as_it_was_made(chromium: Browser, address: str) -> None:
    """For it is still ahead."""
    with visit(chromium) as reader:
        day = "Date = class extends Date { constructor(...day) { day.length ? super(...day) : super(2020, 0); } };"
        reader.page.add_init_script(day)
        page = reader.to(address + _ENDS)
        assert page.locator("[data-planned]").count() > 0
        assert page.locator(".st-passed").count() == 0
