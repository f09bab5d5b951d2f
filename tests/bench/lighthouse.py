"""What Lighthouse says of pages of the built site, on a phone; where it can be run."""

import gzip
import json
import os
import shutil
import subprocess
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import Any

from tests.browser.conftest import ARGUMENTS, program, served
from tests.support import ROOT
from tests.weight import TEXT

_SCORES = ("performance", "accessibility", "best-practices", "seo")
_FIGURES = {"total-blocking-time": "blocked", "first-contentful-paint": "first", "largest-contentful-paint": "largest"}
_PACKAGE = ("package.json", "package-lock.json")


def install(folder: Path) -> Path | None:
    """Give the program, installed into a folder by the versions and sums of its lock; nothing where that fails."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in _PACKAGE:
        shutil.copy(ROOT / "tests/bench" / name, folder)
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
    if not shutil.which("npm") or not program() or subprocess.run(command, cwd=folder, check=False).returncode:
        return None
    return folder / "node_modules/lighthouse/cli/index.js"


class _Packed(SimpleHTTPRequestHandler):
    """Sends text compressed, as hosts do."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer with a file, or the one of a folder."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(404)
            return
        content, packed = file.read_bytes(), file.suffix in TEXT
        content = gzip.compress(content, 6) if packed else content
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(content)))
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(content)


def scores(judge: Path, site: Path, pages: dict[str, str]) -> dict[str, dict[str, float]]:
    """Give the scores and times of pages, which are served compressed."""
    with served(site, handler=_Packed) as address:
        return {name: _scores(judge, f"{address}{path}") for name, path in pages.items()}


def _scores(judge: Path, address: str) -> dict[str, float]:
    flags = " ".join(["--headless", "--disable-quic", *ARGUMENTS])
    command = ["node", str(judge), address, "--quiet", "--output=json", f"--chrome-flags={flags}"]
    surroundings = os.environ | {"CHROME_PATH": str(program())}
    done = subprocess.run(command, env=surroundings, capture_output=True, text=True, check=True)
    said: dict[str, Any] = json.loads(done.stdout)
    found = {name.replace("-", "_"): round(100 * said["categories"][name]["score"]) for name in _SCORES}
    return found | {name: round(said["audits"][audit]["numericValue"]) for audit, name in _FIGURES.items()}
