"""The digit autoencoder in the page: the same numbers as in training, and each control."""

import itertools
import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import until, visit
from tests.browser.living import gives_code_and_weights, largest_difference, ready, started, vectors

pytestmark = pytest.mark.browser
VAE = "architectures/vae/"

COMPUTED = """async (images) => {
  const model = await living.load("vae-digits", document.querySelector("strata-vae").getAttribute("data-vae-digits"));
  const curves = images.map((image) => living.encode(model, Float32Array.from(image)));
  return {
    mean: curves.map(({ mean }) => [...mean]), spread: curves.map(({ spread }) => [...spread]),
    decoded: curves.map(({ mean }) => [...living.decode(model, mean)]),
  };
}"""
DRAWN = """all => all.map(svg => [...svg.querySelectorAll("path, text, ellipse")].map(one =>
  one.tagName + one.textContent + [...one.attributes].map(({ name, value }) => name + value).sort().join()))"""


@pytest.fixture(scope="module")
def computed(chromium: Browser, address: str) -> dict[str, Any]:
    """Give what the page computes for the images of the vectors."""
    with visit(chromium) as reader:
        result: dict[str, Any] = reader.to(address + VAE).evaluate(COMPUTED, vectors("vae")["images"])
        return result


def test_the_page_computes_what_pytorch_computes(computed: dict[str, Any]) -> None:
    """With the same stored numbers: 1e-4 at most, for curves and pictures."""
    expected = vectors("vae")
    assert len(expected["images"]) >= 20
    for ours, theirs in (("mean", "mean"), ("spread", "spread"), ("decoded", "stored")):
        assert largest_difference(computed[ours], expected[theirs]) <= 1e-4


def test_half_precision_changes_little(computed: dict[str, Any]) -> None:
    """Against the model as it was trained, 5e-3 of ink at most."""
    assert largest_difference(computed["decoded"], vectors("vae")["trained"]) <= 5e-3


def point(figure: Locator) -> list[float]:
    """Give where the point is, as the sliders say."""
    return [float(figure.get_by_label(side, exact=True).input_value()) for side in ("Across", "Up")]


def output(figure: Locator) -> str:
    """Give the decoded picture."""
    return str(figure.locator(".st-living__in .st-vae__out svg").inner_html())


def test_the_first_view_is_the_drawn_example(chromium: Browser, address: str) -> None:
    """The same plane, the same decoded digit, the same sentence."""
    with visit(chromium) as reader:
        page = reader.to(address + VAE)
        example = page.locator("#living-vae .st-living__example")
        sentence = example.locator("p").last.inner_text()
        drawn = example.locator(".st-plane svg, .st-vae__out svg").evaluate_all(DRAWN)
        figure = started(page, "vae")
        live = figure.locator(".st-living__in").locator(".st-plane svg, .st-vae__out svg").evaluate_all(DRAWN)
        assert len(live) == 2
        assert live == drawn
        expect(figure.get_by_role("status")).to_have_text(sentence)


def test_a_digit_is_chosen_and_another_of_its_kind(chromium: Browser, address: str) -> None:
    """Each press takes the next one; picture, place and sentence follow."""
    with visit(chromium) as reader:
        page = reader.to(address + VAE)
        figure = started(page, "vae")
        seven = figure.get_by_role("button", name="7", exact=True)
        places = set()
        for _ in range(3):
            seven.click()
            expect(seven).to_have_attribute("aria-pressed", "true")
            expect(figure.get_by_role("status")).to_contain_text("This 7 has its mean at")
            places.add(tuple(point(figure)))
        assert len(places) == 3
        assert figure.locator(".st-choices [aria-pressed=true]").count() == 1
        until(page, "location.hash.includes('digit=')")


