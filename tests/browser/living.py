"""How the tests meet a living figure."""

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

VECTORS = Path(__file__).parent / "vectors"


def vectors(name: str) -> Any:
    """Give what the training wrote down: inputs, and what must come out."""
    return json.loads((VECTORS / f"{name}.json").read_text(encoding="utf-8"))


def started(page: Page, name: str) -> Locator:
    """Press "Run" of a figure and wait until it is ready."""
    figure = page.locator(f"#living-{name}")
    figure.get_by_role("button", name="Run", exact=True).click()
    return ready(page, name)


def ready(page: Page, name: str) -> Locator:
    """Wait until a figure is ready; give it."""
    figure = page.locator(f"#living-{name}")
    expect(figure.locator("[data-ready]")).to_have_count(1)
    expect(figure.get_by_role("status")).not_to_be_empty()
    return figure


def opened(figure: Locator, name: str) -> Locator:
    """Open a pane of a figure; give the figure."""
    tab = figure.get_by_role("tab", name=name, exact=True)
    tab.click()
    expect(tab).to_have_attribute("aria-selected", "true")
    return figure


def milliseconds(figure: Locator) -> int:
    """Give how long a figure took from "Run" until it was ready."""
    return int(str(figure.locator("[data-ready]").get_attribute("data-ready")))


def largest_difference(ours: Any, theirs: Any) -> float:
    """Give the largest difference of two nested lists of numbers."""
    if isinstance(ours, list):
        return max(largest_difference(one, other) for one, other in zip(ours, theirs, strict=True))
    return float(abs(ours - theirs))


def gives_code_and_weights(page: Page, figure: Locator, file: str) -> None:
    """Hold that the code that runs can be read, and that the weights come as a file."""
    if figure.get_by_role("tab").count():
        opened(figure, "Code")
    figure.locator("summary").first.click()
    expect(figure.locator("details code").first).to_contain_text("function ")
    with page.expect_download() as waiting:
        figure.get_by_role("button", name="Download the weights").click()
    assert waiting.value.suggested_filename == file
    assert waiting.value.path().stat().st_size > 1000
