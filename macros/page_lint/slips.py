"""What was begun and not ended, or written twice: Markdown shows its signs to the reader."""

import re
from collections.abc import Iterator
from itertools import islice

from pygments.lexers import get_all_lexers

from macros.checks.quoted import spaces
from macros.checks.spelling import misspelled
from macros.faults import Fault
from macros.page_lint.blocks import ROW, RULE
from macros.page_lint.calls import DrawnPage
from macros.page_lint.fences import Line, fences, outside_fences
from macros.suggest import nearest

_CODE = re.compile(r"``.*?``|`[^`]*`")
_ATTRIBUTES = re.compile(r"\{:?\s*[.#][\w-]+[^}]*$")
_DEEP = re.compile(r"#{7,}\s")
_TWICE = re.compile(r"""\{\{\s*cite\((["'][\w-]+["'])\)\s*\}\}\s*\{\{\s*cite\(\1\)""")
_NAMES = {name for _, names, _, _ in get_all_lexers() for name in names}
_TWO_TICKS = re.compile(r"``(?!`)[^`]*$")
_LANGUAGE = re.compile(r"[\w+#.-]+")

_Told = Iterator[tuple[int, int, str]]


def check(drawn: DrawnPage) -> Iterator[Fault]:
    """Find attributes that are never closed, tables without rows, and slips of the pen."""
    lines = [(number, _CODE.sub(spaces, line)) for number, line in outside_fences(drawn.prose)]
    told = {
        "markup": _unclosed(lines),
        "blocks": _empty_tables(lines),
        "headings": _deep(lines),
        "spelling": _spelled(lines),
        "cited-twice": _cited(drawn.page.text),
        "fence": _short(drawn.page.text),
    }
    for code, some in told.items():
        for number, column, said in some:
            yield Fault(drawn.page.path, number, column, "", said, code=code)
    for number, column, said in _languages(drawn.page.text):  # it may be one that only others color
        yield Fault(drawn.page.path, number, column, "", said, code="fence", warning=True)


def _unclosed(lines: list[Line]) -> _Told:
    for number, line in lines:
        if found := _ATTRIBUTES.search(line):
            yield number, found.start() + 1, "attributes are never closed; write } after them"


def _empty_tables(lines: list[Line]) -> _Told:
    after = [*(line for _, line in lines[1:]), ""]
    for (number, line), following in zip(lines, after, strict=True):
        if RULE.match(line) and not ROW.match(following):
            yield number, 1, "a table without a row; write one, or take the table out"


def _deep(lines: list[Line]) -> _Told:
    return ((number, 1, "a heading has six levels at most") for number, line in lines if _DEEP.match(line))


def _spelled(lines: list[Line]) -> _Told:
    return ((number, column, said) for number, line in lines for column, said in misspelled(line))


def _cited(text: str) -> _Told:
    for found in _TWICE.finditer(text):
        number = text.count("\n", 0, found.start()) + 1
        yield (
            number,
            found.start() - text.rfind("\n", 0, found.start()),
            f"{found[1]} is cited twice in a row; keep one",
        )


def _short(text: str) -> _Told:
    """Find the first fence of two marks, which is none."""
    two = (number for number, line in outside_fences(text) if _TWO_TICKS.match(line))
    return ((number, 1, "a fence has three marks; write ```") for number in islice(two, 1))


def _languages(text: str) -> _Told:
    """Find fences in a language that nothing can color."""
    for fence in fences(text):
        said = _LANGUAGE.match(fence.said)
        if said and said[0] not in _NAMES:
            near = nearest(said[0], _NAMES)
            meant = f'; did you mean "{near}"?' if near else "; leave it out"
            yield fence.line, fence.column, f'"{said[0]}" is no language of code{meant}'
