"""A walk by the keyboard alone: home, table, compare, trace, search, a living page. No mouse is touched.

Tab goes from the link that skips the frame through all that can be used, in the order in which it stands; what has the
focus is seen, and nothing holds it.
"""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import arrived, until, visit

pytestmark = pytest.mark.browser
# Those that share the frame and the parts of the others are walked in the audit.
PAGES = {"table": "catalog/accelerators/", "home": ""}
OTHERS = {"trace": "catalog/trace/chatgpt/", "living": "architectures/vae/", "find": "find/?for=nvidia"}
MOST = 120  # steps that are walked on a page
# What has the focus: its place in the document, what it is, and whether it is seen with a frame of its own.
FOCUS = """() => {
  const at = document.activeElement;
  const label = at.matches("[name=__palette]") ? at.nextElementSibling : at.labels?.[0] ?? at;
  const shown = label.getBoundingClientRect();
  const all = [...document.querySelectorAll("*")];
  return {
    place: all.indexOf(at), name: at.tagName, words: (at.getAttribute("aria-label") || at.textContent || "").trim(),
    skip: at.matches(".md-skip"), tool: Boolean(at.closest(".st-tools")), facet: Boolean(at.closest(".st-filters")),
    head: Boolean(at.closest("thead")), row: Boolean(at.closest("tbody")), article: Boolean(at.closest("article")),
    framed: [at, at.nextElementSibling].some(
      (one) => one?.matches("label, :focus") && getComputedStyle(one).outlineStyle !== "none"),
    seen: shown.bottom > 0 && shown.top < innerHeight && shown.right > 0 && shown.left < innerWidth,
    body: at === document.body,
  };
}"""


def walk(page: Page, most: int = MOST) -> list[dict[str, object]]:
    """Go on by Tab until the end of the page, or for so many steps; give what had the focus."""
    found: list[dict[str, object]] = []
    for _ in range(most):
        page.keyboard.press("Tab")
        now = page.evaluate(FOCUS)
        if now["body"]:
            break
        found.append(now)
    return found


