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
    command = [str(mkdocs), "build", "--strict", "--quiet", "--site-dir", str(aside)]
    made = subprocess.run(command, cwd=root, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, check=False)
    if made.returncode:
        return made.returncode
    before = root / ".build" / "before"
    shutil.rmtree(before, ignore_errors=True)
    if place.exists():
        place.rename(before)
    aside.rename(place)
    shutil.rmtree(before, ignore_errors=True)
    return 0
