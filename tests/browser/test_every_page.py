"""Every page of the site through axe: light and dark, on a desk and on a phone."""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Page, sync_playwright

from tests.browser.barriers import PHONE
from tests.browser.conftest import ARGUMENTS, program
from tests.reader import Site

pytestmark = [pytest.mark.browser, pytest.mark.audit]

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
WIDTHS = (1280, 390)
# What the color scheme can change. The rest of a page is the same in both, so it is looked at once a width.
OF_COLORS = ["color-contrast", "link-in-text-block"]
# The frame is the same on all pages. Its colors are looked at on the pages of test_pages.py, four times each.
FRAME = [[".md-header"], [".md-tabs"], [".md-sidebar--primary"], [".md-footer"]]
RUN = """async ([rules, frame, thumbs]) => {
  const where = rules.length ? { include: [["body"]], exclude: frame } : document;
  const only = rules.length ? { runOnly: rules } : { rules: { "target-size": { enabled: thumbs } } };
  const found = await axe.run(where, { resultTypes: ["violations"], ...only });
  return found.violations.flatMap((one) => one.nodes.map((node) => `${one.id} at ${node.target.join(" ")}`));
}"""


def barriers(page: Page, address: str) -> Iterator[str]:
    """Give what axe finds on a page, in each width and scheme, with those in which it does."""
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": WIDTHS[0], "height": 900})
    page.goto(address, wait_until="load")
    for scheme, rules in (("light", []), ("dark", OF_COLORS)):
        page.emulate_media(color_scheme=scheme)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            found = page.evaluate(RUN, [rules, FRAME, width < PHONE])
            yield from (f"{address} {width} {scheme}: {one}" for one in found)


def looked_at(address: str, paths: Sequence[str]) -> list[str]:
    """Give what axe finds on some pages, in a browser of their own that keeps one page open."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program(), args=ARGUMENTS)
        page = browser.new_context(reduced_motion="reduce").new_page()
        page.add_init_script(AXE)
        found = [one for path in paths for one in barriers(page, address + path)]
        browser.close()
    return found


def test_no_page_has_a_barrier_that_axe_knows(site: Site, address: str) -> None:
    """No violation on any, in two schemes and two widths."""
    paths = list(site.pages)
    workers = os.cpu_count() or 1
    with ThreadPoolExecutor(workers) as pool:
        parts = list(pool.map(looked_at, [address] * workers, [paths[start::workers] for start in range(workers)]))
    assert [one for part in parts for one in part] == []


def test_axe_sees_what_is_put_before_it(site: Site, address: str) -> None:
    """The test above is not blind: neither to structure nor, in the dark, to colors."""
    wrong = '<img src="x"><p style="color:#333">Too dark in the dark, and long enough to be read.</p>'
    (site.folder / "wrong.html").write_text(
        (site.folder / "index.html").read_text(encoding="utf-8").replace("<h1", f"{wrong}<h1", 1), encoding="utf-8"
    )
    try:
        found = looked_at(address, ["wrong.html"])
    finally:
        (site.folder / "wrong.html").unlink()
    assert {(one.split(": ")[0].split()[2], one.split(": ")[1].split(" at ")[0]) for one in found} == {
        ("light", "image-alt"),
        ("dark", "color-contrast"),
    }
