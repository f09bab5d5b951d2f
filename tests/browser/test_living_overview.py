"""The three image models side by side: made in the page, measured in the page, and as the cards say."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from macros.catalog import open_catalog
from tests.browser.conftest import until, visit
from tests.browser.living import opened, ready, started
from tests.support import ROOT

pytestmark = pytest.mark.browser
OVERVIEW = "architectures/"
CARDS = dict(open_catalog(ROOT).weights)
IDS = ["vae-digits", "gan-digits", "diffusion-digits"]
DRAWN = """all => all.map(svg => [...svg.querySelectorAll("path")].map(one => one.outerHTML))"""


def pictures(figure: Locator) -> list[str]:
    """Give the four rows of ten digits: real, VAE, GAN, diffusion."""
    strips = figure.locator(".st-living__in .st-strip")
    expect(strips).to_have_count(4)
    return strips.evaluate_all("all => all.map(one => one.innerHTML)")  # type: ignore[no-any-return]


def row(figure: Locator, name: str) -> list[str]:
    """Give the cells of a row of the table."""
    found = figure.locator(".st-living__in .st-compared tbody tr").filter(has=figure.page.get_by_text(name))
    return found.locator("td").all_inner_texts()


def test_the_first_view_is_the_drawn_example(chromium: Browser, address: str) -> None:
    """The same digits from the same chance, the same figures and sentence; only times are new."""
    with visit(chromium) as reader:
        page = reader.to(address + OVERVIEW)
        example = page.locator("#living-overview .st-living__example")
        sentence = example.locator(".st-living__said").inner_text()
        drawn, rows = example.locator("svg").evaluate_all(DRAWN), example.locator("tbody tr").all_inner_texts()
        figure = started(page, "overview")
        live = figure.locator(".st-living__in")
        assert len(drawn) == 44
        assert live.locator("svg").evaluate_all(DRAWN) == drawn
        opened(figure, "Compared")
        assert live.locator("tbody tr").all_inner_texts()[:-1] == rows
        expect(figure.get_by_role("status")).to_have_text(sentence)


def test_the_figures_are_those_of_the_cards(chromium: Browser, address: str) -> None:
    """Distance and parameters, whatever else is shown."""
    with visit(chromium) as reader:
        figure = started(reader.to(address + OVERVIEW), "overview")
        opened(figure, "Compared")
        far = [
            next(float(one.value) for one in CARDS[id].quality if one.measure.startswith("Distance of new digits"))
            for id in IDS
        ]
        assert [float(cell) for cell in row(figure, "Distance from real digits")[:3]] == far
        assert row(figure, "Parameters")[:3] == [f"{CARDS[id].parameters:,}" for id in IDS]


def test_other_digits_are_made_and_one_is_looked_at(chromium: Browser, address: str) -> None:
    """By keyboard alone: another ten, and another digit closely."""
    with visit(chromium) as reader:
        page = reader.to(address + OVERVIEW)
        page.locator("#living-overview").get_by_role("button", name="Run", exact=True).focus()
        page.keyboard.press("Enter")
        figure = ready(page, "overview")
        expect(figure.get_by_role("button", name="3", exact=True)).to_be_focused()
        close = figure.locator(".st-living__in .st-images")
        before = close.inner_html()
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(figure.get_by_role("status")).to_contain_text("Looked at closely: a 4.")
        assert close.inner_html() != before
        first = pictures(figure)
        figure.get_by_role("button", name="Another ten").focus()
        page.keyboard.press("Space")
        expect(figure.get_by_label("Which ten")).to_have_value("2")
        assert all(one != other for one, other in zip(pictures(figure), first, strict=True))
        figure.get_by_label("Which ten").focus()
        page.keyboard.press("ArrowLeft")
        assert pictures(figure) == first


def test_more_steps_cost_time_and_bring_the_digits_nearer(chromium: Browser, address: str) -> None:
    """Only the diffusion model changes; its time grows with its passes."""
    with visit(chromium) as reader:
        figure = started(reader.to(address + OVERVIEW), "overview")
        opened(figure, "Compared")
        seen = {}
        for steps in ("1", "50"):
            figure.get_by_label("Diffusion steps").select_option(steps)
            far, took, passes = (
                float(row(figure, name)[2]) for name in ("Distance from", "Milliseconds", "Passes for one")
            )
            seen[steps] = (far, took, passes, pictures(figure))
        assert seen["50"][0] < seen["1"][0]
        assert seen["50"][1] > 3 * seen["1"][1] > 0
        assert (seen["1"][2], seen["50"][2]) == (2, 100)
        assert [one == two for one, two in zip(seen["1"][3], seen["50"][3], strict=True)] == [True, True, True, False]


def test_every_model_is_timed_here(chromium: Browser, address: str) -> None:
    """One pass is faster than many, and the time is measured anew when one asks."""
    with visit(chromium) as reader:
        figure = started(reader.to(address + OVERVIEW), "overview")
        opened(figure, "Compared")
        first = row(figure, "Milliseconds")[:3]
        assert 0 < float(first[0]) < float(first[2])
        assert 0 < float(first[1]) < float(first[2])
        for _ in range(5):
            figure.get_by_role("button", name="Measure again").click()
            if row(figure, "Milliseconds")[:3] != first:
                break
        assert row(figure, "Milliseconds")[:3] != first


def seen(page: Page, address: str, state: str) -> Locator:
    """Open a state in a page that knows nothing of it."""
    page.goto("about:blank")
    page.goto(f"{address}{OVERVIEW}{state}")
    return ready(page, "overview")


def test_the_address_holds_the_state(chromium: Browser, address: str) -> None:
    """Which ten, which digit closely and how many steps; reset clears them."""
    with visit(chromium) as reader:
        page = reader.to(address + OVERVIEW)
        figure = started(page, "overview")
        first = pictures(figure)
        figure.get_by_label("Which ten").fill("7")
        figure.get_by_role("button", name="0", exact=True).click()
        figure.get_by_label("Diffusion steps").select_option("4")
        until(page, "/set=7.*close=0.*steps=4/.test(location.hash)")
        there = pictures(figure)
        figure = seen(page, address, page.evaluate("location.hash"))
        assert pictures(figure) == there != first
        expect(figure.get_by_label("Diffusion steps")).to_have_value("4")
        expect(figure.get_by_role("button", name="0", exact=True)).to_have_attribute("aria-pressed", "true")
        figure.get_by_role("button", name="Reset").click()
        assert pictures(figure) == first
        assert page.evaluate("location.hash") == ""
        bad = seen(page, address, "#~overview?set=99&close=-1&steps=constructor")
        assert pictures(bad) == first
        assert reader.errors == []


def test_code_and_weights_of_each_are_given(chromium: Browser, strict_address: str) -> None:
    """Under the policy too."""
    with visit(chromium) as reader:
        page = reader.to(strict_address + OVERVIEW)
        figure = started(page, "overview")
        opened(figure, "Code").locator("summary").first.click()
        expect(figure.locator("details code").first).to_contain_text("function walk(")
        for id, name in zip(IDS, ("VAE", "GAN", "diffusion model"), strict=True):
            with page.expect_download() as waiting:
                figure.get_by_role("button", name=f"Download the weights of the {name}").click()
            assert waiting.value.suggested_filename == f"{id}.json"
        assert reader.errors == []
