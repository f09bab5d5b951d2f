"""What Markdown makes of an authored page: nothing that is on no list, and no way that leads nowhere."""

import re
from collections.abc import Iterator

from macros.faults import Fault
from macros.markup import Finding
from macros.markup.converter import Converted, convert
from macros.page_lint.calls import DrawnPage
from macros.page_lint.fences import outside_fences

_LOCATED = 8  # findings of one page whose line is looked for by halving: each costs some runs of Markdown,
_LETTERS = 40_000  # which are few where a page is long
_TABS = re.compile(r"data-tabs|tabbed-[a-z]+|__tabbed|<(?:input|label)\b", re.IGNORECASE)


def check(drawn: DrawnPage) -> tuple[Converted, list[Fault]]:
    """Give the HTML of a page whose calls were made, and everything in it that may not be there."""
    converted = convert(drawn.text)
    found = [*_of_tabs(drawn), *converted.findings]
    return converted, [
        _fault(drawn, finding, exact=place < _LOCATED and place * len(drawn.text) < _LETTERS)
        for place, finding in enumerate(found)
    ]


def _of_tabs(drawn: DrawnPage) -> Iterator[Finding]:
    """Find the parts of tabs that are written out: the theme's style sheet relies on how Markdown makes them."""
    for _, line in outside_fences(drawn.text):
        if found := _TABS.search(line):
            yield Finding(
                f'"{found[0]}", which belongs to tabs; write === "Title" and let Markdown make them', found[0]
            )


def _fault(drawn: DrawnPage, finding: Finding, exact: bool) -> Fault:
    number = _line(drawn.text, finding, exact)
    line = drawn.text.split("\n")[number - 1]
    place = line.lower().find(finding.needle.lower()) if finding.needle else -1
    return Fault(drawn.page.path, drawn.line(number), max(place, 0) + 1, "", finding.message)


def _line(text: str, finding: Finding, exact: bool) -> int:
    """Give the line that a finding comes from; Markdown keeps none.

    It is the only one with the words of the finding, or else the last of the shortest beginning of the page that
    shows it: found by halving the lines with its words, or all. What is never closed shows from where it opens.
    """
    lines = text.split("\n")
    needle = finding.needle.lower()
    named = [number for number, line in enumerate(lines, 1) if needle and needle in line.lower()]
    if len(named) == 1 or not exact:
        return named[0] if named else 1
    may = named or range(1, len(lines) + 1)
    low, high = 0, len(may) - 1
    while low < high:
        middle = (low + high) // 2
        if _shows(lines, may[middle], finding):
            high = middle
        else:
            low = middle + 1
    return may[low]


def _shows(lines: list[str], number: int, finding: Finding) -> bool:
    """Tell whether the lines up to `number` show a finding, or, of what is never closed, those after it do not."""
    if finding.unclosed:
        return finding not in convert("\n".join(lines[number:])).findings
    return finding in convert("\n".join(lines[:number])).findings
