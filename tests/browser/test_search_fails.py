"""The search where its files do not come: the box says so, and works as soon as they do."""

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from time import monotonic

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.asking import ask
from tests.browser.conftest import visit
from tests.reader import Site

pytestmark = pytest.mark.browser

HITS = ".md-search-result__item"
NOTE = ".st-search-note"
FILES = ("search/search.js", "search/names.json", "search/text-")
WAYS = ("gone", "error", "cut", "page")


class _Failing(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer as the test says where the path is one that fails."""
        failing: dict[str, str] = self.server.failing  # type: ignore[attr-defined]
        way = next((way for path, way in failing.items() if self.path.startswith(f"/{path}")), None)
        if way is None:
            super().do_GET()
        elif way == "gone":
            self.close_connection = True
        elif way == "error":
            self.send_error(HTTPStatus.SERVICE_UNAVAILABLE)
        else:
            body = b"<!doctype html><title>Pay for the network</title>" if way == "page" else b'{"tags": ["a"'
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", "text/html" if way == "page" else "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)


@contextmanager
def failing_host(folder: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """Serve `folder`; give the address, and what fails how."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Failing, directory=str(folder)))
    failing: dict[str, str] = {}
    server.failing = failing  # type: ignore[attr-defined]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/", failing
    finally:
        server.shutdown()
        server.server_close()


def typed(page: Page, words: str) -> None:
    """Open the box and type."""
    page.keyboard.press("/")
    page.keyboard.type(words)


def told(page: Page) -> None:
    """Wait until the box says that something is missing, and not that it is on its way."""
    expect(page.locator(NOTE)).to_be_visible()
    expect(page.locator(NOTE)).to_contain_text("could not be loaded")
    expect(page.locator(".md-search-result__meta")).to_be_hidden()


def answered(page: Page, words: str = "InfiniBand") -> None:
    """Wait for the hits; nothing is missing any more."""
    expect(page.locator(HITS).first).to_contain_text(words, timeout=10_000)
    expect(page.locator(NOTE)).to_be_hidden()


@pytest.mark.parametrize(
    ("file", "way"),
    [
        pytest.param(file, way, marks=() if file == FILES[0] or way == WAYS[0] else pytest.mark.audit)
        for file in FILES
        for way in WAYS
    ],
)
def test_what_does_not_come_is_told_and_asked_for_again(chromium: Browser, site: Site, file: str, way: str) -> None:
    """Whichever file it is and however it fails; with the network comes the answer to what was typed."""
    with failing_host(site.folder) as (address, failing), visit(chromium) as reader:
        failing[file] = way
        page = reader.to(address)
        typed(page, "InfiniBand")
        told(page)
        failing.clear()
        page.evaluate("dispatchEvent(new Event('online'))")
        answered(page)


def test_it_comes_by_itself_after_a_while(chromium: Browser, site: Site) -> None:
    """No event and no key is needed."""
    with failing_host(site.folder) as (address, failing), visit(chromium) as reader:
        failing["search/"] = "gone"
        page = reader.to(address)
        typed(page, "InfiniBand")
        told(page)
        failing.clear()
        answered(page)


def test_it_is_asked_for_at_the_next_key(chromium: Browser, site: Site) -> None:
    """Who goes on typing need not wait; and after a second failure it is said again."""
    with failing_host(site.folder) as (address, failing), visit(chromium) as reader:
        failing["search/names.json"] = "error"
        page = reader.to(address)
        typed(page, "Infini")
        told(page)
        page.wait_for_timeout(3500)  # the next try by itself is some seconds away
        failing.clear()
        started = monotonic()
        page.keyboard.type("Band")
        answered(page)
        assert monotonic() - started < 3


def test_a_copy_that_is_not_whole_says_so(chromium: Browser, from_disk: Site, tmp_path: Path) -> None:
    """From disk: while files are still being copied, and after."""
    for folder in ("assets", "search"):
        shutil.copytree(from_disk.folder / folder, tmp_path / folder)
    shutil.copy(from_disk.folder / "index.html", tmp_path)
    for name in ("search.js", "names.js"):
        (tmp_path / "search" / name).rename(tmp_path / name)
    with visit(chromium) as reader:
        page = reader.to((tmp_path / "index.html").as_uri())
        typed(page, "InfiniBand")
        told(page)
        (tmp_path / "search.js").rename(tmp_path / "search/search.js")
        page.wait_for_timeout(3000)
        told(page)
        (tmp_path / "names.js").rename(tmp_path / "search/names.js")
        answered(page)


@pytest.mark.parametrize("where", ["hosted", pytest.param("from disk", marks=pytest.mark.audit)])
@pytest.mark.parametrize("kind", ["known", "unknown", "numbers", "one long word", "letters", "other signs"])
def test_no_question_is_too_long(chromium: Browser, address: str, from_disk: Site, where: str, kind: str) -> None:
    """Sixteen hundred different words are answered within two seconds, and so is the next question."""
    text = from_disk.pages["glossary/index.html"].text
    words = {
        "known": sorted(set(text.split()))[:1600],
        "unknown": [f"qx{number:x}zv{number}" for number in range(1600)],
        "numbers": [str(7919 * number) for number in range(1600)],
        "one long word": ["transfromer" * 1600],
        "letters": [chr(97 + number % 26) for number in range(1600)],
        "other signs": [chr(0x4E00 + number) + "é" for number in range(1600)],
    }[kind]
    with visit(chromium) as reader:
        page = reader.to(address if where == "hosted" else (from_disk.folder / "index.html").as_uri())
        ask(page, ["H100"])
        started = monotonic()
        found = ask(page, [" ".join(words), "H100"])
        assert monotonic() - started < 2
        assert found[1][0][2] == "/accelerators/nvidia-h100/"
        assert reader.errors == []
