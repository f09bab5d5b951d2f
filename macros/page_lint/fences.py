"""The fences of a page: code that stands between two lines of marks."""

import re
from collections.abc import Iterator
from typing import NamedTuple

Line = tuple[int, str]  # of a page, with its number
FENCE = re.compile(r"[ >]*(`{3,}|~{3,})")


def outside_fences(text: str) -> Iterator[Line]:
    """Give the lines outside fences, with their numbers."""
    fence = ""
    for number, line in enumerate(text.split("\n"), 1):
        mark = FENCE.match(line)
        if fence:
            fence = "" if mark and mark[1].startswith(fence) and not line[mark.end() :].strip() else fence
        elif mark:
            fence = mark[1]
        else:
            yield number, line


class Fence(NamedTuple):
    """Where a fence opens, by what marks, and what is said behind them."""

    line: int
    column: int
    marks: str
    said: str
    closed: bool


def fences(text: str) -> Iterator[Fence]:
    """Give each fence; only the last may not be closed."""
    opened: Fence | None = None
    for number, line in enumerate(text.split("\n"), 1):
        mark = FENCE.match(line)
        if not mark:
            continue
        said = line[mark.end() :].strip()
        if not opened:
            opened = Fence(number, mark.end() + 1, mark[1], said, closed=False)
        elif mark[1].startswith(opened.marks) and not said:
            yield opened._replace(closed=True)
            opened = None
    if opened:
        yield opened
