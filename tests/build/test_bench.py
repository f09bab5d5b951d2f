"""The benchmark runs whole, at a size that says nothing of speed; `make audit` runs it."""

import os
import subprocess
from pathlib import Path

import pytest

from macros.load.bench import load_bench
from tests.bench.peers import missing
from tests.support import ROOT

pytestmark = [pytest.mark.build, pytest.mark.audit]


def test_make_bench_measures_all_that_its_page_shows(tmp_path: Path) -> None:
    """Of every builder that is installed; and a size that is no number is told in a line."""
    told = {"SIZES": "60", "TURNS": "1", "TO": str(tmp_path)}
    subprocess.run(["make", "bench", *(f"{name}={value}" for name, value in told.items())], cwd=ROOT, check=True)
    result, faults = load_bench(tmp_path)
    assert faults == []
    assert result is not None
    (site,) = result.sites
    assert set(site.runs) == {"check", "check again", "build", "build again", "mkdocs", "zensical", "hugo"} - set(
        missing()
    )
    assert set(site.edits) == {"record", "page", "template", "style"}
    assert set(site.search) == {"strata", "mkdocs"}
    assert min(site.sizes.values()) > 0
    wrong = subprocess.run(
        ["make", "bench", "SIZES=60x"], cwd=ROOT, env=os.environ, capture_output=True, text=True, check=False
    )
    assert wrong.returncode != 0
    assert "SIZES: 60x: no number of records" in wrong.stderr
