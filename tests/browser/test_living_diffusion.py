"""The digit diffusion model in the page: the same numbers as in training, and each control."""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import until, visit
from tests.browser.living import gives_code_and_weights, largest_difference, opened, ready, started, vectors

pytestmark = pytest.mark.browser
DIFFUSION = "architectures/diffusion/"

COMPUTED = """async (cases) => {
  const figure = document.querySelector("strata-diffusion");
  const model = await living.load("diffusion-digits", figure.getAttribute("data-diffusion-digits"));
  return cases.map(({ seed, digit, steps, guidance }) => {
    const noise = Float32Array.from({ length: 64 }, living.normal(living.chance(seed)));
    const frames = living.walk(model, noise, { digit, steps, guidance });
    return { guess: [...frames[Math.floor(steps / 2)].guess], end: [...frames.at(-1).picture], count: frames.length };
  });
}"""
DRAWN = """all => all.map(svg => [...svg.querySelectorAll("path")].map(one => one.outerHTML))"""


@pytest.fixture(scope="module")
def cases() -> list[dict[str, Any]]:
    """Give settings with what PyTorch made of them."""
    found: list[dict[str, Any]] = vectors("diffusion")
    assert {one["steps"] for one in found} == {1, 5, 16, 50}
    assert {one["guidance"] for one in found} == {0, 1, 1.25, 4}
    return found


