"""The calculators and tooltips as a reader uses them, with the keyboard and with a pointer."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import visit
from tests.reader import Site

pytestmark = pytest.mark.browser

PAGE = "how-it-works/calculators/"


def calculator(page: Page, kind: str) -> Locator:
    """Give one calculator."""
    return page.locator(f"strata-calculator[data-kind={kind}]")


def result(part: Locator, name: str) -> str:
    """Give what a result says."""
    return part.locator(f"output[name={name}]").inner_text()


@pytest.fixture(params=["hosted", "from disk"])
def where(request: pytest.FixtureRequest, address: str, from_disk: Site) -> str:
    """Give the address of the page, on a server and on a disk."""
    if request.param == "hosted":
        return address + PAGE
    return (from_disk.folder / "how-it-works/calculators/index.html").as_uri()


def put(part: Locator, name: str, text: str, hand: str) -> None:
    """Type into a field or choose from a list, by the keyboard alone or with the pointer."""
    field = part.locator(f"[name={name}]")
    if hand == "pointer":
        if field.evaluate("(one) => one.matches('select')"):
            field.select_option(label=text)
        else:
            field.click(click_count=3)
            field.press_sequentially(text)
        return
    field.focus()
    page = field.page
    if field.evaluate("(one) => one.matches('select')"):
        page.keyboard.press("Home")
        page.keyboard.type(text)
        page.keyboard.press("Enter")
    else:
        page.keyboard.press("Control+a")
        page.keyboard.type(text)
    page.keyboard.press("Tab")


HANDS = pytest.mark.parametrize("hand", ["keyboard", "pointer"])


def test_training_begins_with_a_record_and_agrees_with_its_row(chromium: Browser, where: str) -> None:
    """The numbers are the record's, each links to it, and the result is that of the table below."""
    with visit(chromium) as reader:
        page = reader.to(where)
        part = calculator(page, "training")
        row = page.locator("tr", has=page.get_by_role("rowheader", name="GPT-3", exact=True)).first
        assert result(part, "compute") == row.locator("td").nth(2).inner_text()
        part.locator("a.st-from").first.click()
        page.wait_for_url(re.compile(r"/models/gpt-3/(index\.html)?#facts$"))
        assert reader.errors == []


@HANDS
def test_training_is_calculated_and_shared_by_address(chromium: Browser, where: str, hand: str) -> None:
    """Typed numbers win over the record's; the address opens the same anew; reset goes back."""
    with visit(chromium) as reader:
        page = reader.to(where)
        part = calculator(page, "training")
        before = result(part, "compute")
        put(part, "parameters", "70", hand)
        put(part, "tokens", "15000", hand)
        assert result(part, "compute") == "6.30 \N{MULTIPLICATION SIGN} 1024"
        put(part, "accelerator", "NVIDIA A100", hand)
        assert part.locator("[name=arithmetic]").input_value() == "312"
        hours = result(part, "hours")
        expect(part.locator("a.st-from[data-from=model]").first).to_be_hidden()
        other = reader.to(page.url)
        assert result(calculator(other, "training"), "compute") == "6.30 \N{MULTIPLICATION SIGN} 1024"
        assert result(calculator(other, "training"), "hours") == hours
        part.get_by_role("button", name="Reset").click()
        expect(part.locator("output[name=compute]")).to_have_text(before)
        assert "training." not in page.url
        assert reader.errors == []


@HANDS
def test_memory_tells_which_accelerators_hold_a_model(chromium: Browser, where: str, hand: str) -> None:
    """Known answer: 70 billion parameters at 16 bits are 140 GB, so two chips of 80 GB do at 90 percent."""
    with visit(chromium, 390) as reader:
        page = reader.to(where)
        part = calculator(page, "memory")
        put(part, "parameters", "70", hand)
        put(part, "cache", "1000", hand)
        put(part, "context", "1000", hand)
        assert result(part, "weights") == "140"
        assert result(part, "total") == "140"
        chip = part.locator("tr", has=page.get_by_role("rowheader", name="NVIDIA H100", exact=True))
        assert chip.locator("output").inner_text() == "2"
        put(part, "weight", "4-bit: 0.5", hand)
        assert result(part, "weights") == "35"
        assert chip.locator("output").inner_text() == "1"
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        assert reader.errors == []


