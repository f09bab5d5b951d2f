"""Starts MkDocs in a process of its own, and ends it."""

import os
import subprocess
import sys
from pathlib import Path


def start(root: Path, configuration: str, target: Path, **variables: str) -> subprocess.Popen[str]:
    """Build `root` into `target`; what is wrong is said on the process's standard error, a line a fault."""
    child = Path(__file__).with_name("child.py")
    return subprocess.Popen(
        [sys.executable, str(child), str(os.getpid()), configuration, str(target)],
        cwd=root,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONIOENCODING": "utf-8"} | variables,
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        errors="replace",
    )


def end(run: subprocess.Popen[str]) -> None:
    """End a process that may still run, and wait until it has."""
    run.kill()
    run.wait()
    if run.stderr:
        run.stderr.close()
