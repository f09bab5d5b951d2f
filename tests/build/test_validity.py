"""Every page of the site through the HTML checker of the W3C."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.reader import Site
from tests.support import ROOT

pytestmark = [pytest.mark.build, pytest.mark.audit]


@pytest.fixture(scope="session")
def checker() -> Path:
    """Give the checker, installed by the lock that holds its sum."""
    place, lock = ROOT / ".tools" / "html", ROOT / "tests" / "html"
    place.mkdir(parents=True, exist_ok=True)
    wanted = (lock / "package-lock.json").read_bytes()
    installed = place / "package-lock.json"
    if not installed.is_file() or installed.read_bytes() != wanted or not (place / "node_modules").is_dir():
        for name in ("package.json", "package-lock.json"):
            shutil.copy(lock / name, place)
        subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=place, check=True)
    return place / "node_modules/vnu-jar/build/dist/vnu.jar"


def complaints(checker: Path, folder: Path) -> list[str]:
    """Give what the checker says of the pages below a folder."""
    options = ["--skip-non-html", "--errors-only", "--exit-zero-always", "--stdout", "--format", "json"]
    command = ["java", "-Xss4m", "-jar", str(checker), *options, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=900)
    found: list[dict[str, Any]] = json.loads(done.stdout)["messages"]
    return [
        f"{one['url'].split(folder.name + '/')[-1]}:{one.get('lastLine', 1)}: {one['message']} "
        f"{' '.join(one.get('extract', '').split())}"
        for one in found
    ]


def test_every_page_is_valid(site: Site, checker: Path) -> None:
    """All that is served, also what is embedded elsewhere."""
    assert complaints(checker, site.folder) == []


def test_the_checker_finds_what_is_invalid(checker: Path, tmp_path: Path) -> None:
    """The test above is not blind."""
    (tmp_path / "a.html").write_text(
        "<!doctype html><html lang=en><title>A</title><p id=x><div id=x></p><img src=a>", encoding="utf-8"
    )
    said = "\n".join(complaints(checker, tmp_path))
    assert "Duplicate ID “x”" in said
    assert "“alt”" in said
    assert "No “p” element in scope" in said
