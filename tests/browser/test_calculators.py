"""The calculators and tooltips as a reader uses them, with the keyboard and with a pointer."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import visit

pytestmark = pytest.mark.browser

PAGE = "how-it-works/calculators/"


def calculator(page: Page, kind: str) -> Locator:
    """Give one calculator."""
    return page.locator(f"strata-calculator[data-kind={kind}]")


def result(part: Locator, name: str) -> str:
    """Give what a result says."""
    return part.locator(f"output[name={name}]").inner_text()


def test_training_begins_with_a_record_and_agrees_with_its_row(chromium: Browser, address: str) -> None:
    """The numbers are the record's, each links to it, and the result is that of the table below."""
    with visit(chromium) as reader:
        page = reader.to(address + PAGE)
        part = calculator(page, "training")
        row = page.locator("tr", has=page.get_by_role("rowheader", name="GPT-3", exact=True)).first
        assert result(part, "compute") == row.locator("td").nth(2).inner_text()
        part.locator("a.st-from").first.click()
        page.wait_for_url("**/models/gpt-3/#facts")
        assert reader.errors == []


def test_training_is_calculated_by_keyboard_and_shared_by_address(chromium: Browser, address: str) -> None:
    """Typed numbers win over the record's; the address opens the same anew; reset goes back."""
    with visit(chromium) as reader:
        page = reader.to(address + PAGE)
        part = calculator(page, "training")
        before = result(part, "compute")
        part.locator("[name=parameters]").focus()
        page.keyboard.press("Control+a")
        page.keyboard.type("70")
        page.keyboard.press("Tab")
        expect(part.locator("[name=tokens]")).to_be_focused()
        page.keyboard.press("Control+a")
        page.keyboard.type("15000")
        assert result(part, "compute") == "6.30 \N{MULTIPLICATION SIGN} 1024"
        expect(part.locator("a.st-from[data-from=model]").first).to_be_hidden()
        other = reader.to(page.url)
        assert result(calculator(other, "training"), "compute") == "6.30 \N{MULTIPLICATION SIGN} 1024"
        part.get_by_role("button", name="Reset").click()
        expect(part.locator("output[name=compute]")).to_have_text(before)
        assert "training." not in page.url


def test_memory_tells_which_accelerators_hold_a_model(chromium: Browser, address: str) -> None:
    """Known answer: 70 billion parameters at 16 bits are 140 GB, so two chips of 80 GB do at 90 percent."""
    with visit(chromium, 390) as reader:
        page = reader.to(address + PAGE)
        part = calculator(page, "memory")
        part.locator("[name=model]").select_option("")
        part.locator("[name=parameters]").fill("70")
        part.locator("[name=cache]").fill("1000")
        part.locator("[name=context]").fill("1000")
        assert result(part, "weights") == "140"
        assert result(part, "total") == "140"
        chip = part.locator("tr", has=page.get_by_role("rowheader", name="NVIDIA H100", exact=True))
        assert chip.locator("output").inner_text() == "2"
        part.locator("[name=weight]").select_option("0.5")
        assert result(part, "weights") == "35"
        assert chip.locator("output").inner_text() == "1"
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        assert reader.errors == []


def test_a_source_mark_shows_its_source_where_it_stands(chromium: Browser, address: str) -> None:
    """On hover and on focus; Escape and leaving close it; it says what the list says."""
    with visit(chromium) as reader:
        page = reader.to(f"{address}accelerators/nvidia-h100/")
        mark = page.locator(".st-facts a.st-src").first
        tip = page.get_by_role("tooltip")
        mark.hover()
        expect(tip).to_be_visible()
        title = page.locator(f"{mark.get_attribute('href')} cite").inner_text()
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
