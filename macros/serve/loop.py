"""Builds whenever a file was written, until it is told to end: nothing that is in a file can end it."""

import shutil
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path
from queue import Empty
from threading import Thread
from types import FrameType

import click

from macros.serve.http import Server
from macros.serve.kept import Kept
from macros.serve.shown import Shown
from macros.serve.watch import Look, changed, look
from macros.work.memory import FOLDER, forget, keep, recall, sources_now
from macros.work.place import link_folder, own_folder
from macros.work.progress import EVERY, progress

_PAUSE, _STILL, _WAIT = 0.1, 0.04, 0.3
_LONGEST = 600.0  # seconds: a build that takes longer will not end
_IDLE = 1.0
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
        self.kept: Kept | None = None  # the last good build, which takes up edits
        self.edited = 0.0  # when the last edit was seen that is not built whole
        self.quiet = False  # whether a build is only made to be ready for edits
        self.sure = False  # whether it is known of which files the kept build is
        self.told = 0  # the edit of which something is shown
        self.keeping = Thread()
        self.unkept = 0.0  # since when what is shown is not kept for the next start

    def forever(self) -> None:
        """Look, build what changed, and look again."""
        self._begin()
        try:
            while True:
                self._hear()
                now = self._settled()
                if now != self.built:
                    self._take(now)
                elif self.quiet or self.shown.forget():
                    self._build()
                else:
                    self._rest()
        finally:
            self._let_go()

    def _begin(self) -> None:
        """Show the last good site of the server before; it is built anew only if a file has changed since."""
        last, target = self.root / FOLDER / _LAST, self.aside / "0"
        with suppress(OSError):
            link_folder(last, target)
            now = look(self.root)
            self.shown.show(target)
            if recall(self.root, _LAST, self._sum()):
                self.built, self.quiet = now, True
                _say("nothing has changed since the site was last served")

    def _sum(self) -> str:
        return f"{sources_now(self.root)} {self.settings}"

    def _rest(self) -> None:
        """Where nothing was written for a while, keep what is shown for the next start."""
        due = self.unkept and not self.edited and time.monotonic() - self.unkept > _IDLE
        if due and not self.keeping.is_alive():
            self.unkept = 0.0
            self.keeping = Thread(target=self._remember, args=(self.built, self.shown.build), daemon=True)
            self.keeping.start()

    def _remember(self, built: Look, build: str) -> None:
        """Keep what is shown, unless it changes meanwhile; a server that cannot begins with nothing next time."""
        with suppress(OSError):
            key, draft = self._sum(), self.aside / _LAST
            shutil.rmtree(draft, ignore_errors=True)
            link_folder(self.shown.folder or draft, draft)
            if (look(self.root), self.shown.build) == (built, build):
                shutil.rmtree(self.root / FOLDER / _LAST, ignore_errors=True)
                draft.rename(self.root / FOLDER / _LAST)
                keep(self.root, _LAST, key)

    def _settled(self) -> Look:
        """Give the files once nobody is writing them: an editor saves in several steps."""
        now = look(self.root)
        while self.built is not None and now != self.built:
            time.sleep(_STILL)
            before, now = now, look(self.root)
            if now == before:
                break
        return now

    def _take(self, now: Look) -> None:
        """Let the kept build take up what was edited, where no file came or went; else build anew."""
        before, self.built = self.built, now
        with suppress(OSError):
            forget(self.root, _LAST)  # it is no longer what the files say
        names = changed(before, now) if before else []
        _say(f"{_listed(names)} changed: building" if names else "building the site")
        if self.kept and before and before.keys() == now.keys() and not any(map(_is_code, names)):
            self.edited = time.monotonic()
            self.kept.edit(names, self.shown.asked())
        else:
            self._build()

    def _hear(self) -> None:
        """Wait a moment for what the kept build tells, and do it."""
        if not self.kept:
            time.sleep(_PAUSE)
            return
        with suppress(Empty):
            said = self.kept.told.get(timeout=_PAUSE)
            took = f"{time.monotonic() - self.edited:.1f} s"
            if "show" in said:
                first, self.told = said["edit"] != self.told, said["edit"]
                self.shown.put(Path(said["show"]), said["gone"], new=first)
                self.kept.shown()
                if said["pages"] and first and said["edit"] == self.kept.edits:
                    _say(f"{said['pages']} page{'s' * (said['pages'] != 1)} shown after {took}; the rest follows")
            elif "whole" in said:
                self.shown.whole()
                if said["edit"] == self.kept.edits:
                    self.edited, self.unkept = 0.0, time.monotonic()
                    _say(f"built in {took}")
            elif "faults" in said:
                self.kept.shown()
                if said["edit"] == self.kept.edits:  # else what is wrong may be mended by now
                    self.shown.blame(said["faults"])
                    _say("\n".join([*said["faults"], f"not built ({took}): the last good site is still shown"]))
            else:  # it has ended, or an edit is of a kind that it does not take up
                self._let_go()
                self._build()

    def _let_go(self) -> None:
        if self.kept:
            self.kept.end()
        self.kept, self.edited, self.told = None, 0.0, 0

    def _build(self) -> None:
        """Build once; show what was made, or what is wrong."""
        self._let_go()
        quiet, self.quiet = self.quiet, False
        self.number += 1
        target, started = self.aside / str(self.number), time.monotonic()
        try:
            faults = self._faults(target, started, quiet)
        except OSError as error:
            faults = [f"{error.filename or 'strata'}: {error.strerror}"]
        took = time.monotonic() - started
        if faults == []:
            self.shown.show(target, same=quiet)
            self.usual = max(_NEEDED, 3 * took)
            if self.built is not None:
                self._remember(self.built, self.shown.build)
            if not quiet:
                _say(f"built in {took:.1f} s")
            if not self.sure:
                self._let_go()
        else:
            self._let_go()
            shutil.rmtree(target, ignore_errors=True)
        self.given_up = self.given_up + 1 if faults is None else 0
        if faults:
            self.shown.blame(faults)
            still = "there is no site to show yet" if self.shown.empty else "the last good site is still shown"
            _say("\n".join([*faults, f"not built ({took:.1f} s): {still}"]))

    def _faults(self, target: Path, started: float, quiet: bool) -> list[str] | None:
        """Build into `target`; give what is wrong, or None if a file changed meanwhile: then it no longer matters."""
        self.kept = kept = Kept(self.root, target, **self.settings)
        due = EVERY
        while True:
            with suppress(Empty):
                said = kept.told.get(timeout=_WAIT)
                if "ended" in said:
                    return kept.lines or [f"MkDocs ended with {said['ended']}"]
                self.sure = look(self.root) == self.built
                return []
            taken = time.monotonic() - started
            if taken > due and not quiet:
                due += EVERY
                _say(progress(target, taken))
            if taken > _LONGEST:
                return [f"the build took more than {_LONGEST:.0f} s and was ended"]
            if (self.given_up < _PATIENCE or taken > self.usual) and look(self.root) != self.built:
                return None


def _is_code(name: str) -> bool:
    return name == "mkdocs.yml" or (name.startswith("macros/") and not name.startswith("macros/templates/"))


def _listed(names: list[str]) -> str:
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return f"{', '.join(names[:_NAMED])}{more}"


def _say(line: str) -> None:
    with suppress(OSError, ValueError):  # nobody reads it any more: no reason to end
        click.echo(line)
