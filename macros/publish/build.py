"""Builds site and zip from one rendering, aside, and puts the site in place only when it is whole."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import click

from macros.publish.archive import archive
from macros.work.files import ASIDE, LAST
from macros.work.memory import contents, keep, recall, sources
from macros.work.place import BEFORE, one_build, own_folder
from macros.work.progress import EVERY, progress
from macros.work.start import end, start
from macros.work.swap import swap

_FOR_READERS = 0o022  # whoever builds, everyone may read the files


def build(root: Path, anew: bool = False) -> int:
    """Build `root` into site/; give the exit code. A build that fails leaves site/ as it was.

    Nothing is built, unless `anew`, where site/ is, byte for byte, what was built of the same files.
    """
    _prepare()
    with one_build(root, _tell):
        key = sources(root)
        known = {} if anew else recall(root, "site", key)
        if known and known["site"] == contents(root / "site"):
            sys.stderr.write(known["told"])
            return 0
        with own_folder(root) as aside:
            code, told = _make(root, aside)
            if not code:
                archive(aside / "offline", aside / "site")
                swap(aside / "site", root / "site", aside / BEFORE)
                keep(root, "site", key, site=contents(root / "site"), told=told)
    return code


def build_zip(root: Path) -> int:
    """Build only the copy for reading from disk, into dist/; give the exit code."""
    _prepare()
    with one_build(root, _tell), own_folder(root) as aside:
        code, _ = _make(root, aside)
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


def _make(root: Path, aside: Path) -> tuple[int, str]:
    """Run MkDocs, which makes both copies; tell and give what it says."""
    site = aside / "site"
    places = {ASIDE: str(site), LAST: str(root / "site"), "STRATA_FROM_DISK": str(aside / "offline")}
    run = start(root, "mkdocs.yml", site, **places)
    try:
        told = _wait(run, site)
    finally:
        end(run)
    sys.stderr.write(told)
    return run.returncode, told


def _wait(run: subprocess.Popen[str], site: Path) -> str:
    """Give what a build says in the end; meanwhile tell a person how far it has come."""
    began = time.monotonic()
    while True:
        try:
            return run.communicate(timeout=EVERY if sys.stderr.isatty() else None)[1]
        except subprocess.TimeoutExpired:
            _tell(progress(site, time.monotonic() - began))


def _tell(line: str) -> None:
    click.echo(line, err=True)
