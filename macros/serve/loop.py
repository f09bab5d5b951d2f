"""Builds whenever a file was written, until it is told to end: nothing that is in a file can end it."""

import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from threading import Thread
from types import FrameType

import click

from macros.serve.http import Server
from macros.serve.shown import Shown
from macros.serve.watch import Look, changed, look
from macros.work.memory import FOLDER, forget, keep, recall, sources_now
from macros.work.place import link_folder, own_folder
from macros.work.start import end, start

_PAUSE = 0.3
_LONGEST = 600.0  # seconds: a build that takes longer will not end
_PATIENCE = 3  # so many builds in a row are given up for a newer change; then one gets the time that it needs
_NEEDED = 30.0  # seconds that are enough, unless the last build took longer
_NAMED = 3
_LAST = "served"  # below .build: the last good site, for the next start


def run(root: Path, host: str, port: int) -> None:
    """Serve the site of `root` until Ctrl-C."""
    shown = Shown()
    try:
        server = Server(host, port, shown)
    except OSError as error:
        sys.exit(f"{host}:{port}: {error.strerror}; choose another with strata serve -a {host}:{port + 1}")
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _leave)
    Thread(target=server.serve_forever, daemon=True).start()
    _say(f"{server.address}  (Ctrl-C ends)")
    with suppress(KeyboardInterrupt), own_folder(root) as aside:
        _Builder(root, aside, shown, server.address).forever()


def _leave(_: int, __: FrameType | None) -> None:
    raise KeyboardInterrupt


class _Builder:
    """Keeps what is shown up to date with the files."""

    def __init__(self, root: Path, aside: Path, shown: Shown, address: str) -> None:
        self.root, self.aside, self.shown = root, aside, shown
        self.settings = {"STRATA_SITE_URL": address, "STRATA_SERVICE_WORKER": "off"}  # no copy of what changes
        self.number = self.given_up = 0
        self.built: Look | None = None
        self.usual = _NEEDED
        self.key = ""  # of what is being built

    def forever(self) -> None:
        """Look, build what changed, and look again."""
        self._begin()
        while True:
            now = self._settled()
            if self.built is None:
                _say("building the site")
            elif now != self.built:
                _say(_listed(changed(self.built, now)))
            elif not self.shown.forget():
                time.sleep(_PAUSE)
                continue
            self.built = now
            self._build()

    def _begin(self) -> None:
        """Show the last good site of the server before; it is built anew only if a file has changed since."""
        last, target = self.root / FOLDER / _LAST, self.aside / "0"
        with suppress(OSError):
            link_folder(last, target)
            now = look(self.root)
            self.shown.show(target)
            if recall(self.root, _LAST, self._sum()):
                self.built = now
                _say("nothing has changed since the site was last served")

    def _sum(self) -> str:
        return f"{sources_now(self.root)} {self.settings}"

    def _remember(self, made: Path) -> None:
        """Keep what is shown for the next start; a server that cannot begins with nothing then."""
        with suppress(OSError):
            draft = self.aside / _LAST
            link_folder(made, draft)
            forget(self.root, _LAST)
            shutil.rmtree(self.root / FOLDER / _LAST, ignore_errors=True)
            draft.rename(self.root / FOLDER / _LAST)
            keep(self.root, _LAST, self.key)

    def _settled(self) -> Look:
        """Give the files once nobody is writing them: an editor saves in several steps."""
        now = look(self.root)
        while self.built is not None and now != self.built:
            time.sleep(_PAUSE / 3)
            before, now = now, look(self.root)
            if now == before:
                break
        return now

    def _build(self) -> None:
        """Build once; show what was made, or what is wrong."""
        self.number += 1
        target, started = self.aside / str(self.number), time.monotonic()
        try:
            faults = self._faults(target, started)
        except OSError as error:
            faults = [f"{error.filename or 'strata'}: {error.strerror}"]
        took = time.monotonic() - started
        if faults == []:
            self.shown.show(target)
            self.usual = max(_NEEDED, 3 * took)
            _say(f"built in {took:.1f} s")
            self._remember(target)
        else:
            shutil.rmtree(target, ignore_errors=True)
        self.given_up = self.given_up + 1 if faults is None else 0
        if faults:
            self.shown.blame(faults)
            still = "there is no site to show yet" if self.shown.empty else "the last good site is still shown"
            _say("\n".join([*faults, f"not built ({took:.1f} s): {still}"]))

    def _faults(self, target: Path, started: float) -> list[str] | None:
        """Build into `target`; give what is wrong, or None if a file changed meanwhile: then it no longer matters."""
        process = start(self.root, "mkdocs.yml", target, **self.settings)
        try:
            self.key = self._sum()
            while True:
                with suppress(subprocess.TimeoutExpired):
                    told = process.communicate(timeout=_PAUSE)[1].splitlines()
                    return (told or [f"MkDocs ended with {process.returncode}"]) if process.returncode else []
                taken = time.monotonic() - started
                if taken > _LONGEST:
                    return [f"the build took more than {_LONGEST:.0f} s and was ended"]
                if (self.given_up < _PATIENCE or taken > self.usual) and look(self.root) != self.built:
                    return None
        finally:
            end(process)


def _listed(names: list[str]) -> str:
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return f"{', '.join(names[:_NAMED])}{more} changed: building"


def _say(line: str) -> None:
    with suppress(OSError, ValueError):  # nobody reads it any more: no reason to end
        click.echo(line)
