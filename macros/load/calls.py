"""The calls in the text of a page: a name and literals, found by one grammar that computes nothing.

    {{ name("text", 5, key=["a", "b"]) }}

Braces that are shown stand in a fence, with `{% raw %}` and `{% endraw %}` on lines of their own right around it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from macros.faults import Refused

_OPENING = re.compile(r"\{\{|\{%|\{#")
_TOKEN = re.compile(
    r"""(?P<space>[ \n]+)|(?P<quoted>"[^"\\\n{}]*"|'[^'\\\n{}]*')"""
    r"""|(?P<digits>(?:0|[1-9]\d{0,8})(?:\.\d{1,6})?(?![\w.]))|(?P<word>[A-Za-z_][A-Za-z0-9_]*)|(?P<sign>\}\}|[(),=\[\]])"""
)
_WORDS = {"True": True, "False": False, "None": None, "true": True, "false": False, "none": None}
_LONGEST, _DEEPEST = 4000, 3
_FENCE = re.compile(r"(`{3,}|~{3,})[^`~{}]*")
_RAW, _END_RAW = "{% raw %}", "{% endraw %}"
_ONLY = 'a page may only call a macro with literal arguments: {{ name("text", key=1) }}'
SHOW = (
    "to show braces, put them into a fence with {% raw %} on the line before it and {% endraw %} on the line after it"
)


@dataclass
class Call:
    """One call as it is written; `start` and `end` are its place in the text."""

    name: str
    start: int
    end: int = 0
    arguments: list[Any] = field(default_factory=list)
    options: dict[str, Any] = field(default_factory=dict)


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
                calls.append(_call(text, start))
                place = calls[-1].end
            else:
                shown.append((start, _shown(text, start, found[0])))
                place = shown[-1][1]
        except Refused as refused:
            unclosed = found[0] == "{{" and not _is_closed(text, start)
            slip = _slip(text, start) if found[0] == "{{" else ""
            misuses.append(Misuse(start, f"{{{{ is never closed; {_ONLY}" if unclosed else slip or str(refused)))
    return Written(tuple(calls), tuple(misuses), tuple(shown))


def _is_closed(text: str, start: int) -> bool:
    """Tell whether two braces are closed before the next two open, and within their paragraph."""
    rest, closing, _ = text[start + 2 : start + _LONGEST].partition("}}")
    return bool(closing) and "{{" not in rest and "\n\n" not in rest


def _shown(text: str, start: int, opening: str) -> int:
    """Give the end of a fence whose braces are shown, which begins at `start`."""
    if opening == "{#":
        raise Refused("{# begins a comment of Jinja, which pages may not have; an anchor is { #name }, with a space")
    lines = text[start:].split("\n")
    if (start and text[start - 1] != "\n") or lines[0].rstrip() != _RAW or len(lines) < 3:  # noqa: PLR2004 - raw, fence, end
        raise Refused(f"{_ONLY}; {SHOW}")
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


class _Reader:
    """Reads the tokens of one call."""

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.place = start + 2
        self.limit = start + _LONGEST
        self.kind, self.token = "", ""
        self.next()

    def next(self) -> str:
        """Go to the next token; give the one that was read."""
        before = self.token
        found = _TOKEN.match(self.text, self.place)
        if found and found.lastgroup == "space":
            found = _TOKEN.match(self.text, found.end())
        if not found or found.end() > self.limit:
            raise Refused(f"{_ONLY}; {SHOW}")
        self.kind, self.token, self.place = found.lastgroup or "", found[0], found.end()
        return before

    def sees(self, *marks: str) -> bool:
        """Tell whether the next token is one of `marks`."""
        return self.kind == "sign" and self.token in marks

    def takes(self, mark: str) -> bool:
        """Go on if the next token is `mark`."""
        if self.sees(mark):
            self.next()
            return True
        return False

    def value(self, depth: int = 0) -> Any:
        """Give one literal."""
        if self.kind == "quoted":
            return self.next()[1:-1]
        if self.kind == "digits":
            digits = self.next()
            return float(digits) if "." in digits else int(digits)
        if self.kind == "word" and self.token in _WORDS:
            return _WORDS[self.next()]
        if depth < _DEEPEST and self.takes("["):
            return list(self.values(depth + 1))
        raise Refused(_ONLY)

    def values(self, depth: int) -> Iterator[Any]:
        """Give the parts of a list up to its end."""
        while not self.takes("]"):
            yield self.value(depth)
            if not self.takes(",") and not self.sees("]"):
                raise Refused(_ONLY)


def _call(text: str, start: int) -> Call:
    reader = _Reader(text, start)
    if reader.kind != "word" or reader.token in _WORDS:
        raise Refused(f"{_ONLY}; {SHOW}")
    call = Call(reader.next(), start)
    if not reader.takes("("):
        raise Refused(f"{_ONLY}; {SHOW}")
    while not reader.takes(")"):
        _argument(reader, call)
        if not reader.takes(",") and not reader.sees(")"):
            raise Refused(_ONLY)
    if not reader.sees("}}", "-}}"):
        raise Refused(_ONLY)
    call.end = reader.place
    return call


_SLIPS = (
    (re.compile(r"[\u201c\u201d\u2018\u2019\u00ab\u00bb]"), 'the quotes are those of print; write "'),
    (re.compile(r"[(,=]\s*([a-z][\w-]*)\s*[,)]"), 'a word without quotes; write "{0}"'),
    (re.compile(r"\|"), "a filter (|), which no page may have; leave it out"),
    (re.compile(r"^\w+(?::| [\"'])[^(]*\}\}"), 'a call has round brackets: {{{{ name("text", key=1) }}}}'),
)


def _slip(text: str, start: int) -> str:
    """Give what is wrong in the braces that open at `start`, where it is a common slip."""
    inside = text[start + 2 : text.find("}}", start, start + _LONGEST) + 2].strip(" {")
    for form, said in _SLIPS:
        if (found := form.search(inside)) and found[0].strip("(),= ") not in _WORDS:
            return f"{said.format(*found.groups())}; {_ONLY}"
    return ""


def _argument(reader: _Reader, call: Call) -> None:
    """Read one argument, with a name or without; those without come first, and no name comes twice."""
    if reader.kind == "word" and reader.token not in _WORDS:
        name = reader.next()
        if not reader.takes("=") or name in call.options:
            raise Refused(_ONLY)
        call.options[name] = reader.value()
    elif call.options:
        raise Refused(_ONLY)
    else:
        call.arguments.append(reader.value())
