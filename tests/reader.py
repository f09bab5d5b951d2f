"""Reads a built site: the elements, links and text of each page, without a browser."""

import re
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

_HOST = "https://site.invalid"
_ADDRESSES = {"href", "src", "action", "data", "poster", "formaction"}
_LOADED = {"script", "link", "img", "iframe", "source", "video", "audio", "object", "embed", "use", "image"}
_NAMED = r'<link rel="(?:canonical|alternate)"[^>]* href="{}"'  # names a page, and loads nothing


class _Reader(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[tuple[str, str, str]] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.main: list[str] = []
        self.main_links: list[str] = []
        self.main_elements: list[str] = []
        self.title = ""
        self.depth = 0  # of article elements, from that of the page's own content
        self.within = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        own = {name: value or "" for name, value in attrs}
        self.within = tag
        if tag == "article" and (self.depth or "md-content__inner" in own.get("class", "")):
            self.depth += 1
        self.ids |= {own[name] for name in ("id", "name") if name in own}
        self.attributes += [(tag, name, value) for name, value in own.items()]
        self.links += [(tag, name, value) for name, value in own.items() if name in _ADDRESSES]
        if self.depth:
            self.main_elements.append(tag)
            self.main.append(" ")
            if tag == "a" and "href" in own and "headerlink" not in own.get("class", ""):
                self.main_links.append(own["href"])

    def handle_endtag(self, tag: str) -> None:
        self.within = ""
        self.depth -= tag == "article" and self.depth > 0

    def handle_data(self, data: str) -> None:
        if self.within == "title" and not self.title:
            self.title = data.strip()
        if self.depth and self.within not in {"script", "style"}:
            self.main.append(data)


@dataclass
class HtmlPage:
    """One page as it was written; what is in it is read when it is first asked for."""

    url: str  # below the root of the site, as a browser shows it
    html: str

    @cached_property
    def _read(self) -> _Reader:
        return _Reader(self.html)

    @property
    def ids(self) -> set[str]:
        """Give every id and name."""
        return self._read.ids

    @property
    def links(self) -> list[tuple[str, str, str]]:
        """Give the element, the attribute and the address of each link."""
        return self._read.links

    @property
    def attributes(self) -> list[tuple[str, str, str]]:
        """Give the element, the name and the value of each attribute."""
        return self._read.attributes

    @property
    def main_links(self) -> list[str]:
        """Give the addresses of the article's links."""
        return self._read.main_links

    @property
    def main_elements(self) -> list[str]:
        """Give the elements of the article."""
        return self._read.main_elements

    @property
    def title(self) -> str:
        """Give the title of the page."""
        return self._read.title

    @property
    def text(self) -> str:
        """Give the text of the article with single spaces."""
        return " ".join("".join(self._read.main).split())


@dataclass(frozen=True)
class Site:
    """A folder of pages that is served at `base`."""

    folder: Path
    base: str = "/"

    @cached_property
    def pages(self) -> dict[str, HtmlPage]:
        """Give every page, by its file's path below the folder; not those that stand in the frames of others."""
        files = sorted(file for file in self.folder.rglob("*.html") if self.folder / "embed" not in file.parents)
        return {file.relative_to(self.folder).as_posix(): self._page(file) for file in files}

    def _page(self, file: Path) -> HtmlPage:
        path = file.relative_to(self.folder).as_posix()
        return HtmlPage(re.sub(r"(^|/)index\.html$", r"\1", path), file.read_text(encoding="utf-8"))

    def contents(self) -> dict[str, bytes]:
        """Give every file with its bytes."""
        files = (file for file in sorted(self.folder.rglob("*")) if file.is_file())
        return {file.relative_to(self.folder).as_posix(): file.read_bytes() for file in files}

    def outside(self) -> list[str]:
        """Give every address that a page loads from elsewhere."""
        return [
            f"{path}: <{tag} {name}={address}>"
            for path, page in self.pages.items()
            for tag, name, address in page.links
            if tag in _LOADED and urlsplit(self._full(page, address)).netloc != "site.invalid"
            if not (
                tag == "link"
                and re.search(rf'<link rel="(canonical|alternate)"[^>]* href="{re.escape(address)}"', page.html)
            )
        ]

    def broken(self) -> list[str]:
        """Give every link within the site that leads to no file, or to no place in it."""
        found = []
        for path, page in self.pages.items():
            for tag, name, address in page.links:
                if reason := self._fault(page, address):
                    found.append(f"{path}: <{tag} {name}={address}> {reason}")
        return found

    def _full(self, page: HtmlPage, address: str) -> str:
        return urljoin(f"{_HOST}{self.base}{page.url}", address)

    def _fault(self, page: HtmlPage, address: str) -> str:
        parts = urlsplit(self._full(page, address))
        if parts.netloc != "site.invalid" or parts.scheme != "https":
            return "" if parts.scheme in {"https", "mailto"} else "is no address"
        if not parts.path.startswith(self.base):
            return "leads out of the site"
        path = unquote(parts.path.removeprefix(self.base))
        file = f"{path}index.html" if path.endswith("/") or not path else path
        if not (self.folder / file).is_file():
            return "leads nowhere"
        if parts.fragment and file in self.pages and unquote(parts.fragment) not in self.pages[file].ids:
            return "leads to no place on its page"
        return ""
