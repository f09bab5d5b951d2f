"""The HTML of a page -> Markdown with the same words and numbers: what is drawn is left out, what is said stays.

The HTML is our own and Python-Markdown's: each element that is opened is closed, and no attribute holds a raw ">".
"""

import re
from collections.abc import Callable
from functools import lru_cache
from html import unescape

_TOKEN = re.compile(r"<(/?)([a-zA-Z][\w-]*)([^>]*)>|([^<]+)|<!--.*?-->", re.DOTALL)
_SILENT = {"svg", "script", "style", "template", "button", "select", "form", "canvas", "input", "noscript", "nav"}
_SKIPPED = re.compile(
    r'class="[^"]*\b(?:headerlink|st-edit|st-citing|st-core)\b|^(?:[^"]|"[^"]*")*?\shidden(?:[\s=]|$)|aria-hidden="true"'
)
_HREF = re.compile(r'\shref="([^"]*)"')
# The marks of sources are by far the most frequent elements: each becomes one word, [7], before all else.
_SOURCE_MARK = re.compile(r'<(?:a) class="st-src[^>]*>(?: |<(?:span) class="st-hidden">[^<]*</(?:span)>)(\d+)</(?:a)>')
# A line of a drawing, told by its style alone.
_STROKE = re.compile(r'<(?:i) class="[^"]*"></(?:i)>')
_PLAIN = re.compile(r" ?[^\s&<\\`*_\[\]|{]+(?: [^\s&<\\`*_\[\]|{]+)* ?")
_VOID = {"br", "hr", "img", "wbr", "col", "input", "link", "meta", "source", "area"}
_AROUND = {"strong": "**", "b": "**", "em": "*", "i": "*", "code": "`", "kbd": "`"}
_HEADING = {f"h{level}": "#" * level + " " for level in range(1, 7)}
_BLOCKS = {*_HEADING, "p", "div", "section", "figure", "figcaption", "article", "header", "footer", "aside", "details"}
_BLOCKS |= {"dl", "dt", "dd", "ul", "ol", "li", "table", "caption", "summary", "blockquote", "fieldset", "legend"}
_SPACE = re.compile(r"\s+")
_SPECIAL = re.compile(r"([\\`*_\[\]|]|(?<=\{)\{|(?<=\{)%)")
_LINES = re.compile(r"\n{3,}")


