"""The search box by mouse, by voice and by keyboard: nothing that a reader does there is lost."""

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.catalog import open_catalog
from tests.browser.conftest import arrived, until, visit
from tests.support import ROOT

pytestmark = pytest.mark.browser
BOX = "[data-md-component=search-query]"
LINKS = ".md-search-result__list a.md-search-result__link"


def opened(page: Page, words: str) -> None:
    """Open the search, ask, and wait for a hit."""
    page.keyboard.press("/")
    page.keyboard.type(words)
    page.locator(LINKS).first.wait_for()


def test_text_that_no_key_brings_is_asked(chromium: Browser, address: str) -> None:
    """Pasted, dropped or dictated; and the button that empties the box empties the list."""
    with visit(chromium) as reader:
        page = reader.to(address)
        page.locator(BOX).click()
        page.keyboard.insert_text("InfiniBand")
        expect(page.locator(LINKS).first).to_contain_text("InfiniBand")
        page.locator(".md-search button[type=reset]").click()
        expect(page.locator(LINKS)).to_have_count(0)


def test_enter_before_the_first_hit_is_not_lost(chromium: Browser, address: str) -> None:
    """It opens the hit as soon as there is one."""
    with visit(chromium) as reader:
        page = reader.to(address)
        page.keyboard.press("Control+k")
        page.keyboard.insert_text("nvidia h100")
        page.keyboard.press("Enter")
        arrived(page, lambda path: path == "/accelerators/nvidia-h100/")


def test_tab_goes_through_the_hits_and_escape_leads_back(chromium: Browser, address: str) -> None:
    """From the box to the first hit and back; at the end the reader is where the search was opened."""
    with visit(chromium) as reader:
        page = reader.to(f"{address}models/gpt-4/")
        page.locator("article a").first.focus()
        page.keyboard.press("Control+k")
        page.keyboard.type("H100")
        page.locator(LINKS).first.wait_for()
        page.keyboard.press("Tab")
        until(page, f"document.activeElement.matches('{LINKS}')")
        page.keyboard.press("Shift+Tab")
        until(page, f"document.activeElement.matches('{BOX}')")
        page.keyboard.press("Escape")
        until(page, "document.activeElement.closest('article') !== null")


def test_what_stands_nowhere_is_told_beside_what_is_near(chromium: Browser, address: str) -> None:
    """A number that no name and no text has is no slip: the reader learns that there is no such thing here."""
    with visit(chromium) as reader:
        page = reader.to(address)
        opened(page, "RTX 99999")
        expect(page.locator(".md-search-result__meta")).to_contain_text("Nothing here has “99999”; near it: ")
        page.locator(BOX).fill("RTX PRO 6000")
        expect(page.locator(LINKS).first).to_contain_text("RTX PRO 6000")
        expect(page.locator(".md-search-result__meta")).not_to_contain_text("Nothing here")


def test_a_thing_that_is_named_comes_before_others_of_one_figure(chromium: Browser, address: str) -> None:
    """Who asks of GPT-4 is shown GPT-4, not what has the figure of the question."""
    with visit(chromium) as reader:
        page = reader.to(address)
        opened(page, "did gpt-4 really have 1 trillion parameters")
        expect(page.locator(LINKS).first).to_contain_text("GPT-4")


@pytest.mark.parametrize("words", ["h100 vs b200", "difference between the H100 and B200?"])
def test_two_things_of_a_kind_are_compared(chromium: Browser, address: str, words: str) -> None:
    """The first hit leads to both side by side; each has a hit of its own below."""
    with visit(chromium) as reader:
        page = reader.to(address)
        opened(page, words)
        expect(page.locator(LINKS).first).to_contain_text("Compare NVIDIA H100 and NVIDIA B200")
        page.locator(LINKS).first.click()
        arrived(page, lambda path: path == "/catalog/accelerators/")
        heads = page.locator(".st-compare thead th")
        expect(heads).to_have_count(2)
        assert [head.inner_text().split("\n")[0] for head in heads.all()] == ["NVIDIA H100", "NVIDIA B200"]


def test_the_way_back_leads_to_the_question(chromium: Browser, address: str) -> None:
    """And the page arrived at marks its words."""
    with visit(chromium) as reader:
        page = reader.to(address)
        opened(page, "InfiniBand")
        page.locator(LINKS).first.click()
        arrived(page, lambda path: path == "/interconnects/infiniband/")
        expect(page.locator("article mark").first).to_have_text("InfiniBand")
        page.go_back()
        arrived(page, lambda path: path == "/")
        assert page.url.endswith("?q=InfiniBand")
        expect(page.locator(BOX)).to_have_value("InfiniBand")
        expect(page.locator(LINKS).first).to_contain_text("InfiniBand")


