"""What a reader comes for, with clicks counted; and what no page may do: jump, be endless, or be cut."""

import json
import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import visit

pytestmark = pytest.mark.browser

KINDS = {
    "home": "",
    "layer": "layers/infrastructure/",
    "models": "catalog/models/",
    "catalog": "catalog/",
    "sources": "sources/",
    "ledger": "article/",
    "chip": "accelerators/nvidia-h100/",
    "application": "applications/chatgpt/",
    "fits": "catalog/what-runs-on-this/",
    "timeline": "catalog/timeline/",
}
HIGHEST = {"layer": 9_000, "ledger": 6_000, "chip": 5_000}
SHIFTS = """window.shifted = 0;
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) if (!one.hadRecentInput) window.shifted += one.value;
}).observe({ type: "layout-shift", buffered: true });"""


def values(page: Page, name: str) -> list[str]:
    """Give what the rows that are shown say in a column, shown or not."""
    found: list[str] = page.evaluate(
        """(name) => {
          const table = document.querySelector("strata-table");
          const at = table.names.indexOf(name);
          return table.left.map((row) => row.cells[at].dataset.v || row.cells[at].textContent.trim());
        }""",
        name,
    )
    return found


@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_jumps_and_no_page_is_endless(chromium: Browser, address: str, width: int) -> None:
    """The space of what scripts draw is there before them; layers, ledger and chips have an end."""
    found, high = {}, {}
    with visit(chromium, width) as reader:
        reader.page.add_init_script(SHIFTS)
        for name, path in KINDS.items():
            page = reader.to(address + path)
            page.wait_for_timeout(300)
            found[name] = round(page.evaluate("window.shifted"), 2)
            high[name] = page.evaluate("document.documentElement.scrollHeight")
    assert found == dict.fromkeys(KINDS, 0)
    if width == 1280:
        assert {name: high[name] for name, most in HIGHEST.items() if high[name] > most} == {}


def test_open_weights_for_a_small_card_in_three_clicks(chromium: Browser, address: str) -> None:
    """At most ten billion parameters, at least 128k tokens, on 24 GB: from the home page."""
    with visit(chromium) as reader:
        page = reader.to(address)
        page.get_by_role("link", name="Catalog", exact=True).first.click()
        page.get_by_role("link", name="what runs on this?").click()
        page.get_by_role("link", name="open weights of at most ten billion").click()
        expect(page.locator("strata-table .st-shown")).to_contain_text("of")
        assert values(page, "name")
        assert all(float(one) <= 10 for one in values(page, "parameters"))
        assert all(float(one) >= 128_000 for one in values(page, "context"))
        assert all(float(one) <= 24 for one in values(page, "fit.4.128k"))
        assert all("open" in one for one in values(page, "access"))


def test_chatgpt_leads_to_one_chip_everywhere(chromium: Browser, address: str) -> None:
    """The last box on the line of the home page stands in the drawing of the record, one click away."""
    with visit(chromium) as reader:
        page = reader.to(address)
        chip = page.locator(".st-bore a:not(.st-src)").last.inner_text()
        page.get_by_role("link", name="See it in full").click()
        expect(page.locator(".st-trace").first).to_contain_text(chip)


def test_fast_chips_as_csv_in_three_steps(chromium: Browser, address: str) -> None:
    """Above 5 TB/s: the page of chips, one number, the file."""
    with visit(chromium) as reader:
        page = reader.to(f"{address}catalog/accelerators/")
        page.get_by_label("Memory bandwidth, GB/s: at least").fill("5000")
        with page.expect_download() as saved:
            page.get_by_role("button", name="Download CSV").click()
        rows = saved.value.path().read_text(encoding="utf-8").splitlines()
        assert len(rows) > 2
        assert all(float(one) >= 5000 for one in values(page, "memory_bandwidth"))
        assert "memory_bandwidth=5000.." in page.url


def test_the_tools_come_first_for_the_keyboard(chromium: Browser, address: str) -> None:
    """From the filter on: field and buttons, then the filters at the side, then the table."""
    with visit(chromium) as reader:
        page = reader.to(f"{address}catalog/models/")
        order = page.evaluate(
            """[...document.querySelectorAll("strata-table :is(input, summary, button, a)")]
              .map((one) => one.closest(".st-tools") ? "tools" : one.closest(".st-filters") ? "filters" : "table")
              .filter((one, at, all) => one !== all[at - 1])"""
        )
        assert order == ["tools", "filters", "table"]


def test_strokes_stay_in_forced_colors(chromium: Browser, address: str) -> None:
    """Lines of a trace are borders, which forced colors keep."""
    with visit(chromium) as reader:
        reader.page.emulate_media(forced_colors="active")
        page = reader.to(f"{address}applications/chatgpt/")
        stroke = page.locator(".st-edges li").first.evaluate(
            "(one) => JSON.stringify([getComputedStyle(one, '::before').borderLeftStyle,"
            " getComputedStyle(one, '::before').borderLeftWidth])"
        )
        assert json.loads(stroke)[0] in {"solid", "dotted"}
        assert json.loads(stroke)[1] != "0px"


def test_a_chip_takes_six_sheets(chromium: Browser, address: str) -> None:
    """With all its sources, unfolded and small."""
    with visit(chromium) as reader:
        printed = reader.to(f"{address}accelerators/nvidia-h100/").pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) <= 6


def test_a_comparison_prints_its_own_sources(chromium: Browser, address: str) -> None:
    """Each number on paper leads to a source on paper, and no other source is there."""
    with visit(chromium) as reader:
        page = reader.to(f"{address}catalog/accelerators/?compare=nvidia-h100,nvidia-b200")
        page.locator(".st-compare table").wait_for()
        page.emulate_media(media="print")
        found = page.evaluate(
            """[
              [...document.querySelectorAll(".st-compare .st-src")].map((one) => one.getAttribute("href").slice(1)),
              [...document.querySelectorAll(".st-sources > li")]
                .filter((one) => getComputedStyle(one).display !== "none").map((one) => one.id),
            ]"""
        )
    assert set(found[0]) == set(found[1])
