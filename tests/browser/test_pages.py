"""The built site as a reader meets it."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.barriers import AUDITED, barriers, in_turn
from tests.browser.conftest import arrived, until, visit
from tests.hostile import STRINGS

pytestmark = pytest.mark.browser

PAGES = {
    "home": "",
    "layer": "layers/model/",
    "architecture": "architectures/transformer/",
    "record": "accelerators/nvidia-h100/",
    "catalog": "catalog/",
    "kind": "catalog/models/",
    "glossary": "glossary/",
    "market": "market/",
    "article": "article/",
    "calculators": "how-it-works/calculators/",
    "timeline": "catalog/timeline/",
    "freshness": "freshness/",
    "offline": "offline/",
    "german": "de/catalog/storage/",
}
OFTEN = {"home", "layer", "record", "catalog"}  # in every run; the others in the audit, where it takes long
WIDTHS = [390, 1280, pytest.param(320, marks=pytest.mark.audit)]


def search(page: Page, words: str) -> None:
    """Open the search by its key and type."""
    page.keyboard.press("/")
    expect(page.locator("[data-md-component=search-query]")).to_be_focused()
    page.keyboard.type(words)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_quietly_and_alone(chromium: Browser, address: str, name: str) -> None:
    """No error in the console, and no request to another host."""
    with visit(chromium) as reader:
        reader.to(address + PAGES[name]).wait_for_load_state("networkidle")
        assert reader.errors == []
        assert [asked for asked in reader.requests if not asked.startswith((address, "data:"))] == []


@pytest.mark.parametrize("name", ["catalog", "kind", "glossary"])
def test_a_page_without_italics_fetches_one_font(chromium: Browser, address: str, name: str) -> None:
    """Icons and lines that are drawn by empty elements need no letters."""
    with visit(chromium) as reader:
        reader.to(address + PAGES[name]).wait_for_load_state("networkidle")
        assert [asked.rsplit("/")[-1] for asked in reader.requests if asked.endswith(".woff2")] == [
            "source-sans-3-latin-wght-normal.woff2"
        ]


@pytest.mark.parametrize(("name", "said"), [("record", "Source 1"), ("german", "Quelle 1")])
def test_a_mark_of_a_source_is_read_as_one(chromium: Browser, address: str, name: str, said: str) -> None:
    """A number alone says nothing to who hears the page; the list counts as the marks do."""
    with visit(chromium) as reader:
        page = reader.to(address + PAGES[name])
        mark = page.get_by_role("link", name=said, exact=True).first
        expect(mark).to_have_class(re.compile(r"\bst-src\b"))
        assert page.locator(f"ol.st-sources > {mark.get_attribute('href')}:first-child").count() == 1


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_does_not_scroll_sideways(chromium: Browser, address: str, name: str, width: int) -> None:
    """Wide tables scroll in a frame of their own."""
    with visit(chromium, width) as reader:
        page = reader.to(address + PAGES[name])
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate("document.body.scrollWidth") <= width


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=() if name in OFTEN else pytest.mark.audit) for name in PAGES]
)
def test_a_dark_page_is_dark(chromium: Browser, address: str, name: str) -> None:
    """Who has set the system to dark gets a dark ground and light text, without a click, also when that changes."""
    lightness = (
        "(part) => { const c = document.createElement('canvas').getContext('2d', {willReadFrequently: true});"
        "c.fillStyle = getComputedStyle(document.body)[part]; c.fillRect(0, 0, 1, 1);"
        "const [r, g, b] = c.getImageData(0, 0, 1, 1).data; return (r + g + b) / 3; }"
    )
    with visit(chromium, scheme="dark") as reader:
        page = reader.to(address + PAGES[name])
        assert page.evaluate(lightness, "backgroundColor") < 64
        assert page.evaluate(lightness, "color") > 160
        page.emulate_media(color_scheme="light")
        until(page, f"({lightness})('backgroundColor') > 192")


@pytest.mark.parametrize(
    ("name", "width", "scheme"), in_turn(name for name in PAGES if name not in {"kind", "article"})
)
def test_a_page_has_no_barrier_that_axe_knows(
    chromium: Browser, address: str, name: str, width: int, scheme: str
) -> None:
    """No violation, light and dark, on a desk and on a phone."""
    with visit(chromium, width, scheme) as reader:
        assert barriers(reader.to(address + PAGES[name]), (width, scheme) in AUDITED) == []


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ("H100", "accelerators/nvidia-h100/"),
        ("GPT-4", "models/gpt-4/"),
        ("Bard", "applications/gemini-app/"),
        ("InfiniBand", "interconnects/infiniband/"),
        ("ChatGPT", "applications/chatgpt/"),
        ("Transformer", "architectures/transformer/"),
    ],
)
def test_the_search_leads_to_the_record(chromium: Browser, address: str, words: str, path: str) -> None:
    """By today's name and by a former one; the record is among the first hits, and a click opens it."""
    with visit(chromium) as reader:
        page = reader.to(address)
        search(page, words)
        page.locator(f".md-search-result__item:nth-child(-n+3) > a:first-child[href^='{address}{path}']").click()
        arrived(page, lambda there: there == f"/{path}")
        expect(page.locator("h1")).to_be_visible()
        assert reader.errors == []


def test_the_search_works_below_a_path(chromium: Browser, address_below: str) -> None:
    """The same where the site does not stand at the root of its host."""
    with visit(chromium) as reader:
        page = reader.to(f"{address_below}models/gpt-4/")
        search(page, "H100")
        hit = page.locator(".md-search-result__item a.md-search-result__link").first
        hit.wait_for()
        hit.click()
        arrived(page, lambda there: there.startswith("/strata/") and "models/gpt-4/" not in there)
        expect(page.locator("h1")).to_be_visible()
        assert reader.errors == []
        assert [asked for asked in reader.requests if not asked.startswith((address_below, "data:"))] == []