class _Writer:
    """Puts down the Markdown of one page."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.links: list[str | None] = []
        self.lists: list[int] = []  # the number of the last item; 0 in a list without numbers
        self.cells: list[str] | None = None  # of the row that is open
        self.head = False  # whether the row that is open is the first of its table
        self.code = False
        self.start = 0  # of the cell or the block that is open

    def words(self, text: str) -> None:
        """Put down text."""
        if self.code:
            self.out.append(unescape(text))
        elif _PLAIN.fullmatch(text):
            self.out.append(text)
        elif not text.isspace():
            text = _SPECIAL.sub(r"\\\1", _SPACE.sub(" ", unescape(text)))
            self.out.append(text.replace("&", "&amp;").replace("<", "&lt;"))
        elif self.out and not self.out[-1].endswith(("\n", " ")):
            self.out.append(" ")

    def link(self, attributes: str) -> None:
        """Begin a link, or a place that others lead to."""
        href = _HREF.search(attributes)
        self.links.append(unescape(href[1]) if href else None)
        self.out.append("[")

    def end_link(self) -> None:
        """End what was begun so."""
        href = self.links.pop()
        self.out.append("]" if href is None else f"]({href})")

    def around(self, sign: str) -> None:
        """Begin or end words that are set apart by a sign."""
        self.out.append("" if self.code else sign)

    def block(self, begin: str) -> None:
        """Begin or end a block."""
        self.out.append(" " if self.cells is not None else f"\n\n{begin}")

    def item(self) -> None:
        """Begin an item of a list."""
        if self.cells is not None:
            self.out.append(" ")
            return
        mark = "-"
        if self.lists and self.lists[-1] >= 0:
            self.lists[-1] += 1
            mark = f"{self.lists[-1]}."
        self.out.append(f"\n{'  ' * (len(self.lists) - 1)}{mark} ")

    def row(self) -> None:
        """Begin a row."""
        self.cells = []

    def cell(self) -> None:
        """Begin a cell."""
        self.start = len(self.out)

    def end_cell(self) -> None:
        """Take what was put down since the cell began."""
        if self.cells is not None:
            self.cells.append(_SPACE.sub(" ", "".join(self.out[self.start :])).strip())
            del self.out[self.start :]

    def end_row(self) -> None:
        """Put down the row, after the first a rule."""
        cells, self.cells = self.cells or [], None
        self.out.append(f"| {' | '.join(cells)} |\n")
        if self.head:
            self.out.append(f"|{' --- |' * len(cells)}\n")
            self.head = False

    def table(self) -> None:
        """Begin a table."""
        self.out.append("\n\n")
        self.head = True

    def fence(self) -> None:
        """Begin or end a block of code; its fence is longer than any inside."""
        self.code = not self.code
        if self.code:
            self.start = len(self.out)
            return
        text = "".join(self.out[self.start :])
        fence = "`" * max(3, 1 + max(map(len, re.findall("`{3,}", text)), default=0))
        self.out[self.start :] = [f"\n\n{fence}\n{text}\n{fence}\n"]


def _end_list(writer: _Writer) -> None:
    writer.lists.pop()
    writer.out.append("" if writer.lists else "\n\n")


_Handler = Callable[[_Writer], None]


def _around(sign: str) -> _Handler:
    return lambda writer: writer.around(sign)


def _block(begin: str) -> _Handler:
    return lambda writer: writer.block(begin)


def _put(text: str) -> _Handler:
    return lambda writer: writer.out.append(text)


_OPEN: dict[str, _Handler] = {
    **{tag: _around(sign) for tag, sign in _AROUND.items()},
    **{tag: _block(_HEADING.get(tag, "")) for tag in _BLOCKS},
    "table": _Writer.table,
    "tr": _Writer.row,
    **dict.fromkeys(("td", "th"), _Writer.cell),
    "li": _Writer.item,
    "pre": _Writer.fence,
    "ul": lambda writer: writer.lists.append(-1),
    "ol": lambda writer: writer.lists.append(0),
    "br": _put(" "),
    "hr": _put("\n\n---\n\n"),
    "dt": _put("\n\n**"),
    "dd": _put(": "),
    "sup": _put("^"),
    **dict.fromkeys(("mi", "mn", "mo", "sub"), _put(" ")),
}
_CLOSE: dict[str, _Handler] = {
    **{tag: _around(sign) for tag, sign in _AROUND.items()},
    **dict.fromkeys(_BLOCKS, _block("")),
    "a": _Writer.end_link,
    "tr": _Writer.end_row,
    **dict.fromkeys(("td", "th"), _Writer.end_cell),
    "pre": _Writer.fence,
    "li": _put(" "),
    **dict.fromkeys(("ul", "ol"), _end_list),
    "dt": _put("**"),
    "dd": _put(" "),
}


@lru_cache(10_000)  # most elements have what many have
def _is_skipped(attributes: str) -> bool:
    return bool(_SKIPPED.search(attributes))


def markdown(html: str) -> str:
    """Give the Markdown of the HTML of a page's content."""
    writer = _Writer()
    silent, depth = "", 0
    for closing, tag, attributes, text in _TOKEN.findall(_SOURCE_MARK.sub("\x02\\1\x03", _STROKE.sub("", html))):
        if silent:
            if tag == silent:
                depth += -1 if closing else 1
                silent = silent if depth else ""
        elif text:
            writer.words(text)
        elif closing:
            if end := _CLOSE.get(tag):
                end(writer)
        elif tag in _SILENT or (attributes and _is_skipped(attributes)):
            silent, depth = ("", 0) if tag in _VOID else (tag, 1)
        elif tag == "a":
            writer.link(attributes)
        elif begin := _OPEN.get(tag):
            begin(writer)
    lines = (line.rstrip() for line in "".join(writer.out).split("\n"))
    text = _LINES.sub("\n\n", "\n".join(lines)).strip()
    return text.replace("\x02", " [").replace("\x03", "]") + "\n"
