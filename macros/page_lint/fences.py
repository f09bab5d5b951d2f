"""The fences of a page: code that stands between two lines of marks."""

import re
from collections.abc import Iterator

FENCE = re.compile(r"[ >]*(`{3,}|~{3,})")


def outside_fences(text: str) -> Iterator[tuple[int, str]]:
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
