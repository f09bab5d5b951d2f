"""Builds the site aside, with the zip of its copy for reading from disk, and puts it in place only when it is whole."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from macros.publish.archive import archive

_CONFIGURATIONS = {"site": "mkdocs.yml", "offline": "mkdocs.offline.yml"}


def build(root: Path) -> int:
    """Build `root` into site/; give the exit code. A build that fails leaves site/ as it was."""
    aside = root / ".build"
    code = _make(root, aside, ["site", "offline"])
    if not code:
        archive(aside / "offline", aside / "site")
        _replace(aside / "site", root / "site", aside / "before")
    return code


def build_zip(root: Path) -> int:
    """Build only the copy for reading from disk, into dist/; give the exit code."""
    code = _make(root, root / ".build", ["offline"])
    if not code:
        archive(root / ".build" / "offline", root / "dist")
    return code


def _make(root: Path, aside: Path, names: list[str]) -> int:
    """Run MkDocs for each configuration, side by side; tell what the first that fails says."""
    runs = []
    for name in names:
        shutil.rmtree(aside / name, ignore_errors=True)
        mkdocs = Path(sys.executable).with_name("mkdocs")
        # Not --quiet: it would also keep --strict from seeing warnings.
        command = [str(mkdocs), "build", "--strict", "-f", _CONFIGURATIONS[name], "--site-dir", str(aside / name)]
        own = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
        runs.append(subprocess.Popen(command, cwd=root, env=own, stderr=subprocess.PIPE, text=True))
    told = [run.communicate()[1] for run in runs]
    failed = next((place for place, run in enumerate(runs) if run.returncode), 0)
    sys.stderr.writelines(line for line in told[failed].splitlines(keepends=True) if not line.startswith("INFO"))
    return runs[failed].returncode


def _replace(made: Path, place: Path, before: Path) -> None:
    shutil.rmtree(before, ignore_errors=True)
    if place.exists():
        place.rename(before)
    made.rename(place)
    shutil.rmtree(before, ignore_errors=True)
