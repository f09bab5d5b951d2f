"""Lists, tables and indented lines of a page that Markdown takes for something else than was meant."""

import re
from collections.abc import Iterator
from itertools import pairwise

from macros.faults import Fault
from macros.page_lint.calls import DrawnPage
from macros.page_lint.fences import Line, outside_fences

_ITEM = re.compile(r"(?:[-*+]|\d+[.)])\s+\S")
_INNER = re.compile(r" {1,3}(?:[-*+]|\d+\.)\s+\S")
_OPENS = re.compile(r"(?:!!!|\?\?\?|===|\[\^|:\s|\s|[-*+]\s|\d+[.)]\s)")  # what holds indented lines
ROW = re.compile(r"\s*\|.*\|\s*$")
RULE = re.compile(r"\s*\|(?:\s*:?-+:?\s*\|)+\s*$")
_CELL = re.compile(r"(?<!\\)\|")
_UNDER = re.compile(r"(?:=+|-+)\s*$")
_CODE = re.compile(r"`[^`]*`")


def check(drawn: DrawnPage) -> Iterator[Fault]:
    """Find inner lists that would not be inner ones, rows of another length, and text that would be code."""
    lines = [(number, _CODE.sub("x", line)) for number, line in outside_fences(drawn.prose)]
    path = drawn.page.path
    for (_, before), (number, line) in pairwise(lines):
        if _INNER.match(line) and (_ITEM.match(before) or _INNER.match(before)):
            yield Fault(path, number, 1, "", "an inner list is four spaces in; this is one of the outer", code="blocks")
        if (
            drawn.page.head
            and _UNDER.match(line)
            and before.strip()
            and not before.lstrip().startswith(("|", "-", "#", "="))
        ):
            yield Fault(
                path, number, 1, "", "a line below words makes them a heading; write ## before them", code="headings"
            )
    yield from _rows(path, lines)
    written = drawn.page.text.split("\n")  # a call leaves spaces where it stood
    yield from _without_words(path, [(number, written[number - 1]) for number, _ in lines])
    yield from _indented(path, [(number, written[number - 1]) for number, _ in lines])


def _rows(path: str, lines: list[Line]) -> Iterator[Fault]:
    """Find rows with more or fewer cells than the head of their table."""
    cells = 0
    for (_, before), (number, line) in pairwise(lines):
        if RULE.match(line) and ROW.match(before):
            cells = len(_CELL.findall(before)) - 1
        elif not ROW.match(line):
            cells = 0
        elif cells and (own := len(_CELL.findall(line)) - 1) != cells:
            yield Fault(path, number, 1, "", f"a row of {own} cells in a table of {cells}", code="blocks")


def _without_words(path: str, lines: list[Line]) -> Iterator[Fault]:
    """Find rows and heads of tables without a word."""
    for (number, line), (_, following) in pairwise([*lines, (0, "")]):
        if ROW.match(line) and not line.strip(" |"):
            what = "the head of a table has no words; say what each column is"
            said = what if RULE.match(following) else "a row without a word; take it out"
            yield Fault(path, number, 1, "", said, code="blocks")


def _indented(path: str, lines: list[Line]) -> Iterator[Fault]:
    """Find text that is four spaces in below text that is not: readers would see it as code."""
    last, empty = "", True
    for number, line in lines:
        if line.startswith("    ") and line.strip() and empty and last and not _OPENS.match(last):
            message = "text that is four spaces in is shown as code; take the spaces out, or use a fence"
            yield Fault(path, number, 1, "", message, code="blocks")
        empty = not line.strip()
        last = last if empty else line