@pytest.fixture(scope="module")
def computed(chromium: Browser, address: str, cases: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give what the page makes of the same settings."""
    with visit(chromium) as reader:
        result: list[dict[str, Any]] = reader.to(address + DIFFUSION).evaluate(COMPUTED, cases)
        return result


def test_the_page_computes_what_pytorch_computes(computed: list[dict[str, Any]], cases: list[dict[str, Any]]) -> None:
    """From the same seed, with the same stored numbers: 1e-4 at most, after up to fifty steps."""
    for ours, theirs in zip(computed, cases, strict=True):
        assert ours["count"] == theirs["steps"] + 1
        assert largest_difference(ours["end"], theirs["stored"]) <= 1e-4
        assert largest_difference(ours["guess"], theirs["guess"]) <= 1e-4


def test_half_precision_changes_little(computed: list[dict[str, Any]], cases: list[dict[str, Any]]) -> None:
    """Against the model as it was trained, 5e-3 of ink at most."""
    for ours, theirs in zip(computed, cases, strict=True):
        assert largest_difference(ours["end"], theirs["trained"]) <= 5e-3


def picture(figure: Locator) -> str:
    """Give what comes out."""
    return str(figure.locator(".st-living__in .st-denoise__end svg").inner_html())


def said(figure: Locator) -> tuple[int, int, int]:
    """Give the step, the share of noise and the distance of the guess, as the sentence tells."""
    status = figure.get_by_role("status")
    figure.page.wait_for_timeout(200)
    match = re.search(r"after step (\d+) of \d+, (\d+) % .* is (\d+) %", status.inner_text())
    assert match, status.inner_text()
    return int(match[1]), int(match[2]), int(match[3])


def test_the_first_view_is_the_drawn_example(chromium: Browser, address: str) -> None:
    """The same pictures, table and sentence; only times are new."""
    with visit(chromium) as reader:
        page = reader.to(address + DIFFUSION)
        example = page.locator("#living-diffusion .st-living__example")
        sentence = example.locator(".st-living__said").inner_text()
        spoiled, drawn = example.locator("p").last.inner_text(), example.locator("svg").evaluate_all(DRAWN)
        rows = [row.split() for row in example.locator("tbody tr").all_inner_texts()]
        figure = started(page, "diffusion")
        live = figure.locator(".st-living__in")
        assert len(drawn) == 24
        assert live.locator("svg").evaluate_all(DRAWN) == drawn
        expect(figure.get_by_role("status")).to_have_text(sentence)
        opened(figure, "Noise")
        expect(live.get_by_text(spoiled, exact=True)).to_be_visible()
        opened(figure, "By steps")
        assert [row.split()[:3] for row in live.locator("tbody tr").all_inner_texts()] == rows


def test_a_digit_is_asked_for(chromium: Browser, address: str) -> None:
    """Each gives another picture; the same one gives the same again, until the noise is new."""
    with visit(chromium) as reader:
        figure = started(reader.to(address + DIFFUSION), "diffusion")
        pictures = []
        for digit in ("1", "0", "1"):
            figure.get_by_role("button", name=digit, exact=True).click()
            expect(figure.get_by_role("status")).to_contain_text(f"Asked for a {digit}:")
            pictures.append(picture(figure))
        assert pictures[0] == pictures[2] != pictures[1]
        figure.get_by_role("button", name="New noise").click()
        expect(figure.get_by_label("Seed")).to_have_value("2")
        assert picture(figure) != pictures[0]
        figure.get_by_label("Seed").fill("1")
        figure.get_by_label("Seed").press("Tab")
        assert picture(figure) == pictures[0]


def test_the_steps_are_followed_by_keyboard_alone(chromium: Browser, address: str) -> None:
    """From "Run" on: noise falls from all to none, and the guess comes nearer to what comes out."""
    with visit(chromium) as reader:
        page = reader.to(address + DIFFUSION)
        page.locator("#living-diffusion").get_by_role("button", name="Run", exact=True).focus()
        page.keyboard.press("Enter")
        figure = ready(page, "diffusion")
        expect(figure.get_by_role("button", name="5", exact=True)).to_be_focused()
        look = figure.get_by_label("Look at step")
        for _ in range(20):
            page.keyboard.press("Tab")
            if look.evaluate("one => one === document.activeElement"):
                break
        expect(look).to_be_focused()
        page.keyboard.press("Home")
        first = said(figure)
        assert first[:2] == (0, 100)
        for _ in range(8):
            page.keyboard.press("ArrowRight")
        middle = said(figure)
        assert middle[:2] == (8, 50)
        page.keyboard.press("End")
        assert said(figure) == (16, 0, 0)
        assert first[2] > middle[2] > 0
        until(page, "location.hash.includes('step=16')")


def test_the_film_shows_a_step_when_it_is_pressed(chromium: Browser, address: str) -> None:
    """From the first to the last, as many as fit."""
    with visit(chromium) as reader:
        figure = started(reader.to(address + DIFFUSION), "diffusion")
        frames = figure.locator(".st-living__in .st-film button")
        assert [one.split()[-1] for one in frames.all_inner_texts()] == [
            "0",
            "2",
            "4",
            "6",
            "8",
            "10",
            "12",
            "14",
            "16",
        ]
        figure.locator(".st-film").get_by_role("button", name="Step 12").click()
        assert said(figure)[0] == 12
        expect(figure.get_by_label("Look at step")).to_have_value("12")
        figure.get_by_label("Steps", exact=True).fill("1")
        assert [one.split()[-1] for one in frames.all_inner_texts()] == ["0", "1"]


def test_guidance_follows_the_request_or_leaves_it_out(chromium: Browser, address: str) -> None:
    """With none the digit does not matter; with much it does, for the same noise."""
    with visit(chromium) as reader:
        figure = started(reader.to(address + DIFFUSION), "diffusion")
        made: dict[str, set[str]] = {}
        for guidance in ("0", "4"):
            figure.get_by_label("Guidance", exact=True).fill(guidance)
            for digit in ("2", "7"):
                figure.get_by_role("button", name=digit, exact=True).click()
                made.setdefault(guidance, set()).add(picture(figure))
        assert [len(pictures) for pictures in made.values()] == [1, 2]
        figure.get_by_label("Guidance", exact=True).fill("0")
        expect(figure.get_by_role("status")).to_contain_text("Asked for no digit:")
        expect(figure.get_by_text("Computed in this browser: 16 passes")).to_be_visible()


def test_the_table_sets_the_steps_and_says_the_time(chromium: Browser, address: str) -> None:
    """Distance falls with the steps; passes are two a step with guidance; every row has a time measured here."""
    with visit(chromium) as reader:
        page = reader.to(address + DIFFUSION)
        figure = started(page, "diffusion")
        opened(figure, "By steps")
        rows = [row.split() for row in figure.locator(".st-living__in .st-steps tbody tr").all_inner_texts()]
        assert [row[:2] for row in rows] == [[str(steps), str(2 * steps)] for steps in (1, 2, 4, 8, 16, 50)]
        distances = [float(row[2]) for row in rows]
        assert distances == sorted(distances, reverse=True)
        assert float(rows[-1][3]) > 0
        figure.get_by_role("button", name="4 steps").click()
        expect(figure.get_by_label("Steps", exact=True)).to_have_value("4")
        expect(figure.locator(".st-living__in .st-steps .is-chosen")).to_have_attribute("data-steps", "4")
        opened(figure, "The way")
        expect(figure.get_by_text("Computed in this browser: 8 passes")).to_be_visible()


def test_two_runs_from_the_same_noise_stand_side_by_side(chromium: Browser, address: str) -> None:
    """Alike they end alike; with other steps, guidance or digit they differ; the address holds both."""
    with visit(chromium) as reader:
        page = reader.to(address + DIFFUSION)
        figure = opened(started(page, "diffusion"), "Two runs")
        runs, said = figure.locator(".st-run"), figure.locator(".st-runs__said")
        expect(runs).to_have_count(2)
        ends = figure.locator(".st-run > svg")
        first, second = ends.evaluate_all(DRAWN)
        assert first != second
        expect(runs.last).to_contain_text("Second run: a 5, 2 steps, guidance 1.25")
        figure.get_by_label("Its steps").fill("16")
        expect(said).to_have_text(re.compile("the two guesses differ by 0 % .* at the end the pictures by 0 %"))
        assert ends.evaluate_all(DRAWN) == [first, first]
        figure.get_by_label("Digit of the second run").select_option("8")
        expect(said).not_to_contain_text("at the end the pictures by 0 %")
        figure.get_by_role("button", name="New noise").click()
        until(page, "/seed=2/.test(location.hash) && /digit2=8/.test(location.hash)")
        there = ends.evaluate_all(DRAWN)
        assert there[0] != first
        state = page.evaluate("location.hash")
        page.goto("about:blank")
        page.goto(f"{address}{DIFFUSION}{state}")
        ready(page, "diffusion")
        assert ends.evaluate_all(DRAWN) == there
        assert reader.errors == []


def guessed(figure: Locator, share: str) -> int:
    """Give how far the guess is from the real digit, with a share of noise."""
    figure.get_by_label("Noise in a real digit").fill(share)
    match = re.search(rf"With {share} % of noise its guess is (\d+) %", figure.locator(".st-living__in").inner_text())
    assert match
    return int(match[1])


def test_a_real_digit_is_spoiled_and_guessed(chromium: Browser, address: str) -> None:
    """Without noise the guess is the digit; with more it is farther off."""
    with visit(chromium) as reader:
        page = reader.to(address + DIFFUSION)
        figure = started(page, "diffusion")
        opened(figure, "Noise")
        off = [guessed(figure, share) for share in ("0", "50", "100")]
        assert off[0] == 0 < off[1] < off[2]
        until(page, "location.hash.includes('share=100')")


def seen(page: Page, address: str, state: str) -> tuple[str, str]:
    """Open a state in a page that knows nothing of it; give the pictures."""
    page.goto("about:blank")
    page.goto(f"{address}{DIFFUSION}{state}")
    figure = ready(page, "diffusion")
    return picture(figure), figure.locator(".st-living__in .st-images").first.inner_html()


def test_the_address_holds_the_state(chromium: Browser, address: str) -> None:
    """Digit, steps, guidance, seed, the step looked at and the noise; reset clears them."""
    with visit(chromium) as reader:
        page = reader.to(address + DIFFUSION)
        figure = started(page, "diffusion")
        first = picture(figure)
        figure.get_by_role("button", name="8", exact=True).click()
        figure.get_by_role("button", name="New noise").click()
        for name, value in (
            ("Steps", "20"),
            ("Guidance", "2.5"),
            ("Look at step", "11"),
        ):
            figure.get_by_label(name, exact=True).fill(value)
        opened(figure, "Noise").get_by_label("Noise in a real digit").fill("30")
        opened(figure, "The way")
        until(page, "location.hash.includes('share=30')")
        state = page.evaluate("location.hash")
        there = (picture(figure), figure.locator(".st-living__in .st-images").first.inner_html())
        assert seen(page, address, state) == there
        assert said(figure)[0] == 11
        for name, value in (("Steps", "20"), ("Guidance", "2.5"), ("Noise in a real digit", "30")):
            expect(figure.get_by_label(name, exact=True)).to_have_value(value)
        figure.get_by_role("button", name="Reset").click()
        assert picture(figure) == first
        assert page.evaluate("location.hash") == ""


def test_a_broken_state_does_no_harm(chromium: Browser, address: str) -> None:
    """Values that cannot be are left aside."""
    with visit(chromium) as reader:
        page = reader.to(address + DIFFUSION)
        first = picture(started(page, "diffusion"))
        bad = "#~diffusion?digit=11&steps=1e9&guidance=hot&seed=-1&step=-5&share=%3Cimg%20src%3Dx%3E"
        assert seen(page, address, bad)[0] == first
        seen(page, address, "#~diffusion?digit=0.5&steps=3.7&step=99")
        assert reader.errors == []


def test_code_and_weights_are_given(chromium: Browser, strict_address: str) -> None:
    """Under the policy too."""
    with visit(chromium) as reader:
        page = reader.to(strict_address + DIFFUSION)
        gives_code_and_weights(page, started(page, "diffusion"), "diffusion-digits.json")
        assert reader.errors == []
