"""The page that is shown for a missing one: it has no place of its own, so its script finds where the site is."""

import re
from html import escape
from pathlib import Path
from string import Template
from urllib.parse import urlsplit

from macros.publish.settings import is_example

_CHARSET = re.compile(r"<(?:meta) charset[^>]*>")
_LOADED = re.compile(r'(?:<(?:link)\b[^>]*>\s*)+|(?:<(?:script) src="[^"]*"[^>]*></(?:script)>\s*)+')
_FOLDER = Path(__file__).parent
_TEXTS = {file.name: file.read_text(encoding="utf-8") for file in _FOLDER.iterdir() if file.suffix in {".html", ".js"}}

# What the policy of the page has to allow: constant, whatever the address of the site is.
INLINE = (_TEXTS["mount.js"], "strataMount()")


def at_any_mount(html: str, site_url: str) -> str:
    """Give 404.html so that it loads its files, and leads on, wherever the site is put."""
    base = escape(f"{urlsplit(site_url).path.rstrip('/')}/")
    sure = "" if is_example(site_url) else " data-sure"
    charset = _CHARSET.search(html)
    end = charset.end() if charset else 0
    start = Template(_TEXTS["start.html"]).substitute(base=base, sure=sure, script=_TEXTS["mount.js"])
    return html[:end] + start + _LOADED.sub(_waiting, html[end:])


def _waiting(found: re.Match[str]) -> str:
    """Let what a page loads wait for the script; styles do not where there is none."""
    part = Template(_TEXTS["part.html"]).substitute(html=found[0])
    return part + (Template(_TEXTS["plain.html"]).substitute(html=found[0]) if found[0].startswith("<link") else "")
