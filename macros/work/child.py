"""MkDocs in a process of its own, run as a file: builds once, tells each fault as one line, and ends with its parent.

It imports nothing of the project's code, so that a mistake in any module is told like every other.
"""

import ctypes
import gc
import json
import logging
import os
import runpy
import signal
import sys
import threading
import time
from pathlib import Path
from typing import Any, TextIO

import click

_PR_SET_PDEATHSIG = 1
_YOUNG = 10_000  # objects, before garbage is looked for: with 700, as Python has it, that takes a twentieth of a build
_FOR_READERS = 0o022  # whoever builds, everyone may read the site, and only its owner write it


class _Heard(logging.Handler):
    """Keeps the warnings of MkDocs; and what our hooks have to say of a build that is good."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.warnings: list[str] = []
        self.notes: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Hear one message."""
        if record.levelno >= logging.WARNING:
            self.warnings.append(record.getMessage())
        elif record.name == "mkdocs.strata":
            self.notes.append(record.getMessage())

    def reasons(self, error: BaseException) -> list[str]:
        """Give what is wrong, a line each; the warnings are told with it."""
        found: list[str] = runpy.run_path(str(Path(__file__).with_name("reasons.py")))["reasons"](
            error, self.warnings, Path.cwd()
        )
        self.warnings.clear()
        return found

    def end_with_parent(self) -> None:
        """End a process made of this one with it."""
        _end_with(os.getppid())


def main() -> int:
    """Build as the arguments say; give the exit code. Who is told to stay then takes up edits."""
    parent, configuration, target = int(sys.argv[1]), sys.argv[2], sys.argv[3]
    _end_with(parent)
    os.umask(_FOR_READERS)
    sys.path[0] = str(Path.cwd())
    heard = _Heard()
    mkdocs = logging.getLogger("mkdocs")
    mkdocs.setLevel(logging.INFO)
    mkdocs.addHandler(heard)
    stays = os.environ.get("STRATA_STAYS")
    said = os.fdopen(os.dup(1), "w") if stays else None
    if stays:
        os.dup2(2, 1)  # whatever else prints is no answer
    try:
        config = _build(configuration, target)
    except BaseException as error:  # noqa: BLE001 - also the SystemExit by which a plugin ends the build
        click.echo("\n".join(heard.reasons(error)), err=True)
        return 1
    click.echo("\n".join(heard.notes), err=True, nl=bool(heard.notes))
    if said:
        _stay(config, said, heard)
    return 0


def _build(configuration: str, target: str) -> Any:
    from mkdocs.commands.build import build  # noqa: PLC0415 - after the process is tied to its parent
    from mkdocs.config import load_config  # noqa: PLC0415

    gc.set_threshold(_YOUNG)
    config = load_config(configuration, strict=True, site_dir=target)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()
    return config


def _stay(config: Any, said: TextIO, heard: _Heard) -> None:
    """Keep what was built, for edits; what is alive now stays, and need not be looked through again and again."""

    def tell(answer: dict[str, Any]) -> None:
        said.write(json.dumps(answer) + "\n")
        said.flush()

    gc.collect()
    gc.freeze()
    tell({"built": True})
    for hook in config.hooks.values():
        hook.stay(config, tell, heard)


def _end_with(parent: int) -> None:
    """End when the parent ends, however it does; Ctrl-C is the parent's to hear."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    threading.Thread(target=_watch, args=(parent,), daemon=True).start()


def _watch(parent: int) -> None:
    """Do the same where the system has no such signal, or the parent had ended before it was asked for."""
    while os.getppid() == parent:
        time.sleep(0.2)
    os._exit(1)


if __name__ == "__main__":
    sys.exit(main())
