"""The page for a missing one, at the root of a host and below a path, however deep the address."""

import functools
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from itertools import product
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import _Strict, arrived, visit
from tests.reader import Site

pytestmark = pytest.mark.browser


class _Mounted(_Strict):
    """A host that has the site below a path, and answers what is missing there with the site's own page."""

    def __init__(self, *arguments: object, mount: str, directory: str) -> None:
        self.mount = mount
        super().__init__(*arguments, directory=directory)

    def translate_path(self, path: str) -> str:
        """Give the file of the site; the page for a missing one for all others."""
        asked = unquote(urlsplit(path).path)
        self.missing = not asked.startswith(self.mount)
        if self.missing:
            return f"{self.directory}/none"
        file = Path(self.directory, asked.removeprefix(self.mount))
        self.missing = not (file / "index.html" if file.is_dir() else file).is_file()
        return f"{self.directory}/404.html" if self.missing else str(file)

    def send_response(self, code: int, message: str | None = None) -> None:
        """Send it as one that was not found."""
        super().send_response(404 if self.missing and code == 200 else code, message)


@contextmanager
def mounted(folder: Path, mount: str) -> Iterator[str]:
    """Serve `folder` below the path `mount`; give the address."""
    handler = functools.partial(_Mounted, mount=mount, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{quote(mount)}"
    finally:
        server.shutdown()


HOSTS = (("site", "/"), ("site_below", "/strata/"))
CASES = [(*host, missing) for host, missing in product(HOSTS, ("gone", "models/gone/", "a/b/c/d.html"))]


@pytest.mark.parametrize(("which", "mount", "missing"), CASES)
def test_it_finds_the_site(
    chromium: Browser, request: pytest.FixtureRequest, which: str, mount: str, missing: str
) -> None:
    """It asks nothing outside, is styled, leads on and searches."""
    site: Site = request.getfixturevalue(which)
    with mounted(site.folder, mount) as address, visit(chromium) as reader:
        page = reader.to(address + missing)
        assert [asked for asked in reader.requests if not asked.startswith(address)] == []
        ways = page.locator("a[href]").evaluate_all("all => all.map((way) => way.href)")
        inside = [way for way in ways if way.startswith("http://127.0.0.1")]
        assert len(inside) > 10
        assert [way for way in inside if not way.startswith(address)] == []
        assert page.evaluate("getComputedStyle(document.body).getPropertyValue('--accent')") != ""
        assert [said for said in reader.errors if "404" not in said] == []
        page.keyboard.press("/")
        page.keyboard.type("gpt-4")
        expect(page.locator(".md-search-result__link").first).to_be_visible()
        page.locator(".md-search-result__link").first.click()
        arrived(page, lambda path: path.startswith(mount) and path != mount + missing)
