"""HTML -> passages. What is struck out, hidden, or leads elsewhere in the site is not read."""

import re
from typing import Any

from lxml import etree, html

from macros.watch.passages import WIDEST, Collector, Document

_DROPPED = {"script", "style", "noscript", "template", "svg", "iframe", "nav", "footer", "aside", "button", "select"}
_DROPPED |= {"title", "del", "s", "strike", "object", "dialog"}
_BESIDE = re.compile(
    r"(?<![\w-])comments?(?:-(?:list|body|content|area|text))?(?![\w-])|\b(related|sidebar|breadcrumbs?|cookie|newsletter|recommend\w*|visually-hidden-nav)\b",
    re.IGNORECASE,
)
_BLOCKS = {"p", "div", "li", "ul", "ol", "dl", "section", "article", "main", "header", "body", "form", "figure", "pre"}
_BLOCKS |= {"blockquote", "figcaption", "details", "summary", "fieldset", "address", "hr", "br", "center", "label"}
_GLUED = {"b", "i", "em", "strong", "wbr", "font", "u", "mark"}
_HEADING = re.compile(r"h([1-6])")
_ASKS = re.compile(
    r"(enable|requires?|turn on|needs?) (your )?javascript|javascript (is )?(required|disabled)", re.IGNORECASE
)
_SPAN, _DIGITS = 50, 6  # rows or columns of one cell, and the digits that say so
_FEW = 25  # words of a page that is made by its scripts


def read_html(text: str) -> Document:
    """Give the passages of a page; one that scripts make in the reader's browser says so."""
    try:
        tree: Any = html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*>", "", text))
    except (etree.ParserError, ValueError):
        return Document(unread="is empty")
    title = " ".join("".join(tree.xpath("(//title[not(ancestor::svg)])[1]//text()")).split())
    scripts = bool(tree.xpath("//script[@src or string-length(.) > 40]"))
    walker = _Walker()
    body = tree.find("body")
    walker.walk(tree if body is None else body)
    walker.flush()
    found = Document(title, walker.collector.passages)
    if found.words < _FEW and (scripts or _ASKS.search(tree.text_content())):
        found.unread = "is made by scripts in the reader's browser"
    elif not found.passages:
        found.unread = "has no text"
    return found


class _Walker:
    """Goes through the elements; keeps the text of the block that it is in."""

    def __init__(self) -> None:
        self.collector = Collector()
        self.parts: list[str] = []
        self.term = ""

    def flush(self, *labels: str) -> None:
        """End the block."""
        self.collector.text("".join(self.parts), *labels)
        self.parts = []

    def walk(self, element: Any) -> None:
        """Read one element and what is in it."""
        if not isinstance(element.tag, str) or _is_dropped(element):
            return
        tag = element.tag
        if heading := _HEADING.fullmatch(tag):
            self.flush()
            self.collector.heading(plain(element), int(heading[1]))
        elif tag == "table" and not element.xpath(".//table"):
            self.flush()
            self._table(element)
        elif tag in {"dt", "dd"}:
            self.flush()
            self._inner(element)
            if tag == "dt":
                self.term = " ".join("".join(self.parts).split())
            self.flush(*([self.term] if tag == "dd" and self.term else []))
        elif tag in _BLOCKS or tag in {"td", "th", "tr", "table", "tbody"}:
            self.flush()
            self._inner(element)
            self.flush()
        elif tag == "sup":
            self.parts.append(_raised(element, self.parts))
        elif tag == "sub":
            self.parts.append("_" if "".join(self.parts)[-1:].isdigit() else "")  # no digit of the number before it
            self._inner(element)
        else:
            self.parts.append("" if tag in _GLUED else _joint(self.parts, element))
            self._inner(element)

    def _inner(self, element: Any) -> None:
        self.parts.append(element.text or "")
        for child in element:
            self.walk(child)
            tail = child.tail or ""
            self.parts.append(tail if tail[:1].isspace() or _is_inline(child) else f" {tail}")

    def _table(self, element: Any) -> None:
        caption = " ".join(plain(one) for one in element.xpath("./caption"))
        rows: list[list[str]] = []
        heads, spanning = 0, dict[int, tuple[int, str]]()
        lines = [
            (row, row.xpath("./td | ./th")[:WIDEST])
            for row in element.xpath("./tr | ./*[self::thead or self::tbody or self::tfoot]/tr")
        ]
        widest = max((len(cells) for _, cells in lines), default=0)  # no cell is wider than the cells of all other rows
        for row, cells in lines:
            rows.append(_spread(cells, spanning, widest))
            whole = bool(cells) and all(cell.tag == "th" for cell in cells)
            heads += heads == len(rows) - 1 and (whole or row.getparent().tag == "thead")
        self.collector.table(rows, heads or min(1, len(rows) - 1), caption)


def _spread(cells: list[Any], spanning: dict[int, tuple[int, str]], widest: int) -> list[str]:
    """Give the texts of a row, those of wide cells and of tall ones above it repeated."""
    texts: list[str] = []
    queue, above = list(cells), dict(spanning)
    spanning.clear()
    while len(texts) < WIDEST and (queue or len(texts) in above):
        if (at := len(texts)) in above:
            left, text = above[at]
            if left > 1:
                spanning[at] = (left - 1, text)
            texts.append(text)
            continue
        cell = queue.pop(0)
        text, tall = plain(cell), _span(cell, "rowspan")
        for _ in range(min(_span(cell, "colspan"), widest)):
            if tall > 1:
                spanning[len(texts)] = (tall - 1, text)
            texts.append(text)
    return texts


def _span(cell: Any, name: str) -> int:
    written = cell.get(name, "1")
    return min(int(written[:_DIGITS]), _SPAN) or 1 if written.isdecimal() else 1


def plain(element: Any) -> str:
    """Give the text of an element in one line."""
    walker = _Walker()
    walker.collector.headings = {}
    walker._inner(element)  # noqa: SLF001 - its own
    walker.flush()
    return " ".join(one.text for one in walker.collector.passages)


def _is_dropped(element: Any) -> bool:
    if element.tag in _DROPPED or element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    style = element.get("style", "").replace(" ", "")
    if "display:none" in style or "line-through" in style or element.get("role") == "navigation":
        return True
    return element.tag != "body" and bool(_BESIDE.search(f"{element.get('class', '')} {element.get('id', '')}"))


def _is_inline(element: Any) -> bool:
    return isinstance(element.tag, str) and element.tag not in _BLOCKS


def _joint(parts: list[str], element: Any) -> str:
    """Give a space between two inline elements whose words would run together."""
    before, first = "".join(parts[-2:])[-1:], (element.text or "").lstrip()[:1]
    return " " if before.isalnum() and first.isalnum() else ""


def _raised(element: Any, parts: list[str]) -> str:
    """Give a raised text: a power, or nothing for the mark of a note."""
    text, before = element.text_content().strip(), "".join(parts).rstrip()
    if before.endswith(("mm", "cm")) and text == "2":
        return "²"
    return f"^{text}" if before.endswith("10") and text.isdecimal() else "" if len(text) < 3 else text  # noqa: PLR2004
