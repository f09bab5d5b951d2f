"""Chromium, and the site on a server of our own."""

import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.reader import Site
from tests.support import sent_with

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
# The longest that a page can say, and the same on each day: planned days have passed.
_LATER = "Date = class extends Date { constructor(...day) { day.length ? super(...day) : super(2040, 0); } };"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Strict(_Quiet):
    """Sends with each file what the site's own file of headers says."""

    def end_headers(self) -> None:
        """Add the headers."""
        for name, value in sent_with(Path(self.directory), self.path).items():
            self.send_header(name, value)
        super().end_headers()


class _Server(ThreadingHTTPServer):
    request_queue_size = 128  # a browser asks for much at once


@contextmanager
def served(
    folder: Path, port: int = 0, strict: bool = False, handler: type[SimpleHTTPRequestHandler] = _Quiet
) -> Iterator[str]:
    """Serve `folder` on a free port, or on one that was free before; give the address."""
    handler = _Strict if strict else handler
    server = _Server(("127.0.0.1", port), partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def address(site: Site) -> Iterator[str]:
    """Serve the site at the root of a host."""
    with served(site.folder) as where:
        yield where


@pytest.fixture(scope="session")
def strict_address(site: Site) -> Iterator[str]:
    """Serve the site with the headers that it asks for."""
    with served(site.folder, strict=True) as where:
        yield where


@pytest.fixture(scope="session")
def address_below(site_below: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the site below the path that it was built for."""
    root = tmp_path_factory.mktemp("host")
    shutil.copytree(site_below.folder, root / "strata")
    with served(root) as where:
        yield f"{where}strata/"


@pytest.fixture(scope="session")
def hostile_address(hostile_site: Site) -> Iterator[str]:
    """Serve the site of hostile records."""
    with served(hostile_site.folder) as where:
        yield where


def program() -> str | None:
    """Give the system's Chromium; Playwright has its own where there is none."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return next(filter(None, map(shutil.which, names)), None)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Give a browser for the whole run."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program(), args=ARGUMENTS)
        yield browser
        browser.close()


@dataclass
class Visit:
    """A page of the browser, with what it said and what it asked for."""

    page: Page
    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def to(self, address: str) -> Page:
        """Go to `address` and wait until it is there with all that it loads."""
        self.page.goto(address, wait_until="load")
        return self.page


@contextmanager
def visit(chromium: Browser, width: int = 1280, scheme: str = "light", workers: bool = True) -> Iterator[Visit]:
    """Open a page with nothing stored, as wide as a screen and in a color scheme, years after the edition.

    Whatever is done there, nothing may be refused by the policy that each page carries.
    """
    context = chromium.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
        service_workers="allow" if workers else "block",
    )
    context.add_init_script(_LATER)
    made = Visit(context.new_page())
    made.page.on("console", lambda said: made.errors.append(said.text) if said.type in {"error", "warning"} else None)
    made.page.on("pageerror", lambda error: made.errors.append(str(error)))
    made.page.on("request", lambda asked: made.requests.append(asked.url))
    try:
        yield made
        assert [error for error in made.errors if "Content Security Policy" in error] == []
    finally:
        context.close()


def until(page: Page, condition: str, seconds: float = 30) -> None:
    """Wait until a condition holds in the page; asked from outside, for its policy lets no text be run as a script."""
    end = time.monotonic() + seconds
    while not page.evaluate(f"Boolean({condition})"):
        assert time.monotonic() < end, condition
        page.wait_for_timeout(50)


def arrived(page: Page, there: Callable[[str], bool], seconds: float = 30) -> None:
    """Wait until the page is one whose path, without what follows a `?` or `#`, is `there`, and has its text."""
    end = time.monotonic() + seconds
    while not there(urlsplit(page.url).path):
        assert time.monotonic() < end, page.url
        page.wait_for_timeout(50)
    page.wait_for_load_state("domcontentloaded")
