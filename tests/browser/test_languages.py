"""The German page as a reader meets it, when the scripts have run."""

import pytest
from playwright.sync_api import Browser, expect

from macros.catalog import open_catalog
from tests.browser.conftest import arrived, until, visit
from tests.languages import left_in_english
from tests.support import Project

pytestmark = pytest.mark.browser
GERMAN, ENGLISH = "de/catalog/storage/", "catalog/storage/"
BOX = "[data-md-component=search-query]"
LINKS = ".md-search-result__list a.md-search-result__link"


def test_the_tools_of_a_table_speak_german(chromium: Browser, address: str, checkout: Project) -> None:
    """What the scripts add has no English word: filters, columns, what is shown, and the comparison."""
    messages = open_catalog(checkout.root).languages["de"]
    known = {id: said for (context, id), said in messages.texts.items() if not context}
    with visit(chromium) as reader:
        page = reader.to(address + GERMAN)
        expect(page.locator("strata-table input[type=search]")).to_have_attribute(
            "placeholder", "Speichersysteme filtern"
        )
        expect(page.locator(".st-shown").first).to_have_text("18 Speichersysteme")
        page.locator("strata-table input[type=search]").fill("Lustre")
        expect(page.locator(".st-shown").first).to_contain_text("von 18 Speichersysteme")
        page.locator(".st-pick:visible").nth(0).check()
        page.locator(".st-pick:visible").nth(1).check()
        page.locator("strata-table .st-button.is-primary").click()
        expect(page.locator(".st-compare h2")).to_have_text("Nebeneinander")
        assert list(left_in_english(page.content(), known)) == []
        assert reader.errors == []


def test_the_search_finds_each_page_once(chromium: Browser, address: str) -> None:
    """On the German page the German one in place of the English; elsewhere the other way round."""
    for path, found, other in ((GERMAN, GERMAN, ENGLISH), ("", ENGLISH, GERMAN)):
        with visit(chromium) as reader:
            page = reader.to(address + path)
            for words in ("Speichersysteme", "storage systems that hold training data"):
                page.locator(BOX).fill(words)
                until(page, "document.querySelector('.md-search-result__meta').textContent.match(/\\d|Keine|No /)")
                page.wait_for_timeout(600)
                ways = [link.get_attribute("href") or "" for link in page.locator(LINKS).all()]
                ways = [way.split("?")[0].split("#")[0] for way in ways]
                assert not [way for way in ways if way.endswith(other) and not way.endswith(found)], words
                if (path == GERMAN) == (words == "Speichersysteme"):
                    assert [way for way in ways if way.endswith(found)], words


def test_the_header_leads_to_the_other_language(chromium: Browser, address: str) -> None:
    """And back."""
    with visit(chromium, 390) as reader:
        page = reader.to(address + ENGLISH)
        page.get_by_role("link", name="Deutsch").click()
        arrived(page, lambda path: path == f"/{GERMAN}")
        page.get_by_role("link", name="English").click()
        arrived(page, lambda path: path == f"/{ENGLISH}")
