"""The same source gives the same site: every byte of it and of the zip, wherever and whenever it is built."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.reader import Site
from tests.support import ROOT, Project, copied

pytestmark = [pytest.mark.build, pytest.mark.audit]

# Two builders that have nothing in common but the source and the lock.
HERE = {"TZ": "UTC", "LC_ALL": "C.UTF-8", "LANG": "C.UTF-8", "PYTHONHASHSEED": "1"}
THERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "4242", "LINES": "7"}
THEN = "@2031-02-03 23:58:57"


def built(project: Project, umask: str, clock: str | None, variables: dict[str, str]) -> dict[str, bytes]:
    """Build a copy of the project under other circumstances; give every file of its site."""
    strata = Path(sys.executable).with_name("strata")
    command = ["faketime", "-f", clock, str(strata), "build"] if clock else [str(strata), "build"]
    own = {"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": str(project.root), "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        ["sh", "-c", f'umask {umask}; exec "$@"', "sh", *command],
        cwd=project.root,
        env=own | variables,
        capture_output=True,
        text=True,
        check=False,
        timeout=900,
    )
    assert done.returncode == 0, done.stderr
    return Site(project.root / "site").contents()


def test_two_builders_make_the_same_bytes(tmp_path: Path) -> None:
    """Other folder, zone, locale, hash seed, umask and clock; the order of files on the disk, too."""
    assert shutil.which("faketime"), "no faketime: strata browser --audit installs it"
    here, there = Project(tmp_path / "a"), Project(tmp_path / "another folder with spaces" / "deep" / "b")
    copied(ROOT, here)
    copied(ROOT, there, backwards=True)
    mine = built(here, "022", None, HERE)
    theirs = built(there, "077", THEN, THERE)
    assert set(mine) == set(theirs)
    assert "strata-offline.zip" in mine
    assert [path for path in mine if mine[path] != theirs[path]] == []