def test_the_point_moves_by_keyboard_alone(chromium: Browser, address: str) -> None:
    """From "Run" on: tab to the plane, arrows, with shift farther; no farther than the edge."""
    with visit(chromium) as reader:
        page = reader.to(address + VAE)
        page.locator("#living-vae").get_by_role("button", name="Run", exact=True).focus()
        page.keyboard.press("Enter")
        figure = ready(page, "vae")
        expect(figure.get_by_role("button", name="3", exact=True)).to_be_focused()
        handle = figure.get_by_role("button", name="The point: move it with the arrow keys")
        for _ in range(20):
            page.keyboard.press("Tab")
            if handle.evaluate("one => one === document.activeElement"):
                break
        expect(handle).to_be_focused()
        (across, up), before = point(figure), output(figure)
        for keys in ("ArrowRight", "ArrowRight", "ArrowDown"):
            page.keyboard.press(keys)
        assert point(figure) == pytest.approx([across + 0.2, up - 0.1], abs=0.03)
        assert output(figure) != before
        expect(figure.get_by_role("status")).to_contain_text("The point is at")
        for _ in range(20):
            page.keyboard.press("Shift+ArrowUp")
        assert point(figure)[1] == 3.4


def test_the_point_moves_by_sliders_and_by_dragging(chromium: Browser, address: str) -> None:
    """What is dragged to a place is there, and goes on following until it is let go."""
    with visit(chromium) as reader:
        page = reader.to(address + VAE)
        figure = started(page, "vae")
        figure.get_by_label("Across", exact=True).fill("-1.5")
        assert point(figure)[0] == -1.5
        plane = figure.locator(".st-living__in .st-plane")
        plane.scroll_into_view_if_needed()
        box = plane.bounding_box()
        assert box is not None
        page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        page.mouse.down()
        assert point(figure) == pytest.approx([0, 0], abs=0.1)
        page.mouse.move(box["x"] + box["width"] * 0.75, box["y"] + box["height"] * 0.25, steps=4)
        page.mouse.up()
        assert point(figure) == pytest.approx([1.7, 1.7], abs=0.1)
        page.mouse.move(box["x"] + 5, box["y"] + 5)
        assert point(figure) == pytest.approx([1.7, 1.7], abs=0.1)


def ink(figure: Locator) -> int:
    """Give how many pixels of the drawing are dark."""
    return figure.locator(".st-drawing [aria-pressed=true]").count()


def test_a_digit_is_drawn_by_pointer(chromium: Browser, address: str) -> None:
    """A stroke down the middle is encoded near the ones, not near the zeros."""
    with visit(chromium) as reader:
        page = reader.to(address + VAE)
        figure = started(page, "vae")
        figure.get_by_role("button", name="Clear, to draw").click()
        assert ink(figure) == 0
        box = figure.locator(".st-drawing").bounding_box()
        assert box is not None
        for column in (3.5, 4.5):
            page.mouse.move(box["x"] + box["width"] * column / 8, box["y"] + 4)
            page.mouse.down()
            page.mouse.move(box["x"] + box["width"] * column / 8, box["y"] + box["height"] - 4, steps=16)
            page.mouse.up()
        assert ink(figure) == 16
        expect(figure.get_by_role("status")).to_contain_text("Your drawing has its mean at")
        expect(figure.get_by_role("status")).to_contain_text(re.compile(r"nearest to the point are .*\b1\b"))
        until(page, "location.hash.includes('drawn=')")


def test_a_digit_is_drawn_by_keyboard(chromium: Browser, address: str) -> None:
    """One stop of the tab key; arrows go from pixel to pixel, space turns one over."""
    with visit(chromium) as reader:
        page = reader.to(address + VAE)
        figure = started(page, "vae")
        figure.get_by_role("button", name="Clear, to draw").click()
        assert figure.locator(".st-drawing [tabindex='0']").count() == 1
        figure.locator(".st-drawing [tabindex='0']").focus()
        for key in ("Space", "ArrowRight", "ArrowDown", "Space", "End", "Space"):
            page.keyboard.press(key)
        expect(figure.get_by_role("button", name="Row 2, column 8")).to_be_focused()
        assert ink(figure) == 3
        page.keyboard.press("Space")
        assert ink(figure) == 2


def places_of(figure: Locator, press: str, count: int) -> list[list[float]]:
    """Give where the point goes with each press of a button."""
    found = []
    for _ in range(count):
        figure.get_by_role("button", name=press).click()
        found.append(point(figure))
    return found


