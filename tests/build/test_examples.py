"""The documented examples, each run as it is printed against the built site."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

import pytest

from tests.browser.conftest import served
from tests.reader import Site
from tests.support import ROOT

pytestmark = pytest.mark.build
BASE = "https://strata.example/"
_TEXT = (ROOT / "docs/data/use.md").read_text(encoding="utf-8")
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_SECTION = re.compile(r"^## (.+?)(?: \{.*\})?$", re.MULTILINE)
_PROGRAMS = {
    "sh": ("bash", "-euo", "pipefail", "-c"),
    "python": (sys.executable, "-c"),
    "javascript": ("node", "--input-type=module", "-e"),
    "r": ("Rscript", "-e"),
}


def examples() -> dict[str, tuple[str, str]]:
    """Give every example by the section that it stands in: its language and its text."""
    found = {}
    for number, block in enumerate(_BLOCK.finditer(_TEXT)):
        section = _SECTION.findall(_TEXT[: block.start()])[-1]
        if block[1] in _PROGRAMS:
            found[f"{section}-{number}"] = (block[1], block[2])
    return found


def absent(language: str, text: str) -> str:
    """Give the program of an example that is not on this machine."""
    needed = [Path(_PROGRAMS[language][0]).name, *(word for word in ("jq", "sqlite3", "curl") if f"{word} " in text)]
    return next((name for name in needed if language != "python" and not shutil.which(name)), "")


class _Parts(SimpleHTTPRequestHandler):
    """Sends a part of a file where one is asked for, as hosts of files do."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer with the whole or a part."""
        asked = re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", ""))
        file = Path(self.translate_path(self.path))
        if not asked or not file.is_file():
            return super().do_GET()
        content = file.read_bytes()
        start, end = int(asked[1]), min(int(asked[2] or len(content)), len(content) - 1)
        self.send_response(206)
        self.send_header("Content-Range", f"bytes {start}-{end}/{len(content)}")
        self.send_header("Content-Length", str(end - start + 1))
        self.end_headers()
        self.wfile.write(content[start : end + 1])
        return None

    def end_headers(self) -> None:
        """Say that parts may be asked for."""
        self.send_header("Accept-Ranges", "bytes")
        super().end_headers()


@pytest.fixture(scope="module")
def address(site: Site) -> Iterator[str]:
    """Serve the site."""
    with served(site.folder, handler=_Parts) as where:
        yield where


@pytest.mark.parametrize("name", examples())
def test_an_example_runs_as_it_is_printed(name: str, address: str, tmp_path: Path) -> None:
    """With the address of this site in place of the reserved one, and nothing else changed."""
    language, text = examples()[name]
    if program := absent(language, text):
        print(f"not run: {name}: this machine has no {program}")  # noqa: T201 - told with -rP
        return
    assert BASE in text
    done = subprocess.run(
        [*_PROGRAMS[language], text.replace(BASE, address)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.split()) > 3, done.stdout


def test_every_language_has_an_example() -> None:
    """As the page says."""
    sections = {name.rpartition("-")[0] for name in examples()}
    assert sections == {"curl", "jq", "Python", "pandas", "DuckDB", "SQLite", "JavaScript", "R"}
