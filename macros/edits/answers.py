"""What the kept site does when the server tells it of an edit, line by line: first the page, then all the rest."""

import json
import os
import select
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from macros.edits.batch import copy_asset, differing, restyle, write_all
from macros.edits.mkdocs import build_others, can, warned
from macros.edits.site import Anew, Site
from macros.faults import Faults, told_once

_FIRST, _LATER = 0.25, 1.5  # seconds of making pages, before they are shown


class Answers:
    """Reads orders, and makes one page after the other between them."""

    def __init__(self, site: Site, orders: int, tell: Callable[[dict[str, Any]], None], child: Any) -> None:
        self.site, self.orders, self.tell, self.child = site, orders, tell, child
        self.lines: list[dict[str, Any]] = []
        self.rest = b""
        self.batches = site.shown.with_name(f"{site.shown.name}-edits")
        self.number = self.edit = 0
        self.whole, self.stopped, self.blamed = True, False, False
        self.making = ""  # the page that is made, or that went wrong
        self.shown: set[str] = set()  # pages that are shown and not whole yet: a fault takes them back
        self.sound = list(site.worn)
        self.fork: tuple[int, int] | None = None  # the process that writes the rest, and what it says

    def forever(self) -> None:
        """Answer until the server ends."""
        while True:
            idle = self.stopped or self.whole
            if order := self._order(None if idle else 0.0):
                self._end_fork()
                with self._answering(self._blame_first):
                    self._edit(order)
            elif not idle:
                with self._answering():
                    self._go_on()

    @contextmanager
    def _answering(self, blame: Callable[[list[str]], None] | None = None) -> Iterator[None]:
        blame = blame or self._blame
        try:
            yield
        except Anew as why:
            self.stopped = True
            self.tell({"anew": str(why)})
        except Faults as found:
            blame([str(fault) for fault in told_once(found.faults) if not fault.warning])
        except (Exception, SystemExit) as error:  # noqa: BLE001 - a server goes on
            blame(self.child.reasons(error))

    def _blame(self, faults: list[str]) -> None:
        self.stopped = self.blamed = self.site.doubtful = True
        self.site.mark(self.shown)
        self.site.worn = list(self.sound)
        self.shown.clear()
        self._told({"faults": faults, "edit": self.edit})

    def _blame_first(self, faults: list[str]) -> None:
        """Tell at once what is wrong with what was edited, and then all that is."""
        self._blame(faults)
        if not self._waits():
            told = self._blame
            with self._answering(lambda all_of_it: told(all_of_it) if {*all_of_it} > {*faults} else None):
                self.site.judge()

    def _edit(self, order: dict[str, Any]) -> None:
        """Take up an edit; show what was edited at once."""
        if not can():
            raise Anew("this MkDocs makes no single page")
        self.whole, self.stopped, self.edit = False, False, order["edit"]
        names, site = order["changed"], self.site
        assets = [name for name in names if name.startswith("overrides/assets/")]
        own = [*site.take(names), self.making]
        batch = self._batch()
        for name in assets:
            if site.root / name not in site.state.parts and not copy_asset(site, name, batch):
                raise Anew("it may change anything")
        gone = restyle(site, batch)
        for path in own:
            self._make(path, batch)
        self._show(batch, gone, always=self.blamed)
        site.spread_out()
        asked = [path for path, page in site.pages.items() if page.url in order["open"] and path in site.stale]
        site.stale = {path: site.stale[path] for path in dict.fromkeys([*asked, *site.stale])}
        self._go_on(_FIRST)

    def _go_on(self, most: float = _LATER) -> None:
        """Make pages that are not made yet, or write the rest."""
        if not self.site.stale:
            self._write_rest()
            return
        batch, end = self._batch(), time.monotonic() + most
        while self.site.stale and time.monotonic() < end and not self._waits():
            self._make(next(iter(self.site.stale)), batch)
        self._show(batch, [])

    def _make(self, path: str, batch: Path) -> None:
        if path in self.site.stale:
            self.making = path
            self.site.make(path, batch)
            warned(self.child.warnings)
            self.making = ""
            self.shown.add(path)

    def _batch(self) -> Path:
        self.number += 1
        batch = self.batches / str(self.number)
        batch.mkdir(parents=True)
        return batch

    def _show(self, batch: Path, gone: list[str], always: bool = False) -> None:
        """Let the server show a batch, but for what is shown already."""
        names = differing(batch, self.site.shown)
        if names or gone or always:
            self.blamed = False
            pages = sum(name.endswith(".html") for name in names)
            self._told({"show": str(batch), "gone": gone, "pages": pages, "edit": self.edit})

    def _told(self, said: dict[str, Any]) -> None:
        """Tell the server something, and wait until it is done: what comes next is held against what is shown."""
        self.tell(said)
        waiting = []
        while "shown" not in (line := self._order(None) or {}):
            waiting.append(line)
        self.lines += waiting

    def _write_rest(self) -> None:
        """Check everything and write what is made of all, in a process of its own; show it when that is done."""
        pid, says = self.fork = self.fork or self._begin_rest()
        ready, _, _ = select.select([says, self.orders], [], [])
        if says not in ready:
            return
        with os.fdopen(says, "rb") as told:
            said = json.loads(told.read() or b"{}")
        self.fork = None
        os.waitpid(pid, 0)
        if faults := said.get("faults", ["the process that writes the rest has ended"] if not said else []):
            self._blame(faults)
            return
        self._show(Path(said["batch"]), said["gone"])
        self.shown.clear()
        self.sound, self.whole, self.site.doubtful = list(self.site.worn), True, False
        self.tell({"whole": True, "edit": self.edit})

    def _begin_rest(self) -> tuple[int, int]:
        batch = self._batch()
        says, tells = os.pipe()
        pid = os.fork()
        if pid:
            os.close(tells)
            return pid, says
        self.child.end_with_parent()  # from here on in the other process, which says all at its end
        said: dict[str, Any] = {"batch": str(batch)}
        with self._answering(lambda faults: said.update(faults=faults)):
            self.site.check()
            said["gone"] = write_all(self.site, build_others, batch)
            warned(self.child.warnings)
        with os.fdopen(tells, "wb") as told:
            told.write(json.dumps(said).encode())
        os._exit(0)

    def _end_fork(self) -> None:
        if self.fork:
            os.kill(self.fork[0], 9)
            os.waitpid(self.fork[0], 0)
            os.close(self.fork[1])
            self.fork = None

    def _waits(self) -> bool:
        return bool(self.lines or select.select([self.orders], [], [], 0)[0])

    def _order(self, timeout: float | None) -> dict[str, Any] | None:
        """Give the next line of the server; nothing where there is none in time."""
        while not self.lines:
            if not select.select([self.orders], [], [], timeout)[0]:
                return None
            read = os.read(self.orders, 65536)
            if not read:
                os._exit(0)  # the server has ended
            *whole, self.rest = (self.rest + read).split(b"\n")
            self.lines += map(json.loads, whole)
        return self.lines.pop(0)
