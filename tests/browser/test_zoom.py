"""At a zoom of 400 % a screen of 1280 by 1024 is one of 320 by 256: nothing is lost, and nothing scrolls both ways."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import visit

pytestmark = pytest.mark.browser
PAGES = {
    "home": "",
    "record": "models/gpt-4/",
    "table": "catalog/accelerators/",
    "trace": "catalog/trace/chatgpt/",
    "search": "find/?for=nvidia",
    "gaps": "not-known/",
    "overview": "architectures/",
}
# Only tables and drawings may be wider than the screen, and these in a frame of their own.
LOST = """() => {
  const out = [], mine = "article *, .md-header *, .md-footer *";
  const framed = ".st-scroll, table:not([class]), svg, pre, .st-hidden, .md-search, [hidden], math, .st-clip, "
    + "details:not([open]) > :not(summary)";
  const shortened = ".md-header__title *, .md-header__title, .md-footer__inner span + span";
  for (const one of document.querySelectorAll(mine)) {
    if (one.closest(framed)) continue;
    const box = one.getBoundingClientRect(), style = getComputedStyle(one);
    if (!box.width || !box.height || style.visibility === "hidden" || style.clipPath !== "none") continue;
    const cut = style.overflowX === "hidden" && one.scrollWidth > one.clientWidth + 1 && !one.matches(shortened);
    if (box.right > innerWidth + 1 || box.left < -1 || cut)
      out.push(`${one.tagName}.${one.className} ${Math.round(box.left)}-${Math.round(box.right)}`);
  }
  return out.slice(0, 8);
}"""
# What stays in place while the page scrolls.
STAYS = """() => [...document.querySelectorAll("body *:not(table *, .md-sidebar, .md-dialog)")].filter((one) => {
  const { position } = getComputedStyle(one), box = one.getBoundingClientRect();
  return ["fixed", "sticky"].includes(position) && box.height && box.top < innerHeight && box.bottom > 0
    && box.width > innerWidth / 2;
}).map((one) => [one.className, Math.round(one.getBoundingClientRect().height)])"""


@pytest.mark.parametrize("name", PAGES)
def test_at_four_times_the_size_nothing_is_lost(chromium: Browser, address: str, name: str) -> None:
    """Text ends before the edge, and what stays in place leaves the most of the screen to the text."""
    with visit(chromium, 320) as reader:
        reader.page.set_viewport_size({"width": 320, "height": 256})
        page = reader.to(address + PAGES[name])
        page.wait_for_timeout(300)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        assert page.evaluate(LOST) == []
        page.mouse.wheel(0, 600)
        page.wait_for_timeout(200)
        assert sum(high for _, high in page.evaluate(STAYS)) <= 100, page.evaluate(STAYS)
        assert reader.errors == []


def test_at_four_times_the_size_a_table_scrolls_one_way_with_the_page(chromium: Browser, address: str) -> None:
    """It has no box of its own with a few lines of height."""
    with visit(chromium, 320) as reader:
        reader.page.set_viewport_size({"width": 320, "height": 256})
        page = reader.to(f"{address}catalog/accelerators/")
        box = page.locator("strata-table .st-scroll")
        assert box.evaluate("(one) => one.scrollHeight <= one.clientHeight + 1")


def test_at_four_times_the_size_the_search_is_used(chromium: Browser, address: str) -> None:
    """The box, and the hits under it, are in view."""
    with visit(chromium, 320) as reader:
        reader.page.set_viewport_size({"width": 320, "height": 256})
        page = reader.to(address)
        page.keyboard.press("/")
        page.keyboard.type("nvidia")
        page.locator(".md-search-result__list a").first.wait_for()
        high = page.evaluate("document.querySelector('.md-search__output').getBoundingClientRect().height")
        stays = page.evaluate("document.querySelector('.st-search-bar').getBoundingClientRect().height")
        sticks = page.evaluate("getComputedStyle(document.querySelector('.st-search-bar')).position === 'sticky'")
        assert high - (stays if sticks else 0) >= 100


STACKED = ("sources/", "catalog/ends/", "article/then-and-now/", "data/", "models/gpt-4/")


@pytest.mark.parametrize(
    ("path", "width"),
    [*((path, width) for path in STACKED for width in (320, 390)), ("catalog/what-runs-on-this/", 390)],
)
def test_on_a_phone_a_table_of_sentences_has_no_way_to_the_side(
    chromium: Browser, address: str, path: str, width: int
) -> None:
    """Its rows are stacked, or it shows what there is room for."""
    with visit(chromium, width) as reader:
        page = reader.to(f"{address}{path}")
        boxes = page.locator(".st-scroll:has(.is-stacked)" if path in STACKED else ".st-scroll").all()
        assert boxes
        assert all(box.evaluate("(one) => one.scrollWidth <= one.clientWidth + 1") for box in boxes)
        right = page.evaluate(
            "Math.max(...[...document.querySelectorAll('.is-stacked td')]"
            ".map((one) => one.getBoundingClientRect().right), 0)"
        )
        assert right <= width


def test_a_count_has_the_marks_of_thousands(chromium: Browser, address: str) -> None:
    """In the tools as in the text, by the language of the page."""
    with visit(chromium) as reader:
        page = reader.to(f"{address}sources/")
        total = int(page.evaluate("document.querySelector('strata-table').rows.length"))
        assert total > 1000
        expect(page.locator(".st-shown")).to_have_text(f"{total:,} sources")


@pytest.mark.parametrize("width", [1280, 390])
def test_no_column_of_a_model_card_is_cut(chromium: Browser, address: str, width: int) -> None:
    """How it was measured stands under what was measured."""
    with visit(chromium, width) as reader:
        page = reader.to(f"{address}model-cards/")
        cut = "all => all.filter((one) => one.scrollWidth > one.clientWidth + 1).length"
        assert page.locator(".st-card .st-scroll").evaluate_all(cut) == 0
