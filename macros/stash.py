"""Keeps HTML made by macros out of Markdown's hands, and holds what Markdown made of the author's text to the lists.

A macro returns a token. Markdown's stash of raw HTML gets an empty place for it, so that the author's HTML can be
looked at alone, after everything else has changed it; only then is the place filled in. What is forged fails: a place
and a link of Markdown's own carry a word that is drawn anew for each page.
"""

import hashlib
import re
import secrets
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from macros.faults import Refused
from macros.markup.findings import LINK, PLACE, Finding, findings

TOKEN = re.compile(r"@@strata-([0-9a-f]{40})@@")
_ELEMENT = re.compile(r"</?([^ >]+)")
_held: dict[str, str] = {}
# After white space is normalized (30), which removes the marks of Markdown's own stash; before anything else reads.
_BEFORE_ALL = 29
# Links of the text (made at 20) before headings are rendered for the contents (5); those of footnotes and MkDocs last.
_AFTER_TEXT, _LAST = 15, -100


class Token(str):
    """What stands for the HTML of one call in Markdown source."""

    __slots__ = ()


def hold(html: str) -> Token:
    """Give the token that stands for `html` in Markdown source."""
    key = hashlib.sha1(html.encode(), usedforsecurity=False).hexdigest()
    _held[key] = html
    return Token(f"@@strata-{key}@@")


def held(key: str) -> str:
    """Give the HTML for which the token with `key` stands; nothing where there is no such token."""
    return _held.get(key, "")


def tag_of(html: str) -> str:
    """Give the name of the element that HTML begins with; nothing where it begins with text."""
    tag = _ELEMENT.match(html)
    return tag[1] if tag else ""


def release() -> None:
    """Forget every token: the pages that have them are made."""
    _held.clear()


class _Places:
    """The places of one page, with the HTML that belongs into each."""

    def __init__(self, md: Markdown, collected: list[Finding] | None, addresses: list[tuple[str, str]]) -> None:
        self.md = md
        self.collected = collected
        self.addresses = addresses
        self.begin()

    def begin(self) -> None:
        """Forget the page before."""
        self.nonce = secrets.token_hex(8)
        self.html: list[str] = []
        self.complete = False  # whether the whole page comes next, and not one heading of it

    def make(self, html: str) -> str:
        """Give an empty element for `html`, a block where it is one."""
        element = "div" if self.md.is_block_level(tag_of(html)) else "span"
        self.html.append(html)
        return f'<{element} {PLACE}="{self.nonce}-{len(self.html) - 1}"></{element}>'

    def judge(self, text: str) -> None:
        """Raise `Refused` for what the author may not write, or keep it for who asked for that."""
        found = findings(text, self.nonce)
        if self.collected is not None:
            self.collected += found
        elif found:
            raise Refused("; ".join(one.message for one in found))

    def fill(self, text: str) -> str:
        """Put the HTML into its places, and take the marks from the links."""
        made = re.compile(rf'<(div|span) {PLACE}="{self.nonce}-(\d+)"></\1>')
        return made.sub(lambda place: self.html[int(place[2])], text.replace(f' {LINK}="{self.nonce}"', ""))


class _Keep(Preprocessor):
    def __init__(self, places: _Places) -> None:
        super().__init__(places.md)
        self.places = places

    def run(self, lines: list[str]) -> list[str]:
        """Replace each known token by a place in Markdown's stash of raw HTML."""
        self.places.begin()
        return TOKEN.sub(self._store, "\n".join(lines)).split("\n")

    def _store(self, match: re.Match[str]) -> str:
        html = _held.get(match[1])
        return match[0] if html is None else self.places.md.htmlStash.store(self.places.make(html))


class _MarkLinks(Treeprocessor):
    def __init__(self, places: _Places, last: bool) -> None:
        super().__init__(places.md)
        self.places = places
        self.last = last

    def run(self, root: Element) -> None:
        """Tell links and pictures of Markdown from those that are written in HTML."""
        for element in root.iter():
            if element.tag in {"a", "img"}:
                element.set(LINK, self.places.nonce)
                if self.last:
                    self.places.addresses.append((element.tag, element.get("href") or element.get("src") or ""))
        self.places.complete = self.last


class _Judge(Postprocessor):
    def __init__(self, places: _Places) -> None:
        super().__init__(places.md)
        self.places = places

    def run(self, text: str) -> str:
        """Judge the HTML of the whole page, then fill it in; a heading is only filled in."""
        if self.places.complete:
            self.places.judge(text)
        return self.places.fill(text)


class StashExtension(Extension):
    """Registers all this; and, for who only looks, gathers what it finds in place of ending the build."""

    def __init__(self, **options: Any) -> None:
        self.config = {
            "collect": [(), "A list that findings go to; without it they end the build."],
            "addresses": [[], "A list that the addresses of links and pictures go to."],
        }
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name that Markdown calls
        """Add it to `md`, and name our own elements that are no part of a paragraph."""
        md.block_level_elements.append("strata-table")
        collected = self.getConfig("collect")
        places = _Places(md, collected if isinstance(collected, list) else None, self.getConfig("addresses"))
        md.preprocessors.register(_Keep(places), "strata-stash", _BEFORE_ALL)
        md.treeprocessors.register(_MarkLinks(places, last=False), "strata-links", _AFTER_TEXT)
        md.treeprocessors.register(_MarkLinks(places, last=True), "strata-late-links", _LAST)
        md.postprocessors.register(_Judge(places), "strata-judge", _LAST)


def makeExtension(**options: Any) -> StashExtension:  # noqa: N802 - the name that Markdown looks for
    """Give the extension, as Markdown asks for it by module name."""
    return StashExtension(**options)
