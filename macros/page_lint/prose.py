"""The source of a page, line by line: headings, fences, pictures, and what was left behind."""

import re
from collections.abc import Iterator

from macros.calls import CALLS
from macros.checks.left_over import left_over
from macros.checks.sentences import wordings
from macros.faults import Fault
from macros.page_lint import blocks
from macros.page_lint.calls import DrawnPage
from macros.page_lint.figures import FENCE, outside_fences

_HEADING = re.compile(r"(#{1,6})\s+\S")
_TIGHT = re.compile(r"#{1,6}(?=[^#\s])")
_PICTURE = re.compile(
    r"!\[\s*(?:image|picture|photo|screenshot|figure|[\w-]+\.(?:png|jpg|svg|webp))?\s*\](?=[\[(])", re.IGNORECASE
)
_CODE = re.compile(r"`[^`]*`")
_FOLDED = re.compile(r"^\s*\?\?\?\+?(?=\s+[a-z\"])")  # the sign that opens a folded note
_SINGLE = re.compile(r"(?<![{\w])\{\s*([a-z_]+)\(")


def check(drawn: DrawnPage) -> Iterator[Fault]:
    """Find what Markdown would take without a word, and a reader would not."""
    path, level, firsts = drawn.page.path, 0, 0
    yield from _fences(drawn)
    yield from blocks.check(drawn)
    for number, line in outside_fences(drawn.prose):
        said = _CODE.sub(lambda found: " " * len(found[0]), line)
        if heading := _HEADING.match(said):
            own = len(heading[1])
            firsts += own == 1
            if own == 1 and firsts > 1:
                yield Fault(path, number, 1, "", "a second heading of the first level; write ##", code="headings")
            elif own > level + 1 and level:
                message = f"a heading of level {own} under one of level {level}; write {'#' * (level + 1)}"
                yield Fault(path, number, 1, "", message, code="headings")
            level = own
        elif found := _TIGHT.match(said):
            yield Fault(path, number, 1, "", f"a heading has a space after the {found[0]}", code="headings")
        yield from _signs(path, number, said)
        opened = _FOLDED.sub(lambda found: " " * len(found[0]), said)
        for column, message, code, warning in left_over(opened):
            yield Fault(path, number, column, "", message, code=code, warning=warning)
        for column, message, code in wordings(opened):
            yield Fault(path, number, column, "", message, code=code, warning=True)
    if not firsts and drawn.page.head:
        message = "has no heading of the first level; write # and the title on the first line"
        yield Fault(path, 1, 1, "", message, code="headings", warning=True)


def _signs(path: str, number: int, said: str) -> Iterator[Fault]:
    """Find pictures without words and calls in single braces on one line."""
    for found in _PICTURE.finditer(said):
        message = "a picture without words; write what it shows: ![a chip beside a coin](chip.png)"
        yield Fault(path, number, found.start() + 1, "", message, code="alternative-text")
    for found in _SINGLE.finditer(said):
        if found[1] in CALLS:
            message = f"a call stands in two braces each; write {{{{ {found[1]}(...) }}}}"
            yield Fault(path, number, found.start() + 1, found[1], message, code="braces")


def _fences(drawn: DrawnPage) -> Iterator[Fault]:
    """Find a fence that is never closed: all that follows would be shown as code."""
    opened, start = "", 0
    for number, line in enumerate(drawn.text.split("\n"), 1):
        mark = FENCE.match(line)
        if not mark:
            continue
        if not opened:
            opened, start = mark[1], number
        elif mark[1].startswith(opened) and not line[mark.end() :].strip():
            opened = ""
    if opened:
        message = f"the fence is never closed; write {opened} on a line of its own where the code ends"
        yield Fault(drawn.page.path, drawn.line(start), 1, "", message, code="fence")
