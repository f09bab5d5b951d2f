"""A page without white space at the ends of its lines; what is typed, and scripts, are left alone."""

import re

_AS_TYPED = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2>)", re.DOTALL | re.IGNORECASE)
_ENDS = re.compile(r"\n\s*")


def compact(html: str) -> str:
    """Give `html` with single line ends; white space stays white space, so that no words meet."""
    parts, place = [], 0
    for kept in _AS_TYPED.finditer(html):
        parts += [_lines(html[place : kept.start()]), kept[0]]
        place = kept.end()
    return "".join([*parts, _lines(html[place:])])


def _lines(html: str) -> str:
    *lines, last = _ENDS.split(html)
    return "\n".join([*(line.rstrip(" \t") for line in lines), last])
