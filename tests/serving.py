"""A server of the site in a process of its own, asked over HTTP as a browser would."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import unescape
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread

WAIT = 25.0


class Serving:
    """`strata serve`, or another command that serves, with all that it says."""

    def __init__(self, root: Path, *command: str) -> None:
        own = {name: value for name, value in os.environ.items() if not name.startswith(("STRATA_", "SOURCE_DATE_"))}
        self.process = subprocess.Popen(
            [str(Path(sys.executable).with_name(command[0])), *command[1:]],
            cwd=root,
            env=own | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.lines: list[str] = []
        self.slowest = 0.0
        Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self.process.stdout
        self.lines.extend(line.rstrip("\n") for line in self.process.stdout)

    @property
    def said(self) -> str:
        """Give all that it has said."""
        return "\n".join(self.lines)

    @property
    def address(self) -> str:
        """Give where it says that it listens."""
        until(lambda: any("http://" in line for line in self.lines), lambda: self.said)
        line = next(line for line in self.lines if "http://" in line)
        return line[line.index("http://") + len("http://") :].split("/")[0]

    def get(self, path: str) -> tuple[int, str]:
        """Ask for a path; give the code and the text. The time that it took is kept."""
        started = time.monotonic()
        connection = HTTPConnection(self.address, timeout=WAIT)
        connection.request("GET", path)
        answer = connection.getresponse()
        text = answer.read().decode(errors="replace")
        connection.close()
        self.slowest = max(self.slowest, time.monotonic() - started)
        return answer.status, text

    def page(self, path: str) -> str:
        """Give a page that is there."""
        code, text = self.get(path)
        assert code == 200, (code, text[:500])
        return unescape(text)

    def news(self) -> tuple[str, str]:
        """Give the number of the build and what is told on top, as a page asks for it."""
        state = json.loads(self.get("/.strata/state")[1])
        return state["build"], unescape(state["told"])

    def wait(self, right: Callable[[], bool]) -> None:
        """Wait until it is `right`; the server must be alive all the while."""
        until(right, lambda: self.said, lambda: self.process.poll() is None)


def until(right: Callable[[], bool], why: Callable[[], str] = str, alive: Callable[[], bool] = lambda: True) -> None:
    """Wait until it is `right`, or fail with the reason."""
    end = time.monotonic() + WAIT
    while not right():
        assert alive(), f"it ended: {why()}"
        assert time.monotonic() < end, why()
        time.sleep(0.05)


@contextmanager
def serving(root: Path, *command: str) -> Iterator[Serving]:
    """Serve the project at `root` on a free port."""
    server = Serving(root, *(command or ("strata", "serve", "-a", "127.0.0.1:0")))
    try:
        yield server
    finally:
        server.process.terminate()
        server.process.wait(WAIT)
