"""Where the links and pictures of a page lead: to a page, an anchor on it, or a file that exists."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

from macros.checks.archive_address import COPY
from macros.checks.page_address import no_page
from macros.faults import Fault
from macros.markup.addresses import wrong_link
from macros.markup.converter import Converted
from macros.page_lint.calls import DrawnPage
from macros.page_lint.docs.names import PICTURES
from macros.schema.trackers import untracked
from macros.suggest import hint

# What begins as the name of a host does, and not as that of a file.
_HOST = re.compile(r"www\.|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|ai|io|dev|co|edu|gov|eu|example)(?:/|$)")


class Ways:
    """All pages of the site with the anchors that they have; None where those are not known yet."""

    def __init__(self, root: Path, pages: Mapping[str, Converted], made: Iterable[str]) -> None:
        self.root = root
        self.pages: dict[str, frozenset[str] | None] = dict.fromkeys(made)
        self.pages |= {path: found.anchors for path, found in pages.items()}

    def check(self, drawn: DrawnPage, converted: Converted) -> Iterator[Fault]:
        """Find every link and picture of a page that leads nowhere."""
        path = drawn.page.path.removeprefix("docs/")
        for tag, written in dict.fromkeys(converted.addresses):
            address = unescape(written)
            if wrong := self._wrong(path, address, tag):
                lines = drawn.text.split("\n")
                needle = f"[^{address[7:]}]" if address.startswith("#fnref:") else address or "]()"
                number = next((n for n, line in enumerate(lines, 1) if needle in line), 1)
                column = lines[number - 1].find(needle) + 1
                yield Fault(drawn.page.path, drawn.line(number), max(column, 1), "", wrong, code="link", cause=wrong)

    def _wrong(self, path: str, address: str, tag: str) -> str:
        if wrong_link(address):
            return ""  # told already
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            return _elsewhere(address)
        if not address or (parts.query and not parts.path) or "//" in parts.path:
            return f'"{address}" is not the address of a page or file'
        target = (
            posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path))) if parts.path else path
        )
        if tag == "img":
            return "" if target.endswith(PICTURES) and self._is_file(target) else f'there is no picture "{target}"'
        if target in self.pages and not parts.path.endswith("/"):
            own = f'"{address}" is the page itself; leave the link out' if target == path and parts.path else ""
            return self._no_anchor(target, parts.fragment) if parts.fragment else own
        return "" if self._is_file(target) else self._no_page(target, address)

    def _is_file(self, target: str) -> bool:
        folders = ("docs", "overrides") if target.startswith("assets/") else ("docs",)
        try:
            return not target.startswith("..") and any((self.root / folder / target).is_file() for folder in folders)
        except OSError:  # no file can have such a name
            return False

    def _no_page(self, target: str, address: str) -> str:
        if address.endswith("/") or f"{target}/index.md" in self.pages or f"{target}.md" in self.pages:
            return f'"{address}" names no file; write the page\'s own, which ends in .md'
        if _HOST.match(address):
            return f'"{address}" is taken for a file of the site; did you mean "https://{address}"?'
        return f'there is no page or file "{target}"{hint(target, self.pages)}'

    def _no_anchor(self, target: str, anchor: str) -> str:
        anchors = self.pages[target]
        if anchors is None or unquote(anchor) in anchors:
            return ""
        if anchor.startswith("fnref:"):
            return f'the footnote "{anchor.removeprefix("fnref:")}" is never used; write [^name] where it belongs'
        return f'"{target}" has no anchor "{anchor}"{hint(anchor, anchors)}'


def _elsewhere(address: str) -> str:
    """Give what is wrong with the address of another site, or nothing."""
    if what := no_page(address) or ("a copy in an archive" if COPY.match(address) else ""):
        return f"the address is {what}; write that of the page"
    plain = untracked(address)
    return "" if plain == address else f"the address has tracking parameters; write {plain}"
