"""The HTML of a page -> its sections: anchor, heading, and prose. Tables, drawings and source lists are left out."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

_HEADINGS = {"h1", "h2", "h3", "h4"}
_SILENT = {"table", "script", "style", "svg", "math", "nav", "template", "button", "select", "canvas", "pre"}
_DRAWN = {"headerlink", "st-src", "st-hidden", "st-infobox", "st-trace", "st-stack"}
_VOID = {"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_APART = _HEADINGS | {"p", "li", "dt", "dd", "div", "section", "figure", "figcaption", "td", "th", "br"}


# Tables are most of a large page, and none holds another: they are cut out before the rest is read.
_TABLE = re.compile(r"<(?:table)\b.*?</(?:table)>", re.DOTALL)
_MARK = re.compile(r'data-search-exclude(?:="[^"]*")?')


@dataclass(frozen=True)
class Section:
    """A part of a page; the part before the first heading has no anchor and no heading."""

    anchor: str
    heading: str
    text: str


@dataclass
class _Part:
    anchor: str
    heading: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[_Part] = [_Part("")]
        self.silent: list[str] = []  # open elements from the first that is left out
        self.heading = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        own = dict(attrs)
        drawn = _DRAWN & set((own.get("class") or "").split())
        left_out = tag in _SILENT or "data-search-exclude" in own or drawn
        if (self.silent or left_out) and tag not in _VOID:
            self.silent.append(tag)
        elif tag in _HEADINGS:
            self.heading = tag
            if tag != "h1":
                self.parts.append(_Part(own.get("id") or ""))
        elif tag in _APART:
            self.parts[-1].text.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in self.silent:
            while self.silent.pop() != tag:
                pass
        elif tag == self.heading:
            self.heading = ""

    def handle_data(self, data: str) -> None:
        if not self.silent and self.heading != "h1":
            (self.parts[-1].heading if self.heading else self.parts[-1].text).append(data)


def sections(html: str) -> tuple[Section, ...]:
    """Give the sections of `html` that say something, in their order."""
    reader = _Reader()
    reader.feed(_TABLE.sub("", html))
    reader.close()
    made = (Section(part.anchor, _plain(part.heading), _plain(part.text)) for part in reader.parts)
    return tuple(one for one in made if one.heading != "Sources" and (one.text or one.heading))


def _plain(parts: list[str]) -> str:
    return " ".join("".join(parts).split())


def without_marks(html: str) -> str:
    """Give `html` without the marks that only tell the search what to leave out."""
    *before, last = _MARK.split(html)
    return "".join([*(part[:-1] if part[-1:].isspace() else part for part in before), last])
