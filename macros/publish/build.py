"""Builds the site aside, and puts it in place only when it is whole."""

import os
import shutil
import subprocess
import sys
from pathlib import Path


def build(root: Path) -> int:
    """Build `root` into site/; give the exit code. A build that fails leaves site/ as it was."""
    aside, place = root / ".build" / "site", root / "site"
    shutil.rmtree(aside, ignore_errors=True)
    mkdocs = Path(sys.executable).with_name("mkdocs")
    command = [str(mkdocs), "build", "--strict", "--site-dir", str(aside)]
    # Not --quiet: it would also keep --strict from seeing warnings.
    own = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    made = subprocess.run(command, cwd=root, env=own, stderr=subprocess.PIPE, text=True, check=False)
    sys.stderr.writelines(line for line in made.stderr.splitlines(keepends=True) if not line.startswith("INFO"))
    if made.returncode:
        return made.returncode
    before = root / ".build" / "before"
    shutil.rmtree(before, ignore_errors=True)
    if place.exists():
        place.rename(before)
    aside.rename(place)
    shutil.rmtree(before, ignore_errors=True)
    return 0
