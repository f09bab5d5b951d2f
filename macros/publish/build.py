"""Builds the site aside, with the zip of its copy for reading from disk, and puts it in place only when it is whole."""

import os
import signal
import sys
from pathlib import Path

import click

from macros.publish.archive import archive
from macros.work.place import BEFORE, one_build, own_folder
from macros.work.start import end, start
from macros.work.swap import swap

_CONFIGURATIONS = {"site": "mkdocs.yml", "offline": "mkdocs.offline.yml"}
_FOR_READERS = 0o022  # whoever builds, everyone may read the files


def build(root: Path) -> int:
    """Build `root` into site/; give the exit code. A build that fails leaves site/ as it was."""
    _prepare()
    with one_build(root, _tell), own_folder(root) as aside:
        code = _make(root, aside, ["site", "offline"])
        if not code:
            archive(aside / "offline", aside / "site")
            swap(aside / "site", root / "site", aside / BEFORE)
    return code


def build_zip(root: Path) -> int:
    """Build only the copy for reading from disk, into dist/; give the exit code."""
    _prepare()
    with one_build(root, _tell), own_folder(root) as aside:
        code = _make(root, aside, ["offline"])
        if not code:
            archive(aside / "offline", aside / "zip")
            _bring(aside / "zip", root / "dist")
    return code


def _prepare() -> None:
    """Let what is made be for everyone to read, and a signal to end tidy up as Ctrl-C does."""
    os.umask(_FOR_READERS)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))


def _bring(made: Path, place: Path) -> None:
    """Put the zip and then its sum at `place`, each in one step."""
    place.mkdir(exist_ok=True)
    for file in sorted(made.iterdir()):
        file.replace(place / file.name)


def _make(root: Path, aside: Path, names: list[str]) -> int:
    """Run MkDocs for each configuration, side by side; tell what the first that fails says."""
    runs = [start(root, _CONFIGURATIONS[name], aside / name) for name in names]
    try:
        told = [run.communicate()[1] for run in runs]
    finally:
        for run in runs:
            end(run)
    failed = next((place for place, run in enumerate(runs) if run.returncode), 0)
    sys.stderr.write(told[failed])
    return runs[failed].returncode


def _tell(line: str) -> None:
    click.echo(line, err=True)
