"""What a reader of the built site waits for: the bytes of a first visit, and the first hit of the search."""

import json
import time
from pathlib import Path
from statistics import mean

from playwright.sync_api import Browser, sync_playwright

from tests.browser.conftest import ARGUMENTS, program, served
from tests.weight import packed, sent

_BOX, _LIST = "[data-md-component=search-query]", ".md-search-result__list li"
_PATIENCE = 120_000


def visits(site: Path, pages: dict[str, str]) -> dict[str, dict[str, int]]:
    """Give bytes and files of a first visit, for each page by its name."""
    found = {name: sent(site, f"{path}index.html") for name, path in pages.items()}
    return {name: {"bytes": sum(files.values()), "files": len(files)} for name, files in found.items()}


def sizes(site: Path) -> dict[str, int]:
    """Give how many pages and bytes the site has, the mean of a page, and what the search loads of it."""
    pages = [file.stat().st_size for file in site.rglob("*.html")]
    parts = [packed(file) for file in (site / "search").glob("text-*.json")]
    return {
        "pages": len(pages),
        "bytes": sum(file.stat().st_size for file in site.rglob("*") if file.is_file()),
        "page_bytes": round(mean(pages)),
        "names_bytes": packed(site / "search/names.json"),
        "parts": len(parts),
        "part_bytes": round(mean(parts)),
    }


def query(site: Path) -> str:
    """Give a word to search for: the first of the name of a record in the middle."""
    rows = json.loads((site / "search/names.json").read_text(encoding="utf-8"))["rows"]
    named = [row[1] for row in rows if row[0].startswith("models/")]
    return str(named[len(named) // 2]).split()[0].lower()


def first_hits(sites: dict[str, Path], word: str, turns: int) -> dict[str, list[float]]:
    """Give for each site how long the first hit of its search takes from the first key, with nothing stored, in ms."""
    found: dict[str, list[float]] = {name: [] for name in sites}
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program(), args=ARGUMENTS)
        for name in [*sites] * turns:
            with served(sites[name]) as address:
                found[name].append(round(_first_hit(chromium, address, word)))
        chromium.close()
    return found


def _first_hit(chromium: Browser, address: str, word: str) -> float:
    page = chromium.new_page(service_workers="block", reduced_motion="reduce")
    page.goto(address, wait_until="domcontentloaded")
    page.locator(_BOX).focus(timeout=_PATIENCE)
    began = time.monotonic()
    page.keyboard.type(word)
    page.locator(_LIST).first.wait_for(state="attached", timeout=_PATIENCE)
    took = time.monotonic() - began
    page.close()
    return took * 1000