def test_the_keyboard_reaches_everything_at_the_top(chromium: Browser, address: str) -> None:
    """From the link that skips the frame, by tabs, to the first link of the text; each with a visible frame."""
    with visit(chromium) as reader:
        page = reader.to(address)
        seen = []
        for _ in range(40):
            page.keyboard.press("Tab")
            seen.append(
                page.evaluate("['article', '.md-tabs', '.md-skip'].find((one) => document.activeElement.closest(one))")
            )
            if seen[-1] == "article":
                break
        assert seen[0] == ".md-skip"
        assert ".md-tabs" in seen
        assert seen[-1] == "article"
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none"


def test_the_keyboard_searches_and_follows_a_hit(chromium: Browser, address: str) -> None:
    """No mouse is needed from the first key to the page of the record."""
    with visit(chromium) as reader:
        page = reader.to(address)
        search(page, "InfiniBand")
        page.locator(".md-search-result__item").first.wait_for()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        arrived(page, lambda there: there != "/")


def test_the_colors_can_be_chosen_and_stay(chromium: Browser, address: str) -> None:
    """A choice of light or dark holds on the next page."""
    with visit(chromium) as reader:
        page = reader.to(address)
        scheme = "document.body.getAttribute('data-md-color-scheme')"
        chosen = []
        for _ in range(3):
            page.locator("form[data-md-component=palette] label:not([hidden])").first.click()
            chosen.append(page.evaluate(scheme))
        assert {"default", "slate"} <= set(chosen)
        while page.evaluate(scheme) != "slate":
            page.locator("form[data-md-component=palette] label:not([hidden])").first.click()
        reader.to(f"{address}glossary/")
        assert page.evaluate(scheme) == "slate"


def test_a_page_reads_without_scripts(chromium: Browser, address: str) -> None:
    """Text, tables and links are in the HTML."""
    context = chromium.new_context(java_script_enabled=False, color_scheme="dark")
    page = context.new_page()
    page.goto(f"{address}catalog/models/")
    assert page.locator("article table tbody tr").count() > 10
    assert page.locator("article table tbody tr a").first.is_visible()
    context.close()


def test_no_hostile_record_runs_in_a_browser(chromium: Browser, hostile_address: str) -> None:
    """Neither on its page nor among the hits of the search."""
    with visit(chromium) as reader:
        # The glossary has all of them on one page.
        for path in ("glossary", *(f"applications/chatter-n{number:02}" for number in range(1, len(STRINGS), 4))):
            page = reader.to(f"{hostile_address}{path}/")
            assert page.evaluate("window.pwned") is None, path
        search(page, "script")
        page.locator(".md-search-result__item").first.wait_for()
        assert page.evaluate("window.pwned") is None
        assert (
            page.locator(".md-search-result script, .md-search-result img, .md-search-result svg[onload]").count() == 0
        )
        assert [asked for asked in reader.requests if "evil" in asked] == []
        assert reader.errors == []


@pytest.mark.parametrize("name", ["fact-knowledge_until-1999", "event-retired-1999-01-01"])
def test_an_address_of_a_statement_that_was_put_right_leads_to_its_like(
    chromium: Browser, address: str, name: str
) -> None:
    """To what is said today of the same field; and with what is no statement the page stays where it is."""
    with visit(chromium) as reader:
        page = reader.to(f"{address}models/gpt-4/#{name}")
        like = page.locator(f"[id^={name.rpartition('-1999')[0]}-]").first
        expect(like).to_be_in_viewport()
        page = reader.to(f"{address}models/gpt-4/?again#no-such-place")
        assert page.evaluate("scrollY") == 0


def test_a_sample_of_code_is_copied(chromium: Browser, address: str) -> None:
    """By a button that says so; what is copied is the text, as it stands."""
    with visit(chromium) as reader:
        page = reader.to(f"{address}data/use/")
        page.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text; }")
        page.locator("pre .md-code__button").first.click()
        expect(page.locator(".md-dialog")).to_contain_text("Copied to clipboard")
        assert page.evaluate("window.copied") == page.locator("pre > code").first.text_content()


def test_the_head_of_a_page_tells_where_the_reader_is(chromium: Browser, address: str) -> None:
    """The title once it is passed, the section in the list of contents, and on the way up a button to the top."""
    with visit(chromium) as reader:
        page = reader.to(f"{address}how-it-works/tokens/")
        top = page.get_by_role("button", name="Back to top")
        expect(top).to_be_hidden()
        page.locator("#sources").scroll_into_view_if_needed()
        page.mouse.wheel(0, 4000)
        expect(page.locator(".md-header__title--active")).to_have_count(1)
        expect(page.locator(".md-nav--secondary .md-nav__link--active")).to_have_count(1)
        assert (
            page.locator(".md-nav--secondary .md-nav__link--active").inner_text().strip() != "How text becomes tokens"
        )
        page.mouse.wheel(0, -300)
        expect(top).to_be_visible()
        under = "(one) => one.getBoundingClientRect().top - document.querySelector('.md-header').offsetHeight"
        assert top.evaluate(under) > 8
        top.click()
        until(page, "scrollY === 0")
        until(page, "document.querySelector('.md-sidebar--secondary > div').scrollTop === 0")
        expect(page.locator(".md-header__title--active")).to_have_count(0)
