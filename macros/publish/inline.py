"""What runs in a page without being a file of the site: only the listed script of the frame may."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from macros.faults import Fault
from macros.publish.frame_script import base_of
from macros.publish.policy import with_policy

# Every place where a script may begin, for whatever parser: what stands there must be one of the four forms.
_OPENS = re.compile(r"<script(?=[\s/>])", re.IGNORECASE)
_INLINE = re.compile(r"<(?:script)>(.*?)</(?:script)>", re.DOTALL)
_CONFIG = re.compile(r'<(?:script) id="__config" type="application/json">[^<]*</(?:script)>')
# What the page says of itself for machines, once and in its head; no browser runs it, and nothing in it can end it.
_DATA = re.compile(r'<(?:script) type="application/ld\+json">\{"@context":"https://schema\.org",[^<]*\}</(?:script)>')
_HEAD_ENDS = re.compile(r"</(?:head)>")
_FILE = re.compile(r'<(?:script)(?: defer)? src="(?!//)[\w./~%-]+"></(?:script)>', re.ASCII)
# What a page is looked through for first, in lower case: words, and forms that begin with letters, are found fastest.
_WORDS = ("srcdoc", "http-equiv")
_FORMS = (re.compile(r"style\s*="), re.compile(r"<(?:applet|base|embed|frame|iframe|object|portal|style)[\s/>]"))
# An address that begins as a script does, also with spaces and references in it.
_SCRIPT = re.compile(r"""=\s*["']?\s*(?:&#|j[a-z\s]*(?::|&(?:#|tab;|newline;|colon;)))""")
_HANDLER = re.compile(r"on[a-z]+\s*=")
_OF_A_NAME = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-_")
_ELEMENTS = {"applet", "base", "embed", "frame", "frameset", "iframe", "object", "portal", "style"}
_ATTRIBUTES = {"style", "srcdoc", "http-equiv"}
_ADDRESSES = {"href", "src", "action", "formaction", "data", "poster", "background", "xlink:href", "srcset", "ping"}
_SHOWN = 60


class _Parser(HTMLParser):
    """Gathers what the policy of the site forbids, beside scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at an element and its attributes."""
        if tag in _ELEMENTS:
            self.found.append(f"an element {tag}")
        for name, value in attrs:
            if name.startswith("on") or name in _ATTRIBUTES:
                self.found.append(f"an attribute {name} of {tag}")
            if name in _ADDRESSES and "".join((value or "").split()).lower().startswith("javascript:"):
                self.found.append(f"a script as an address of {tag}")


def guarded(html: str, path: str) -> tuple[str, list[Fault]]:
    """Give the page with its policy, and a fault for all that runs in it and may not."""
    base, refused = active(html)
    return with_policy(html, base), [Fault(path, 1, 1, "", f"the page as built has {what}") for what in refused]


def active(html: str) -> tuple[str, list[str]]:
    """Give the page's way to the root, as its script names it, and all that runs and may not."""
    root, refused = "", []
    head = _HEAD_ENDS.search(html)
    data = _DATA.search(html, 0, head.start() if head else 0)
    for opening in _OPENS.finditer(html):
        start = opening.start()
        if _FILE.match(html, start) or _CONFIG.match(html, start) or (data and start == data.start()):
            continue
        inline = _INLINE.match(html, start)
        base = base_of(inline[1]) if inline else None
        if base is None or (base and root and base != root):
            refused.append(f"a script that is not listed: {_begins(html, start)}")
        else:
            root = base or root
    return root, [*refused, *_others(html)]


def _begins(html: str, start: int) -> str:
    return " ".join(html[start : start + _SHOWN].split())


def _others(html: str) -> Iterator[str]:
    """Give what else the policy would stop; pages are parsed only where something looks like it."""
    if _suspect(html.lower()):
        parser = _Parser()
        parser.feed(html)
        parser.close()
        yield from parser.found


def _suspect(html: str) -> bool:
    """Tell whether any of it may be there; that a parser then finds nothing is no harm."""
    return (
        any(word in html for word in _WORDS)
        or any(form.search(html) for form in (*_FORMS, _SCRIPT))
        or any(html[found.start() - 1] not in _OF_A_NAME for found in _HANDLER.finditer(html))
    )