def test_points_are_drawn_from_curves(chromium: Browser, address: str) -> None:
    """Those of the digit stay near its mean, those of the common curve go far; back to the mean is back."""
    with visit(chromium) as reader:
        figure = started(reader.to(address + VAE), "vae")
        mean = point(figure)
        near = places_of(figure, "Draw from its curve", 20)
        far = places_of(figure, "Draw from the common curve", 20)
        assert len({tuple(one) for one in near}) > 5
        assert max(abs(one - middle) for place in near for one, middle in zip(place, mean, strict=True)) < 0.5
        assert max(abs(one - two) for one, two in itertools.combinations([place[0] for place in far], 2)) > 1
        assert places_of(figure, "To the mean", 1) == [mean]


def test_what_is_lost_grows_with_the_distance_from_the_mean(chromium: Browser, address: str) -> None:
    """The first part of the error belongs to the point, the second to the digit."""
    with visit(chromium) as reader:
        figure = started(reader.to(address + VAE), "vae")
        cells = figure.locator(".st-living__in .st-vae__error td")
        first = [float(one) for one in cells.all_inner_texts()]
        figure.get_by_label("Across", exact=True).fill("-3")
        then = [float(one) for one in cells.all_inner_texts()]
        assert then[0] > 3 * first[0]
        assert then[1] == first[1] > 0


def test_the_plane_shows_what_each_place_decodes_to(chromium: Browser, address: str) -> None:
    """Twelve by twelve pictures in place of the signs, and back."""
    with visit(chromium) as reader:
        page = reader.to(address + VAE)
        figure = started(page, "vae")
        signs = figure.locator(".st-living__in .st-plane text")
        assert signs.count() >= 200
        figure.get_by_label("Show in the plane").select_option("pictures")
        expect(signs).to_have_count(0)
        expect(figure.locator(".st-plane svg svg")).to_have_attribute("viewBox", "0 0 120 120")
        until(page, "location.hash.includes('look=pictures')")
        figure.get_by_label("Show in the plane").select_option("digits")
        assert signs.count() >= 200


def seen(page: Page, address: str, state: str) -> tuple[Locator, list[float], str]:
    """Open a state in a page that knows nothing of it."""
    page.goto("about:blank")
    page.goto(f"{address}{VAE}{state}")
    figure = ready(page, "vae")
    return figure, point(figure), output(figure)


def test_the_address_holds_the_state(chromium: Browser, address: str) -> None:
    """Digit or drawing, point and look; reset clears them."""
    with visit(chromium) as reader:
        page = reader.to(address + VAE)
        figure = started(page, "vae")
        first = point(figure)
        figure.get_by_role("button", name="8", exact=True).click()
        figure.get_by_role("button", name="Row 1, column 1").click()
        figure.get_by_label("Up", exact=True).fill("1.2")
        figure.get_by_label("Show in the plane").select_option("pictures")
        until(page, "/drawn=.*look=pictures/.test(location.hash) && location.hash.includes('y=1.20')")
        state, there, shown, dark = page.evaluate("location.hash"), point(figure), output(figure), ink(figure)
        figure, place, picture = seen(page, address, state)
        assert (place, picture, ink(figure)) == (there, shown, dark)
        expect(figure.get_by_label("Show in the plane")).to_have_value("pictures")
        figure.get_by_role("button", name="Reset").click()
        assert point(figure) == first
        until(page, "location.hash === ''")


def test_a_broken_state_does_no_harm(chromium: Browser, address: str) -> None:
    """Values that cannot be are left aside."""
    with visit(chromium) as reader:
        page = reader.to(address + VAE)
        first = point(started(page, "vae"))
        bad = "#~vae?digit=9999&x=far&y=%3Cimg%3E&look=__proto__"
        assert seen(page, address, bad)[1] == first
        seen(page, address, "#~vae?drawn=zz%3Cimg%20src%3Dx%3E&x=99&y=-99")
        expect(page.locator("#living-vae img")).to_have_count(0)
        assert reader.errors == []


def test_code_and_weights_are_given(chromium: Browser, strict_address: str) -> None:
    """Under the policy too."""
    with visit(chromium) as reader:
        page = reader.to(strict_address + VAE)
        gives_code_and_weights(page, started(page, "vae"), "vae-digits.json")
        assert reader.errors == []
