"""The pages that were visited, without a network: kept whole, of one build, and nothing else."""

import random
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.publish.service_worker import write_service_worker
from tests.browser.conftest import visit
from tests.reader import Site
from tests.support import ROOT

pytestmark = pytest.mark.browser

VISITED = ("", "models/gpt-4/", "accelerators/nvidia-h100/")
_KEPT = """async () => {
  const found = [];
  for (const key of await caches.keys()) {
    for (const { url } of await (await caches.open(key)).keys()) found.push(new URL(url).pathname);
  }
  return found;
}"""
_READY = "async () => Boolean((await navigator.serviceWorker.ready).active)"


class _Handler(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def end_headers(self) -> None:
        """Let the browser ask again each time, as a host of pages should."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def do_GET(self) -> None:
        """Answer as the test says: with the file, with an error, from elsewhere, or with another content."""
        answer = self.server.answers.get(self.path.strip("/"))  # type: ignore[attr-defined]
        if answer is None:
            super().do_GET()
        elif answer == "error":
            self.send_error(HTTPStatus.INTERNAL_SERVER_ERROR)
        elif answer == "elsewhere":
            self.send_response(HTTPStatus.FOUND)
            self.send_header("Location", "/glossary/")
            self.end_headers()
        else:
            body = f"<!doctype html><html lang=en><title>Gate</title><h1>{answer}</h1></html>".encode()
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)


class _Server(ThreadingHTTPServer):
    request_queue_size = 128  # a browser asks for much at once


class Host:
    """A host of the built site that can go away, and come back with another build."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port = folder, 0
        self.answers: dict[str, str] = {}
        self.start()

    def start(self) -> None:
        """Serve, at the same port as before."""
        self.server = _Server(("127.0.0.1", self.port), partial(_Handler, directory=str(self.folder)))
        self.server.answers = self.answers  # type: ignore[attr-defined]
        self.port = self.server.server_port
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        """Be gone."""
        self.server.shutdown()
        self.server.server_close()

    def build(self, off: bool = False) -> None:
        """Make the service worker anew, for what the folder holds now."""
        sources = self.folder / "assets/js/offline"
        for name in ("worker.js", "off.js"):
            shutil.copy(ROOT / "overrides/assets/js/offline" / name, sources)
        write_service_worker(self.folder, off)

    @property
    def address(self) -> str:
        """Give the address of the site."""
        return f"http://127.0.0.1:{self.port}/"


@pytest.fixture
def host(site: Site, tmp_path: Path) -> Iterator[Host]:
    """Serve a copy of the site."""
    folder = tmp_path / "site"
    shutil.copytree(site.folder, folder, ignore=shutil.ignore_patterns("*.zip"))
    made = Host(folder)
    yield made
    made.stop()


def kept(page: Page) -> list[str]:
    """Give the paths of what is kept."""
    return list(page.evaluate(_KEPT))


def wait_until_kept(page: Page, path: str) -> None:
    """Wait until the copy has a page."""
    for _ in range(100):
        if f"/{path}" in kept(page):
            return
        page.wait_for_timeout(100)
    pytest.fail(f"{path} is not kept")


def visited(page: Page, host: Host) -> list[str]:
    """Visit three pages and wait until they and the search are kept; give the names of the copies."""
    page.goto(host.address)
    assert page.evaluate(_READY)
    for path in VISITED:
        page.goto(host.address + path)
        wait_until_kept(page, path)
    wait_until_kept(page, "search/names.json")
    return list(page.evaluate("caches.keys()"))


def test_visited_pages_and_the_search_work_without_a_network(chromium: Browser, host: Host) -> None:
    """They say of what day they are; a page that was not visited leads to the one on reading offline."""
    with visit(chromium) as reader:
        page = reader.page
        visited(page, host)
        host.stop()
        for path in VISITED:
            page.goto(host.address + path)
            expect(page.locator("h1").first).to_be_visible()
            expect(page.locator(".st-away")).to_contain_text("This copy is from 20")
            assert page.evaluate("getComputedStyle(document.body).getPropertyValue('--page').trim()")
        page.keyboard.press("/")
        page.keyboard.type("InfiniBand")
        expect(page.locator(".md-search-result__item").first).to_contain_text("InfiniBand")
        page.goto(f"{host.address}models/llama-4/")
        page.wait_for_url("**/offline/")
        host.start()


def wait_until_the_next_build_is_there(page: Page, copies: list[str]) -> None:
    """Wait until the browser has looked for another service worker: it does so when the present one has been idle.

    The next one waits, or has taken over by now: a page may have loaded since it came.
    """
    for _ in range(600):
        if page.evaluate(
            """async (copies) => Boolean((await navigator.serviceWorker.getRegistration()).waiting)
            || !(await caches.keys()).some((one) => copies.includes(one))""",
            copies,
        ):
            return
        page.wait_for_timeout(100)
    pytest.fail("no other build waits")


def wait_until_it_took_over(page: Page) -> None:
    """Wait until nothing is left of the build before."""
    for _ in range(300):
        if page.evaluate("async () => (await caches.keys()).length") == 1:
            return
        page.wait_for_timeout(100)
    pytest.fail("the build before is still there")


def change_a_style(host: Host, name: str = "two") -> None:
    """Let a style tell the build."""
    (sheet,) = (host.folder / "assets/stylesheets").glob("site.*")
    sheet.write_text(sheet.read_text(encoding="utf-8") + f"\nbody {{ --build: {name}; }}\n", encoding="utf-8")


def test_no_page_mixes_two_builds(chromium: Browser, host: Host) -> None:
    """After a new build and a reload, page and files are of the new one; without a network again, still of one."""
    mark = "(() => [document.body.dataset.build ?? '', getComputedStyle(document.body).getPropertyValue('--build')])()"
    with visit(chromium) as reader:
        page = reader.page
        copies = visited(page, host)
        change_a_style(host)
        for file in host.folder.rglob("index.html"):
            text = file.read_text(encoding="utf-8")
            file.write_text(text.replace("<body ", '<body data-build="two" ', 1), encoding="utf-8")
        host.build()
        for turn, path in enumerate((*VISITED, *VISITED)):
            page.goto(host.address + path)
            assert [one.strip() for one in page.evaluate(mark)] == ["two", "two"], path
            if turn == 1:
                wait_until_the_next_build_is_there(page, copies)
            page.wait_for_timeout(700)
        wait_until_it_took_over(page)
        host.stop()
        for path in VISITED:
            page.goto(host.address + path)
            assert [one.strip() for one in page.evaluate(mark)] == ["two", "two"], path
        host.start()


def test_a_build_that_changes_no_page_takes_over_too(chromium: Browser, host: Host) -> None:
    """A style alone: the page after the next has it, with a network and without."""
    mark = "getComputedStyle(document.body).getPropertyValue('--build').trim()"
    with visit(chromium) as reader:
        page = reader.page
        copies = visited(page, host)
        change_a_style(host)
        host.build()
        page.goto(host.address)
        wait_until_the_next_build_is_there(page, copies)
        page.goto(host.address + VISITED[1])
        assert page.evaluate(mark) == "two"
        wait_until_it_took_over(page)
        host.stop()
        for path in VISITED:
            page.goto(host.address + path)
            assert page.evaluate(mark) == "two", path
        host.start()


@pytest.mark.audit
def test_no_page_is_lost_while_a_build_takes_over(chromium: Browser, host: Host) -> None:
    """Whoever goes on before a page has loaded gets the next, ten builds long: any moment may be that of the change."""
    chance = random.Random(1)  # noqa: S311 - moments, no secrets
    with visit(chromium) as reader:
        page = reader.page
        copies = visited(page, host)
        for turn in range(10):
            change_a_style(host, f"turn-{turn}")
            host.build()
            page.evaluate("async () => (await navigator.serviceWorker.getRegistration()).update()")
            wait_until_the_next_build_is_there(page, copies)
            for path in VISITED * 3:
                page.goto(host.address + path, wait_until=chance.choice(["commit", "domcontentloaded", "load"]))
                page.wait_for_timeout(chance.choice([0, 20, 50, 100, 200, 400]))
            page.goto(host.address)
            page.wait_for_timeout(12_000)  # longer than the worker waits for a page that was given up
            copies = page.evaluate("caches.keys()")
            assert len(copies) == 1


def test_nothing_but_the_build_is_kept(chromium: Browser, host: Host) -> None:
    """No error, no redirection, no page that someone else put in its place."""
    poisoned = {"models/gpt-3": "error", "models/llama-2": "elsewhere", "models/claude": "Pay for the network"}
    with visit(chromium) as reader:
        page = reader.page
        visited(page, host)
        host.answers.update(poisoned)
        for path in poisoned:
            page.goto(f"{host.address}{path}/")
            page.wait_for_timeout(300)
        assert [path for path in kept(page) if path.strip("/") in poisoned] == []
        host.stop()
        page.goto(f"{host.address}models/claude/")
        page.wait_for_url("**/offline/")
        host.start()


def test_the_switch_removes_every_copy(chromium: Browser, host: Host) -> None:
    """A build that is switched off empties the copy and takes the worker away."""
    with visit(chromium) as reader:
        page = reader.page
        visited(page, host)
        host.build(off=True)
        page.goto(host.address)
        page.evaluate("async () => (await navigator.serviceWorker.getRegistration())?.update()")
        for _ in range(100):
            if not kept(page) and page.evaluate(
                "navigator.serviceWorker.getRegistrations().then((all) => !all.length)"
            ):
                break
            page.wait_for_timeout(100)
        assert kept(page) == []
