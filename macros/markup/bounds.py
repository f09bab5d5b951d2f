"""How much of anything a page may hold: Markdown and the parser of HTML take much longer than the text is long."""

import re
from collections import Counter

# Pages of today have at most a fifth of this. Of the marks that Markdown looks for pairs of, each costs the more the
# more there are.
_ON_A_PAGE = dict.fromkeys("[]!\\^~&\t", 400) | dict.fromkeys("(){}*_`<>|:=+#\"'-", 1500)
_IN_A_LINE = dict.fromkeys("[]!\\^~&\t<>{}`", 60) | dict.fromkeys("()*_|=+\"'", 200)
_LONGEST_LINE = 2000
_MOST_LINES = 3000
_DEEPEST_INDENT = 32
_CONTENTS = "[TOC]"
_LONG_NUMBER = re.compile(r"[0-9]{25}")
_MARKS = re.compile(r"[\[\](){}*_`<>|:=+#\"'!\\^~&\t-]")
_INDENT = re.compile(r"(?:[ >]|[-*+] |[0-9]{1,9}[.)] )*")
_TAGS = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)([^>]*)>")
_MOST_TAGS, _LONGEST_TAG, _DEEPEST = 20_000, 2000, 60
_VOID = {"br", "hr", "img", "input"}


def too_long(text: str) -> tuple[int, str] | None:
    """Give the first line (from 1) of a page's source at which it holds more than Markdown can take, and of what."""
    seen: Counter[str] = Counter()
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        if said := _too_long_line(line):
            return number, said
        seen["contents"] += line.strip() == _CONTENTS
        if seen["contents"] > 1:
            return number, f"a second {_CONTENTS}; each lists every heading"
        seen.update(_MARKS.findall(line))
        most = next((mark for mark, limit in _ON_A_PAGE.items() if seen[mark] > limit), None)
        if most:
            return number, f"more than {_ON_A_PAGE[most]} of {_named(most)} on one page; make two pages of it"
    return (_MOST_LINES, f"more than {_MOST_LINES} lines") if len(lines) > _MOST_LINES else None


def _too_long_line(line: str) -> str:
    if len(line) > _LONGEST_LINE:
        return f"a line of {len(line)} characters; at most {_LONGEST_LINE}, one sentence a line"
    if _LONG_NUMBER.search(line):
        return "a number of 25 digits and more"
    indent = _INDENT.match(line)
    if indent and indent.end() > _DEEPEST_INDENT:
        return f"nested or indented deeper than {_DEEPEST_INDENT} characters"
    if len(line) > min(_IN_A_LINE.values()):
        counted = Counter(_MARKS.findall(line))
        for mark, limit in _IN_A_LINE.items():
            if counted[mark] > limit:
                return f"more than {limit} of {_named(mark)} in one line"
    return ""


def _named(mark: str) -> str:
    return "the tab character" if mark == "\t" else f'"{mark}"'


def too_much(html: str) -> str:
    """Give why HTML is more than a parser should be given, or nothing; scans it once."""
    depth = count = 0
    for found in _TAGS.finditer(html):
        count += 1
        if len(found[3]) > _LONGEST_TAG:
            return f"an element whose attributes take more than {_LONGEST_TAG} characters"
        if found[2].lower() not in _VOID:
            depth += -1 if found[1] else 1
        if depth > _DEEPEST:
            return f"elements nested deeper than {_DEEPEST}, or not closed"
    return f"more than {_MOST_TAGS} elements" if count > _MOST_TAGS else ""
