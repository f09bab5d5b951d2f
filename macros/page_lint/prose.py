"""The source of a page, line by line: fences, pictures, and what was left behind."""

import re
from collections.abc import Iterator

from macros.calls import CALLS
from macros.checks.left_over import left_over
from macros.checks.moving_day import moving
from macros.checks.pasted import pasted
from macros.checks.praise import praised
from macros.checks.quoted import spaces
from macros.faults import Fault
from macros.page_lint import blocks, foreign, headings, slips
from macros.page_lint.calls import DrawnPage
from macros.page_lint.fences import fences, outside_fences

_PICTURE = re.compile(
    r"!\[\s*(?:image|picture|photo|screenshot|figure|[\w-]+\.(?:png|jpg|svg|webp))?\s*\](?=[\[(])", re.IGNORECASE
)
_CODE = re.compile(r"`[^`]*`")
_FOLDED = re.compile(r"^\s*\?\?\?\+?(?=\s+[a-z\"])")  # the sign that opens a folded note
_SINGLE = re.compile(r"(?<![{\w])\{\s*([a-z_]+)\(")


def check(drawn: DrawnPage) -> Iterator[Fault]:
    """Find what Markdown would take without a word, and a reader would not."""
    page = drawn.page
    lines = [(number, _CODE.sub(_dots, line)) for number, line in outside_fences(drawn.prose)]
    written = page.text.split("\n")
    yield from _fences(drawn)
    yield from blocks.check(drawn)
    yield from slips.check(drawn)
    yield from headings.check(page.path, lines, page.text, whole=bool(page.head))
    if page.head and not page.language:
        said = [one for one in lines if not any(left_over(one[1])) and not _is_all_calls(one, written)]
        yield from foreign.check(page.path, said)
    for number, line in lines:
        if "{{{" not in written[number - 1]:  # told already
            yield from _signs(page.path, number, line)
        opened = _FOLDED.sub(spaces, line)
        for column, message, code, warning in left_over(opened):
            yield Fault(page.path, number, column, "", message, code=code, warning=warning)
        for column, message in pasted(opened) if page.head and not page.language else ():
            yield Fault(page.path, number, column, "", f"{message}; leave it out", code="pasted", warning=True)
        for start, found in praised(opened):
            message = f'"{found}" is praise; say what it does'
            yield Fault(page.path, number, start + 1, "", message, code="praise", warning=True)
        for start, found in moving(opened):
            message = f'"{found}" means another day to each reader; leave it out'
            yield Fault(page.path, number, start + 1, "", message, code="moving-day", warning=True)


def _is_all_calls(line: tuple[int, str], written: list[str]) -> bool:
    """Tell whether a heading or a point of a list has no other words than those that its calls draw."""
    number, said = line
    return not said.strip(" #-*+") and written[number - 1].strip() != said.strip()


def _dots(found: re.Match[str]) -> str:
    """Give as many letters of no word: what stands before code and what follows are no neighbors."""
    return "\u00b7" * len(found[0])


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
    for fence in fences(drawn.text):
        if not fence.closed:
            message = f"the fence is never closed; write {fence.marks} on a line of its own where the code ends"
            yield Fault(drawn.page.path, drawn.line(fence.line), 1, "", message, code="fence")
