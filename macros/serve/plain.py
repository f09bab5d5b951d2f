"""`mkdocs serve`, as robust as MkDocs lets us make it: a fault of a rebuild stands on the last good site."""

import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import click

from macros.serve import parts
from macros.work.reasons import reasons


class PlainServer:
    """Gives each build a folder of its own, and the server the last whole one."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.within: str | None = None
        self.folder = ""
        self.faults: list[str] = []

    def own_folder(self, config: Any) -> None:
        """Let this build not touch what is shown. MkDocs removes all of them at its end."""
        self.within = self.within or config.site_dir
        self.folder = config.site_dir = mkdtemp(dir=self.within)

    def take_over(self, server: Any) -> None:
        """Stand between MkDocs' server and its builder."""
        server.root = self.folder
        server.builder = self._guarded(server, server.builder)
        server.error_handler = lambda code: self._missing(server) if code == 404 else None  # noqa: PLR2004
        inject = server._inject_js_into_html  # noqa: SLF001 - MkDocs offers no other place

        def with_faults(content: bytes, epoch: int) -> bytes:
            return bytes(inject(self._told(content), epoch))

        server._inject_js_into_html = with_faults  # noqa: SLF001

    def _guarded(self, server: Any, build: Callable[[], None]) -> Callable[[], None]:
        def guarded() -> None:
            # While both are the same, requests do not wait for the build.
            wanted, server._wanted_epoch = server._wanted_epoch, server._visible_epoch  # noqa: SLF001
            try:
                build()
            except (Exception, SystemExit) as error:  # noqa: BLE001 - a server goes on
                self.faults = reasons(error, [], self.root)
                click.echo("\n".join([*self.faults, "not built: the last good site is still shown"]), err=True)
                if self.folder != server.root:  # else it failed before it had a folder
                    shutil.rmtree(self.folder, ignore_errors=True)
            else:
                self.faults, before, server.root = [], server.root, self.folder
                shutil.rmtree(before, ignore_errors=True)
            server._wanted_epoch = wanted  # noqa: SLF001 - browsers load again

        return guarded

    def _missing(self, server: Any) -> bytes | None:
        file = Path(server.root, "404.html")
        return self._told(file.read_bytes()) if file.is_file() else None

    def _told(self, content: bytes) -> bytes:
        told = parts.faults(self.faults, parts.LAST_GOOD)
        return parts.on_top(content.decode(), told).encode() if told else content
