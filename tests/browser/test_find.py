"""The page of results: a question has an address, filters are clicked, and without scripts the page says what to do."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import arrived, until, visit
from tests.reader import Site

pytestmark = pytest.mark.browser
HITS = ".st-find ol > li"
CHIPS = ".st-find .st-chips button"


def test_a_question_has_an_address(chromium: Browser, address: str) -> None:
    """More than the box shows, as many as there are; the way back leads to the question."""
    with visit(chromium) as reader:
        page = reader.to(f"{address}find/?for=nvidia")
        expect(page.locator(HITS)).to_have_count(40)
        expect(page.locator(".st-find input")).to_have_value("nvidia")
        page.locator(".st-more", has_text="Show more of").click()
        expect(page.locator(HITS)).to_have_count(80)
        page.locator(f"{HITS} > a").first.click()
        arrived(page, lambda path: path == "/organizations/nvidia/")
        expect(page.locator("article mark").first).to_be_visible()
        page.go_back()
        arrived(page, lambda path: path == "/find/")
        expect(page.locator(HITS)).to_have_count(40)
        assert reader.errors == []


def test_the_name_that_others_have_for_a_question_is_taken(chromium: Browser, address: str) -> None:
    """As of the box in the head, which stays closed: its hits would lie over the same ones."""
    with visit(chromium, 390) as reader:
        page = reader.to(f"{address}find/?q=h100")
        expect(page.locator(HITS).first).to_contain_text("H100")
        expect(page.locator(".st-find input")).to_have_value("h100")
        expect(page.locator("[data-md-toggle=search]")).not_to_be_checked()
        assert page.url.endswith("/find/?for=h100")


def test_filters_are_clicked_and_taken_back(chromium: Browser, address: str) -> None:
    """Each says how many it would leave; the address has it, and a second click takes it away."""
    with visit(chromium) as reader:
        page = reader.to(f"{address}find/?for=nvidia")
        chip = page.locator(CHIPS, has_text="kind:accelerator")
        least = int(chip.locator(".st-unit").inner_text())  # of what had come by then
        chip.click()
        until(page, "location.search.includes('accelerator')")
        until(
            page,
            "[...document.querySelectorAll('.st-find li small')].every((one) => /^accelerator/.test(one.textContent))",
        )
        until(page, f"parseInt(document.querySelector('.st-find .st-shown').textContent.split(' of ')[1]) >= {least}")
        expect(page.locator(f"{CHIPS}[aria-pressed=true]")).to_have_text("kind:accelerator")
        page.locator(f"{CHIPS}[aria-pressed=true]").click()
        expect(page.locator(f"{CHIPS}[aria-pressed=true]")).to_have_count(0)
        expect(page.locator(".st-find input")).to_have_value("nvidia")


def test_the_box_has_the_same_filters_and_leads_to_the_page(chromium: Browser, address: str) -> None:
    """Under its hits."""
    with visit(chromium) as reader:
        page = reader.to(address)
        page.keyboard.press("/")
        page.keyboard.type("speech")
        page.locator(".st-search-bar button", has_text="kind:model").click()
        box = page.locator("[data-md-component=search-query]")
        expect(box).to_have_value("speech kind:model")
        expect(box).to_be_focused()
        way = page.locator(".st-search-all")
        until(page, "document.querySelector('.st-search-all').search.includes('kind')")
        way.click()
        arrived(page, lambda path: path == "/find/")
        expect(page.locator(HITS).first).to_contain_text("model")
        expect(page.locator(".st-find input")).to_have_value("speech kind:model")


def test_what_stands_nowhere_is_said(chromium: Browser, address: str) -> None:
    """With what is called most like it."""
    with visit(chromium) as reader:
        page = reader.to(f"{address}find/?for=grokkadillo")
        expect(page.locator(".st-find .st-shown")).to_contain_text("Called most like it")
        assert page.locator(".st-find .st-shown a").count() > 0


def test_the_page_searches_from_disk(chromium: Browser, from_disk: Site) -> None:
    """Where no worker and no request is allowed."""
    with visit(chromium) as reader:
        page = reader.to(f"{(from_disk.folder / 'find/index.html').as_uri()}?for=infiniband")
        expect(page.locator(f"{HITS} > a").first).to_contain_text("InfiniBand")
        page.locator(f"{HITS} > a").first.click()
        expect(page.locator("h1")).to_contain_text("InfiniBand")


def test_without_scripts_the_page_leads_on(chromium: Browser, address: str) -> None:
    """To what lists all, and it shows no box that does nothing."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}find/")
    expect(page.locator(".st-unscripted")).to_be_visible()
    assert page.locator(".st-unscripted a").count() == 3
    expect(page.locator(".st-find form")).to_be_hidden()
    context.close()