def test_a_published_cache_size_is_reproduced(chromium: Browser, where: str) -> None:
    """DeepSeek-V3 keeps 69 KiB a token at 16 bits, as published; a model with keys and values follows the formula."""
    with visit(chromium) as reader:
        part = calculator(reader.to(where), "memory")
        for name, kilobytes in (("DeepSeek-V3", "70.3"), ("Llama 3.1", "516")):
            put(part, "model", name, "pointer")
            assert result(part, "token") == kilobytes


@pytest.mark.parametrize("width", [1280, 390])
def test_each_of_many_sources_leads_to_what_it_shows(chromium: Browser, address: str, width: int) -> None:
    """Once the list is unfolded; what it shows stands once for all pages, and its address on this one."""
    with visit(chromium, width) as reader:
        page = reader.to(f"{address}models/gpt-4/")
        assert page.locator(".st-sources > li").count() > 40
        page.locator(".st-folded > summary").click()
        entry = page.locator(".st-sources > li").first
        assert "strata" not in (entry.locator("a").first.get_attribute("href") or "")
        entry.get_by_role("link", name="What it shows").click()
        expect(page).to_have_url(re.compile(r"/sources/#"))
        named = page.locator(f"[id='{page.url.rsplit('#')[1]}']")
        expect(named).to_be_in_viewport()
        rows = page.locator(".st-registry > tbody > tr")
        assert rows.first.get_attribute("id") == named.get_attribute("id"), "the row that was asked for stands first"
        assert rows.filter(visible=True).count() < 400, "the thousands of others wait"


def test_a_copied_value_comes_without_the_number_of_its_source(chromium: Browser, address: str) -> None:
    """Selecting a row of facts takes the words, not the marks."""
    with visit(chromium) as reader:
        page = reader.to(f"{address}accelerators/nvidia-h100/")
        said = page.evaluate(
            "() => { const row = document.querySelector('.st-facts a.st-src').closest('tr');"
            " getSelection().selectAllChildren(row); return [getSelection().toString(), row.innerText]; }"
        )
        number = page.locator(".st-facts a.st-src").first.inner_text()
        assert said[0].strip()
        assert number in said[1]
        assert len(said[0].split(number)) < len(said[1].split(number))


def test_a_source_mark_shows_its_source_where_it_stands(chromium: Browser, address: str) -> None:
    """On hover and on focus; Escape and leaving close it; it says what the list says."""
    with visit(chromium) as reader:
        page = reader.to(f"{address}accelerators/nvidia-h100/")
        mark = page.locator(".st-facts a.st-src").first
        tip = page.get_by_role("tooltip")
        mark.hover()
        expect(tip).to_be_visible()
        title = page.locator(f"{mark.get_attribute('href')} > a").inner_text()
        assert title in tip.inner_text()
        page.keyboard.press("Escape")
        expect(tip).to_be_hidden()
        page.mouse.move(0, 0)
        mark.focus()
        page.keyboard.press("Tab")
        page.keyboard.press("Shift+Tab")
        expect(tip).to_be_visible()
        assert page.locator(":focus").get_attribute("aria-describedby") == tip.get_attribute("id")
        assert reader.errors == []


def test_a_term_shows_its_definition_where_it_stands(chromium: Browser, address: str) -> None:
    """And the browser's own tooltip does not come on top."""
    with visit(chromium) as reader:
        page = reader.to(address + PAGE)
        term = page.locator("a.st-term").first
        says = str(term.get_attribute("title"))
        term.hover()
        expect(page.get_by_role("tooltip")).to_contain_text(says)
        assert term.get_attribute("title") == ""


def test_the_results_read_without_scripts(chromium: Browser, address: str) -> None:
    """Every record's compute and memory stand in tables; no dead form is shown."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + PAGE)
    assert page.locator("strata-calculator form").first.is_hidden()
    assert page.get_by_role("rowheader", name="GPT-3", exact=True).first.is_visible()
    context.close()
