"""A build that stays in memory and takes up edits, as the server knows it: a process, and what it tells."""

import json
from collections.abc import Collection
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import Any

from macros.work.start import end, start


class Kept:
    """Builds the site of `root` into `target`, tells `built`, and then what becomes of each edit."""

    def __init__(self, root: Path, target: Path, **variables: str) -> None:
        self.process = start(root, "mkdocs.yml", target, STRATA_STAYS="on", **variables)
        self.told: Queue[dict[str, Any]] = Queue()
        self.edits = 0  # that it was told of
        self.lines: list[str] = []  # that it said as a build does: what is wrong
        self._listeners = [Thread(target=listen, daemon=True) for listen in (self._answers, self._errors)]
        for listener in self._listeners:
            listener.start()

    def edit(self, changed: Collection[str], asked: Collection[str] = ()) -> None:
        """Say which files were written, and which pages are looked at."""
        self.edits += 1
        self._say({"edit": self.edits, "changed": list(changed), "open": list(asked)})

    def shown(self) -> None:
        """Say that what it made is shown."""
        self._say({"shown": True})

    def end(self) -> None:
        """End it."""
        end(self.process)

    def _say(self, order: dict[str, Any]) -> None:
        assert self.process.stdin  # noqa: S101 - it was started with one
        try:
            self.process.stdin.write(json.dumps(order) + "\n")
            self.process.stdin.flush()
        except OSError:
            pass  # it has ended, which it tells

    def _answers(self) -> None:
        for line in self.process.stdout or ():
            self.told.put(json.loads(line))
        self._listeners[1].join()
        self.told.put({"ended": self.process.wait()})

    def _errors(self) -> None:
        self.lines += [line.rstrip("\n") for line in self.process.stderr or ()]
