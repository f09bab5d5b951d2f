"""How long an edit takes until a reader sees it, under the server, with its page open as in a browser."""

import json
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from tests.serving import Serving

_LONGEST = 3600.0  # seconds for the first build of a large site
_LOOK = 0.01
_SHEET = re.compile(r'href="[./]*(assets/stylesheets/[^"]+\.css)"')


@dataclass(frozen=True)
class Edit:
    """A file, the page on which its edit is looked for, and what is done to its text."""

    file: str
    page: str
    change: Callable[[str, str], str]  # the text, and a word that nothing else has


def _summary(text: str, mark: str) -> str:
    return re.sub(r"^summary: .*(?:\n  .*)*", f"summary: Edited, {mark}.", text, count=1, flags=re.MULTILINE)


def _prose(text: str, mark: str) -> str:
    before, heading, after = text.partition("\n## ")
    return f"{before.rstrip()}\n\nEdited, {mark}.\n{heading}{after}"


def edits(record: str, page: str) -> dict[str, Edit]:
    """Give an edit of each sort, for a project that has the record and the authored page."""
    return {
        "record": Edit(f"data/{record}.yml", f"{record}/", _summary),
        "page": Edit(f"docs/{page}.md", f"{page}/", _prose),
        "template": Edit(
            "macros/templates/facts.html.jinja", f"{record}/", lambda text, mark: f"{text}<p>Edited, {mark}.</p>\n"
        ),
        "style": Edit(
            "overrides/assets/css/record.css", f"{record}/", lambda text, mark: f"{text}.{mark} {{ color: red; }}\n"
        ),
    }


@dataclass(frozen=True)
class Seen:
    """Seconds from the save until the edit is seen, and until all that it changes is made."""

    shown: float
    whole: float


def measure(root: Path, wanted: dict[str, Edit], turns: int) -> dict[str, list[Seen]]:
    """Make each edit so many times in turn; give what each took."""
    found: dict[str, list[Seen]] = {name: [] for name in wanted}
    with _served(root) as server:
        for turn in range(turns):
            for name, edit in wanted.items():
                found[name].append(_edited(root, server, edit, f"mark{name}{turn}"))
    return found


@contextmanager
def _served(root: Path) -> Iterator[Serving]:
    server = Serving(root, "strata", "serve", "-a", "127.0.0.1:0")
    try:
        _wait(lambda: _built(server) > 0, server)
        yield server
    finally:
        server.process.terminate()
        server.process.wait(60)


def _built(server: Serving) -> int:
    return sum(line.startswith("built in") for line in server.lines)


def _edited(root: Path, server: Serving, edit: Edit, mark: str) -> Seen:
    file, before = root / edit.file, _built(server)
    text = edit.change(file.read_text(encoding="utf-8"), mark)
    _open(server, edit.page)
    began = time.monotonic()
    file.write_text(text, encoding="utf-8")
    _wait(lambda: mark in _sent(server, edit), server)
    shown = time.monotonic() - began
    _wait(lambda: _built(server) > before, server)
    return Seen(shown, time.monotonic() - began)


def _open(server: Serving, page: str) -> None:
    """Ask for the page and its news, as a browser does that shows it."""
    server.get(f"/{page}")
    json.loads(server.get(f"/.strata/state?page={quote(f'/{page}')}")[1])


def _sent(server: Serving, edit: Edit) -> str:
    """Give the page, or the style sheet that it asks for."""
    html = server.get(f"/{edit.page}")[1]
    sheet = _SHEET.search(html) if edit.file.endswith(".css") else None
    return server.get(f"/{sheet[1]}")[1] if sheet else html


def _wait(right: Callable[[], bool], server: Serving) -> None:
    end = time.monotonic() + _LONGEST
    while not right():
        if server.process.poll() is not None or time.monotonic() > end:
            raise RuntimeError(f"the server ended, or took too long: {server.said[-2000:]}")
        time.sleep(_LOOK)
