"""Pictures of the built pages that a branch changes, for whoever reviews it."""

import shutil
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

MOST = 30
_CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync", "--no-first-run"]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def take(site: Path, pages: list[str], target: Path) -> list[Path]:
    """Take a picture of each of the first `pages` that the built `site` has; give the files."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - a tool of the tests, which nothing else needs

    there = [page for page in pages if (site / page / "index.html").is_file()][:MOST]
    target.mkdir(parents=True, exist_ok=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    made = []
    try:
        with sync_playwright() as playwright:
            program = next(filter(None, map(shutil.which, _CHROMIUM)), None)
            browser = playwright.chromium.launch(executable_path=program, args=_ARGUMENTS)
            shown = browser.new_page(viewport={"width": 1280, "height": 900})
            for page in there:
                shown.goto(f"http://127.0.0.1:{server.server_port}/{page}{'/' if page else ''}", wait_until="load")
                made.append(target / f"{page.replace('/', '--') or 'home'}.png")
                shown.screenshot(path=made[-1], full_page=True)
            browser.close()
    finally:
        server.shutdown()
        server.server_close()
    return made