def test_a_search_is_narrowed(chromium: Browser, address: str) -> None:
    """By kind, layer, state and maker; with words and alone."""
    with visit(chromium) as reader:
        page = reader.to(address)
        opened(page, "maker:nvidia kind:accelerator")
        ways = page.locator(LINKS).evaluate_all("all => all.map((way) => way.getAttribute('href'))")
        assert len(ways) >= 10
        chips = open_catalog(ROOT).of_kind("accelerators")
        theirs = {id for id, chip in chips.items() if any(edge.to == "nvidia" for edge in chip.made_by)}
        assert {way.rstrip("/").rpartition("/")[2] for way in ways} <= theirs
        page.locator(BOX).fill("llama kind:model")
        expect(page.locator(LINKS).first).to_contain_text("Llama")
        kinds = page.locator(f"{LINKS} .md-tag:first-child").all_inner_texts()
        assert set(kinds) == {"model"}


def test_how_many_there_are_is_said(chromium: Browser, address: str) -> None:
    """Not how many are shown."""
    with visit(chromium) as reader:
        page = reader.to(address)
        opened(page, "nvidia")
        meta = page.locator(".md-search-result__meta")
        until(page, "/^40 of [0-9]{3} /.test(document.querySelector('.md-search-result__meta').textContent)")
        assert meta.get_attribute("role") == "status"


def test_what_stands_nowhere_leads_on(chromium: Browser, address: str) -> None:
    """To what is called most like it, to the catalog, and to where one says what is missing."""
    with visit(chromium) as reader:
        page = reader.to(address)
        page.keyboard.press("/")
        page.keyboard.type("grokkadillo")
        none = page.locator(".st-search-none")
        expect(none).to_be_visible()
        expect(none.locator(".st-search-near a").first).to_have_text("Grok", use_inner_text=True)
        assert none.locator("a[href*='issues/new']").count() == 1


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ("how many gpus to run a 70b model", "/how-it-works/calculators/"),
        ("gpu with most memory", "/catalog/accelerators/"),
        ("alternatives to nvidia", "/catalog/accelerators/"),
        ("coding assistant", "/catalog/applications/"),
        ("vectordb", "/catalog/databases/"),
        ("what ends next", "/catalog/ends/"),
        ("ends in 2026", "/catalog/ends/"),
        ("what runs in 16 gb", "/catalog/what-runs-on-this/"),
        ("models released in 2026", "/catalog/models/"),
        ("models with 1m context", "/catalog/models/"),
        ("chips made by amazon", "/catalog/accelerators/"),
        ("fp8 support", "/catalog/accelerators/"),
        ("inference engine for apple silicon", "/catalog/frameworks/"),
        ("download", "/offline/"),
        ("阿里巴巴的通义千问模型", "/organizations/alibaba-cloud/"),
        ("lama 3 license", "/models/llama-3-1/"),
        ("attention is all you need", "/architectures/transformer/"),
        ("language models are few-shot learners", "/models/gpt-3/"),
        ("what ends this year", "/catalog/ends/"),
        ("models that run on a laptop", "/catalog/what-runs-on-this/"),
        ("knowledge cutoff", "/catalog/models/"),
        ("voice cloning", "/catalog/applications/"),
    ],
)
def test_what_is_looked_for_in_other_words_is_found(chromium: Browser, address: str, words: str, path: str) -> None:
    """Among the first five hits."""
    with visit(chromium) as reader:
        page = reader.to(address)
        opened(page, words)
        until(
            page,
            f"[...document.querySelectorAll('{LINKS}')].slice(0, 5).some((way) => way.pathname === '{path}')",
        )


def test_the_words_of_a_hit_stand_apart(chromium: Browser, address: str) -> None:
    """What it is, its layer and its state: boxes with room between them, and below them."""
    with visit(chromium) as reader:
        page = reader.to(address)
        page.keyboard.press("/")
        page.keyboard.type("h100")
        until(
            page,
            """[...document.querySelectorAll(".md-search-result__link")].slice(0, 1).some((hit) => {
              const [first, second] = [...hit.querySelectorAll(".md-tag")].map((tag) => tag.getBoundingClientRect());
              return second && second.left - first.right >= 4
                && hit.getBoundingClientRect().bottom - first.bottom >= 6;
            })""",
        )
