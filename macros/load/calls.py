"""The calls in the text of a page: a name and literals, found by one grammar that computes nothing.

    {{ name("text", 5, key=["a", "b"]) }}

Braces that are shown stand in a fence, with `{% raw %}` and `{% endraw %}` on lines of their own right around it.
"""

import re
from dataclasses import dataclass

from macros.faults import Refused
from macros.load.one_call import LONGEST, ONLY, SHOW, WORDS, Call, read_call

__all__ = ["SHOW", "Call", "read_calls"]

_OPENING = re.compile(r"\{\{|\{%|\{#")
_FENCE = re.compile(r"(`{3,}|~{3,})[^`~{}]*")
_RAW, _END_RAW = "{% raw %}", "{% endraw %}"


@dataclass(frozen=True)
class Misuse:
    """Braces that are no call: where, and what is expected."""

    start: int
    message: str


@dataclass(frozen=True)
class Written:
    """What the braces of a text are, in their order; `shown` are the places of fences that show braces."""

    calls: tuple[Call, ...]
    misuses: tuple[Misuse, ...]
    shown: tuple[tuple[int, int], ...]


def read_calls(text: str) -> Written:
    """Give every call of `text`, and everything that Jinja would take for more than a call."""
    calls: list[Call] = []
    misuses: list[Misuse] = []
    shown: list[tuple[int, int]] = []
    place = 0
    while found := _OPENING.search(text, place):
        start, place = found.start(), found.end()
        try:
            if found[0] == "{{":
                calls.append(read_call(text, start))
                place = calls[-1].end
            else:
                shown.append((start, _shown(text, start, found[0])))
                place = shown[-1][1]
        except Refused as refused:
            unclosed = found[0] == "{{" and not _is_closed(text, start)
            slip = _slip(text, start) if found[0] == "{{" else ""
            misuses.append(Misuse(start, f"{{{{ is never closed; {ONLY}" if unclosed else slip or str(refused)))
    return Written(tuple(calls), tuple(misuses), tuple(shown))


def _is_closed(text: str, start: int) -> bool:
    """Tell whether two braces are closed before the next two open, and within their paragraph."""
    rest, closing, _ = text[start + 2 : start + LONGEST].partition("}}")
    return bool(closing) and "{{" not in rest and "\n\n" not in rest


def _shown(text: str, start: int, opening: str) -> int:
    """Give the end of a fence whose braces are shown, which begins at `start`."""
    if opening == "{#":
        raise Refused("{# begins a comment of Jinja, which pages may not have; an anchor is { #name }, with a space")
    lines = text[start:].split("\n")
    if (start and text[start - 1] != "\n") or lines[0].rstrip() != _RAW or len(lines) < 3:  # noqa: PLR2004 - raw, fence, end
        raise Refused(f"{ONLY}; {SHOW}")
    fence = _FENCE.fullmatch(lines[1].rstrip())
    if not fence:
        raise Refused(f"after {_RAW} a fence begins (```); {SHOW}")
    close = next((n for n, line in enumerate(lines[2:], 2) if line.rstrip() == fence[1]), None)
    if close is None:
        raise Refused(f"the fence after {_RAW} is never closed with {fence[1]}")
    if close + 1 >= len(lines) or lines[close + 1].rstrip() != _END_RAW:
        raise Refused(f"the line after the fence is {_END_RAW}")
    if any("endraw" in line for line in lines[2:close]):
        raise Refused('"endraw" stands inside the fence; it would end the block')
    return start + sum(len(line) + 1 for line in lines[: close + 1]) + len(lines[close + 1])


_SLIPS = (
    (re.compile(r"[\u201c\u201d\u2018\u2019\u00ab\u00bb]"), 'the quotes are those of print; write "'),
    (re.compile(r"[(,=]\s*([a-z][\w-]*)\s*[,)]"), 'a word without quotes; write "{0}"'),
    (re.compile(r"\|"), "a filter (|), which no page may have; leave it out"),
    (re.compile(r"^\w+(?::| [\"'])[^(]*\}\}"), 'a call has round brackets: {{{{ name("text", key=1) }}}}'),
)


def _slip(text: str, start: int) -> str:
    """Give what is wrong in the braces that open at `start`, where it is a common slip."""
    inside = text[start + 2 : text.find("}}", start, start + LONGEST) + 2].strip(" {")
    for form, said in _SLIPS:
        if (found := form.search(inside)) and found[0].strip("(),= ") not in WORDS:
            return f"{said.format(*found.groups())}; {ONLY}"
    return ""