def to(page: Page, selector: str, most: int = MOST) -> None:
    """Go on by Tab to what `selector` finds."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"Tab does not reach {selector}")


@pytest.mark.parametrize("name", [*PAGES, *(pytest.param(one, marks=pytest.mark.audit) for one in OTHERS)])
def test_tab_goes_in_order_and_the_focus_is_seen(chromium: Browser, address: str, name: str) -> None:
    """First the link that skips the frame; never back, never unseen, never held; tools before facets and rows."""
    with visit(chromium) as reader:
        page = reader.to(address + (PAGES | OTHERS)[name])
        page.wait_for_timeout(300)
        found = walk(page)
        assert found[0]["skip"]
        places = [int(str(one["place"])) for one in found]
        assert places == sorted(set(places)), "the order is not that of the page, or the focus is held"
        assert [one["words"] or one["name"] for one in found if not one["framed"]] == []
        assert [one["words"] or one["name"] for one in found if not one["seen"]] == []
        assert any(one["article"] for one in found)
        kinds = [key for one in found for key in ("tool", "facet", "head", "row") if one[key] and one["article"]]
        if name == "table":
            assert list(dict.fromkeys(kinds))[:3] == ["tool", "facet", "head"]
        assert reader.errors == []


def test_the_skip_link_leads_past_the_frame(chromium: Browser, address: str) -> None:
    """The next stop is in the text."""
    with visit(chromium) as reader:
        page = reader.to(f"{address}models/gpt-4/")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        until(page, "scrollY < document.querySelector('h1').getBoundingClientRect().top + scrollY")
        page.keyboard.press("Tab")
        until(page, "document.activeElement.closest('article') !== null")


def searched(page: Page, words: str) -> None:
    """Type words into the search box, and wait for hits."""
    page.keyboard.press("/")
    page.keyboard.type(words)
    page.locator(".md-search-result__item").nth(1).wait_for()
    page.wait_for_timeout(500)


def test_the_arrows_go_over_all_hits(chromium: Browser, address: str) -> None:
    """Also past one whose other places are folded, and around to the box again."""
    at = "[...document.querySelectorAll('.md-search *')].indexOf(document.activeElement)"
    with visit(chromium) as reader:
        page = reader.to(address)
        searched(page, "h100 memory")
        assert page.locator(".md-search-result__more").count() > 1
        box, gone = page.evaluate(at), []
        for _ in range(200):
            page.keyboard.press("ArrowDown")
            gone.append(page.evaluate(at))
            if gone[-1] == box:
                break
            assert page.evaluate(FOCUS)["seen"]
        assert gone[-1] == box
        assert len(gone) == len(set(gone)) > page.locator(".md-search-result__item").count()


def test_who_leaves_the_search_leaves_nothing_open(chromium: Browser, address: str) -> None:
    """By Escape from a hit, or by Tab past all that the box has: what comes next is of the page."""
    is_open = "document.querySelector('[data-md-toggle=search]').checked"
    within = "document.activeElement.closest('.md-search') !== null"
    with visit(chromium) as reader:
        page = reader.to(f"{address}models/gpt-4/")
        searched(page, "h100 memory")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Escape")
        assert not page.evaluate(f"{is_open} || {within}")
        page.keyboard.press("Tab")
        assert not page.evaluate(f"{is_open} || {within}")
        page = reader.to(f"{address}models/gpt-4/")
        to(page, ".md-search input", 6)
        assert page.evaluate(is_open)
        for _ in range(4):
            page.keyboard.press("Tab")
        assert not page.evaluate(f"{is_open} || {within}")


def test_the_menu_of_a_narrow_screen_opens_and_closes(chromium: Browser, address: str) -> None:
    """Enter opens it at its first entry, Escape leads back to its button, and closed it holds nothing for Tab."""
    button = ".md-header [for=__drawer]"
    within = "document.activeElement.closest('.md-sidebar--primary') !== null"
    with visit(chromium, 390) as reader:
        page = reader.to(f"{address}layers/model/")
        to(page, button, 4)
        page.keyboard.press("Enter")
        expect(page.locator(button)).to_have_attribute("aria-expanded", "true")
        until(page, within)
        first = page.evaluate(FOCUS)
        assert first["seen"]
        assert first["words"] == "Layers"
        page.keyboard.press("Space")
        to(page, ".md-sidebar--primary li > a", 4)
        assert page.evaluate(FOCUS)["words"] == "Home"
        page.keyboard.press("Escape")
        expect(page.locator(button)).to_be_focused()
        expect(page.locator(button)).to_have_attribute("aria-expanded", "false")
        for _ in range(8):
            page.keyboard.press("Tab")
            assert not page.evaluate(within)
        assert reader.errors == []


def test_a_table_is_used_and_compared(chromium: Browser, address: str) -> None:
    """Words filter, Space chooses in a facet and ticks rows, Enter sorts and compares, Escape closes a list."""
    with visit(chromium) as reader:
        page = reader.to(f"{address}catalog/accelerators/")
        to(page, ".st-tools input[type=search]")
        page.keyboard.type("nvidia")
        rows = page.locator("strata-table tbody tr:visible")
        until(page, "location.search.includes('find=nvidia')")
        few = rows.count()
        to(page, ".st-menu > summary")
        page.keyboard.press("Enter")
        to(page, ".st-menu input:not([disabled])")
        page.keyboard.press("Escape")
        until(page, "document.activeElement.matches('.st-menu > summary')")
        expect(page.locator(".st-menu[open]")).to_have_count(0)
        to(page, ".st-facet > summary")
        if not page.evaluate("document.activeElement.parentElement.open"):
            page.keyboard.press("Enter")
        for _ in range(MOST):
            to(page, ".st-facet input[type=checkbox]")
            if page.evaluate("/^GPU/.test(document.activeElement.closest('label').textContent.trim())"):
                break
        page.keyboard.press("Space")
        until(page, "document.activeElement.checked")
        assert 0 < rows.count() <= few
        to(page, "th[data-name=memory] button")
        page.keyboard.press("Enter")
        expect(page.locator("th[data-name=memory]")).to_have_attribute("aria-sort", "ascending")
        for _ in range(2):
            to(page, "tbody .st-pick")
            page.keyboard.press("Space")
        for _ in range(MOST):
            page.keyboard.press("Shift+Tab")
            if page.evaluate("/^Compare/.test(document.activeElement.textContent)"):
                break
        page.keyboard.press("Enter")
        expect(page.locator(".st-compare")).to_be_visible()
        until(page, "document.activeElement.closest('.st-compare') !== null")
        to(page, ".st-compare .st-remove")
        page.keyboard.press("Enter")
        expect(page.locator(".st-compare .st-remove")).to_have_count(1)
        assert reader.errors == []


def test_a_trace_is_unfolded_and_followed(chromium: Browser, address: str) -> None:
    """The drawing's boxes are links, and the list under it opens by Space."""
    with visit(chromium) as reader:
        page = reader.to(f"{address}catalog/trace/chatgpt/")
        to(page, "article details > summary")
        page.keyboard.press("Space")
        until(page, "document.activeElement.parentElement.open")
        to(page, "article details[open] a")
        page.keyboard.press("Enter")
        arrived(page, lambda path: not path.endswith("/trace/chatgpt/"))


def test_a_living_figure_is_used(chromium: Browser, address: str) -> None:
    """It is started, its sliders move by the arrows, and Tab leads out of it."""
    with visit(chromium) as reader:
        page = reader.to(f"{address}architectures/vae/")
        to(page, ".st-living button")
        page.keyboard.press("Enter")
        page.locator(".st-living input[type=range]").first.wait_for()
        to(page, ".st-living input[type=range]")
        before = page.evaluate("document.activeElement.value")
        page.keyboard.press("ArrowRight")
        until(page, f"document.activeElement.value !== '{before}'")
        to(page, "article :not(.st-living *)")
        assert reader.errors == []
