"""Starts MkDocs in a process of its own, and ends it; or lets it stay, and hears what it says."""

import os
import subprocess
import sys
from pathlib import Path


def start(root: Path, configuration: str, target: Path, **variables: str) -> subprocess.Popen[str]:
    """Build `root` into `target`; what is wrong is said on the process's standard error, a line a fault."""
    child = Path(__file__).with_name("child.py")
    channel = subprocess.PIPE if "STRATA_STAYS" in variables else None
    return subprocess.Popen(
        [sys.executable, str(child), str(os.getpid()), configuration, str(target)],
        cwd=root,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONIOENCODING": "utf-8"} | variables,
        stdin=channel or subprocess.DEVNULL,
        stdout=channel,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        errors="replace",
    )


def end(run: subprocess.Popen[str]) -> None:
    """End a process that may still run, and wait until it has."""
    run.kill()
    run.wait()
    if run.stderr and not run.stdin:  # who hears what stays closes it
        run.stderr.close()
