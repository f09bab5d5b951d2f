"""The project as it was at another commit. Only `strata diff` asks git; no build does."""

import io
import subprocess
import tarfile
from pathlib import Path

from macros.faults import Refused

_FOLDERS = ("data", "docs")


def base_of(root: Path, ref: str) -> str:
    """Give the commit at which this branch left `ref`."""
    if not _git(root, "rev-parse", "--git-dir"):
        raise Refused("this folder is in no git repository; strata diff compares with a commit")
    commit = _commit(root, ref) or _commit(root, f"origin/{ref}")  # a clone of one branch has no other of its own
    if not commit:
        raise Refused(f'git knows no commit "{ref}"; name a branch, a tag or a commit, or fetch it first')
    return _git(root, "merge-base", commit, "HEAD").strip() or commit


def _commit(root: Path, ref: str) -> str:
    return _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}").strip()


def unpack(root: Path, commit: str, target: Path) -> None:
    """Write data/ and docs/ as they were at `commit` into `target`."""
    there = [name for name in _FOLDERS if _git(root, "ls-tree", "--name-only", commit, name)]
    done = subprocess.run(["git", "archive", "--format=tar", commit, *there], cwd=root, capture_output=True, check=True)
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as packed:
        packed.extractall(target, filter="data")


def changed_files(root: Path, commit: str) -> list[str]:
    """Give every path that differs from `commit`, new ones too."""
    listed = _git(root, "diff", "--name-only", "-z", "--no-renames", commit)
    listed += _git(root, "ls-files", "--others", "--exclude-standard", "-z")
    return sorted({path for path in listed.split("\0") if path})


def _git(root: Path, *command: str) -> str:
    try:
        done = subprocess.run(["git", *command], cwd=root, capture_output=True, check=False)
    except FileNotFoundError:
        raise Refused("git is not installed; strata diff compares with a commit") from None
    return done.stdout.decode(errors="replace") if not done.returncode else ""
