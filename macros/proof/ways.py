"""Where the links and pictures of a page lead: to a page, an anchor on it, or a file that exists."""

import difflib
import posixpath
import re
from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

from macros.faults import Fault
from macros.markup.converter import Converted
from macros.proof.calls import DrawnPage
from macros.relate import Catalog
from macros.select.traces import is_traced

_ID = re.compile(r'\sid="([^"]*)"')
_FOLDERS = ("docs", "overrides")


def generated(catalog: Catalog, complete: bool = True) -> Iterator[str]:
    """Give the paths, below docs/, of the pages that are made from records; more of them where not all were read."""
    for id, record in catalog.systems.items():
        yield f"{record.folder}/{id}.md"
        if record.folder == "applications" and (not complete or is_traced(catalog, id)):
            yield f"catalog/trace/{id}.md"
    yield from (f"claims/{id}.md" for id in catalog.claims)


class Ways:
    """All pages of the site with the anchors that they have; None where those are not known yet."""

    def __init__(self, root: Path, pages: Mapping[str, Converted], made: Iterator[str]) -> None:
        self.root = root
        self.pages: dict[str, set[str] | None] = dict.fromkeys(made)
        self.pages |= {path: set(map(unescape, _ID.findall(found.html))) for path, found in pages.items()}

    def check(self, drawn: DrawnPage, converted: Converted) -> Iterator[Fault]:
        """Find every link and picture of a page that leads nowhere."""
        path = drawn.page.path.removeprefix("docs/")
        for written in dict.fromkeys(converted.addresses):
            address = unescape(written)
            if wrong := self._wrong(path, address):
                lines = drawn.text.split("\n")
                number = next((n for n, line in enumerate(lines, 1) if address in line), 1)
                column = lines[number - 1].find(address) + 1
                yield Fault(drawn.page.path, drawn.line(number), max(column, 1), "", wrong)

    def _wrong(self, path: str, address: str) -> str:
        try:
            parts = urlsplit(address)
        except ValueError:
            return ""  # told already, as an address that is none
        if parts.scheme or parts.netloc or address.startswith("/"):
            return ""
        target = (
            posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path))) if parts.path else path
        )
        if target in self.pages:
            anchors = self.pages[target]
            return self._no_anchor(target, parts.fragment, anchors) if parts.fragment and anchors is not None else ""
        if not target.startswith("..") and any((self.root / folder / target).is_file() for folder in _FOLDERS):
            return ""
        return self._no_page(target, address)

    def _no_page(self, target: str, address: str) -> str:
        if address.endswith("/") or f"{target}/index.md" in self.pages or f"{target}.md" in self.pages:
            return f'"{address}" names no file; write the page\'s own, which ends in .md'
        near = difflib.get_close_matches(target, self.pages, n=1, cutoff=0.6)
        return f'there is no page or file "{target}"' + (f'; did you mean "{near[0]}"?' if near else "")

    def _no_anchor(self, target: str, anchor: str, anchors: set[str]) -> str:
        if unquote(anchor) in anchors:
            return ""
        near = difflib.get_close_matches(anchor, anchors, n=1, cutoff=0.6)
        return f'"{target}" has no anchor "{anchor}"' + (f'; did you mean "{near[0]}"?' if near else "")
