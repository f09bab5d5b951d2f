"""What the server adds to a page: the faults on top, and the script that asks for news. Read once, at the start."""

import html
import re
from collections.abc import Sequence
from pathlib import Path
from string import Template

LAST_GOOD = "This is the last good site, until they are mended."
OWN = ".strata/"  # no page of the site can have this address
_TEXTS = {file.name: file.read_text(encoding="utf-8") for file in Path(__file__).with_name("assets").iterdir()}
_BODY = re.compile(r"<body\b[^>]*>")

ASSETS = {OWN + name: text for name, text in _TEXTS.items() if name.endswith((".js", ".css"))}


def faults(lines: Sequence[str], below: str) -> str:
    """Give what stands on top while something is wrong; nothing while nothing is."""
    if not lines:
        return ""
    count = "1 fault" if len(lines) == 1 else f"{len(lines)} faults"
    return _filled("faults.html", count=count, below=below, lines="\n".join(lines))


def with_news(page: str, build: str, told: str) -> str:
    """Give a page of the site with what is told on top, and the script."""
    return on_top(page, _filled("top.html", _told=told, own=OWN, build=build))


def on_top(page: str, told: str) -> str:
    """Give a page of the site with something at its very beginning."""
    found = _BODY.search(page)
    end = found.end() if found else 0
    return page[:end] + told + page[end:]


def first(title: str) -> str:
    """Give the page that is shown while there is no site yet."""
    return _filled("first.html", title=title)


def _filled(name: str, _told: str = "", **values: str) -> str:
    return Template(_TEXTS[name]).substitute({key: html.escape(value) for key, value in values.items()}, told=_told)
