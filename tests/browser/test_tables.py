"""The tables as a reader uses them."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import visit

pytestmark = pytest.mark.browser


def test_a_table_is_sorted_filtered_and_shared(chromium: Browser, address: str) -> None:
    """By the keyboard: a head sorts, words filter, the address opens the same rows anew."""
    with visit(chromium) as reader:
        page = reader.to(f"{address}catalog/accelerators/")
        rows = page.locator("strata-table tbody tr:visible")
        everything = rows.count()
        head = page.locator("th[data-name=memory]")
        head.get_by_role("button").focus()
        page.keyboard.press("Enter")
        assert head.get_attribute("aria-sort") in {"ascending", "descending"}
        page.locator("strata-table input[type=search]").fill("hopper")
        expect(rows).not_to_have_count(everything)
        shown = rows.locator("th").all_inner_texts()
        assert 0 < len(shown) < everything
        page.wait_for_timeout(500)
        reader.to(page.url)
        assert rows.locator("th").all_inner_texts() == shown
        assert reader.errors == []


def test_rows_are_chosen_by_a_facet(chromium: Browser, address: str) -> None:
    """As many rows are left as the facet counted."""
    with visit(chromium) as reader:
        page = reader.to(f"{address}catalog/accelerators/")
        page.locator(".st-facet summary", has_text="Maker").click()
        choice = page.locator(".st-facet label", has_text="NVIDIA").first
        counted = int(choice.locator(".st-unit").inner_text())
        choice.click()
        expect(page.locator("strata-table tbody tr:visible")).to_have_count(counted)
        assert reader.errors == []


def test_the_sizes_of_a_family_have_rows_where_they_are_asked_for(chromium: Browser, address: str) -> None:
    """Beside their family, each with its box; and gone again."""
    with visit(chromium) as reader:
        page = reader.to(f"{address}catalog/models/?find=Llama 3.1")
        rows = page.locator("strata-table tbody tr:visible")
        families = rows.count()
        page.get_by_label("Each size").check()
        expect(rows).not_to_have_count(families)
        sizes = rows.locator("th").filter(has_text="405B")
        expect(sizes).to_have_count(1)
        assert sizes.locator(".st-pick").count() == 1
        page.get_by_label("Each size").uncheck()
        expect(rows).to_have_count(families)
        assert reader.errors == []


def test_a_table_is_drawn_without_reading_all_its_rows(chromium: Browser, address: str) -> None:
    """On a phone the facets come with their list, and boxes with their rows; a facet of the address works at once."""
    with visit(chromium, 390) as reader:
        page = reader.to(f"{address}catalog/")
        assert page.locator(".st-facet").count() == 0
        assert page.locator(".st-pick").count() == page.locator("strata-table tbody tr:visible").count()
        page.locator(".st-filters > summary").click()
        page.locator(".st-facet label", has_text="Model").first.click()
        page.wait_for_url("**layer=Model**")
        shown = page.locator(".st-shown").inner_text()
        reader.to(page.url)
        expect(page.locator(".st-shown")).to_have_text(shown)
        assert reader.errors == []


def test_a_table_reads_without_scripts(chromium: Browser, address: str) -> None:
    """All rows are there, no cell is cut, and nothing that only a script could use."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}catalog/accelerators/")
    assert page.locator("strata-table tbody tr:visible").count() > 50
    assert page.locator("strata-table button").count() == 0
    cut = "all => all.filter((one) => one.scrollHeight > one.clientHeight + 1).length"
    assert page.locator(".st-clip").count() > 0
    assert page.locator(".st-clip").evaluate_all(cut) == 0
    context.close()


def test_a_cut_cell_says_all_of_it_and_an_empty_one_what_it_means(chromium: Browser, address: str) -> None:
    """To a pointer that rests on it; a finger unfolds what is cut, and folds it again."""
    with visit(chromium) as reader:
        page = reader.to(f"{address}catalog/models/")
        cell = page.locator("strata-table .st-clip:visible").first
        cell.hover()
        expect(cell).to_have_attribute("title", " ".join(cell.inner_text().split()))
        for shown in ("visible", "hidden"):
            cell.click(position={"x": 1, "y": 1})
            assert cell.evaluate("(one) => getComputedStyle(one).overflowY") == shown
        none = page.locator("strata-table tbody .st-none:visible").first
        none.hover()
        expect(none).to_have_attribute("title", "no value recorded")


def test_on_a_phone_a_table_is_as_wide_as_the_text(chromium: Browser, address: str) -> None:
    """Its lines end where those of the text do, and the first year over bars is not cut."""
    with visit(chromium, 390) as reader:
        page = reader.to(f"{address}layers/model/")
        right = "(one) => Math.round(one.getBoundingClientRect().right)"
        edge = page.locator("article h2").first.evaluate(right)
        assert page.locator("strata-table .st-table").first.evaluate(right) == edge
        year = page.locator(".st-years text").first
        left = "(one) => one.getBoundingClientRect().left"
        assert year.evaluate(left) >= year.evaluate("(one) => one.ownerSVGElement.getBoundingClientRect().left") - 1


def test_what_is_cut_in_a_table_is_whole_side_by_side(chromium: Browser, address: str) -> None:
    """Source marks stand higher than a line."""
    with visit(chromium) as reader:
        page = reader.to(f"{address}catalog/models/?compare=gpt-4,llama-2")
        whole = page.locator(".st-compare .st-clip")
        whole.first.wait_for()
        assert set(whole.evaluate_all("(all) => all.map((one) => getComputedStyle(one).overflow)")) == {"visible"}
