"""One call as it is written: a name and literals, read by a grammar of its own that computes nothing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from macros.faults import Refused

_TOKEN = re.compile(
    r"""(?P<space>[ \n]+)|(?P<quoted>"[^"\\\n{}]*"|'[^'\\\n{}]*')"""
    r"""|(?P<digits>(?:0|[1-9]\d{0,8})(?:\.\d{1,6})?(?![\w.]))|(?P<word>[A-Za-z_][A-Za-z0-9_]*)|(?P<sign>\}\}|[(),=\[\]])"""
)
WORDS = {"True": True, "False": False, "None": None, "true": True, "false": False, "none": None}
LONGEST, _DEEPEST = 4000, 3
ONLY = 'a page may only call a macro with literal arguments: {{ name("text", key=1) }}'
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


class _Reader:
    """Reads the tokens of one call."""

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.place = start + 2
        self.limit = start + LONGEST
        self.kind, self.token = "", ""
        self.next()

    def next(self) -> str:
        """Go to the next token; give the one that was read."""
        before = self.token
        found = _TOKEN.match(self.text, self.place)
        if found and found.lastgroup == "space":
            found = _TOKEN.match(self.text, found.end())
        if not found or found.end() > self.limit:
            raise Refused(f"{ONLY}; {SHOW}")
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
        if self.kind == "word" and self.token in WORDS:
            return WORDS[self.next()]
        if depth < _DEEPEST and self.takes("["):
            return list(self.values(depth + 1))
        raise Refused(ONLY)

    def values(self, depth: int) -> Iterator[Any]:
        """Give the parts of a list up to its end."""
        while not self.takes("]"):
            yield self.value(depth)
            if not self.takes(",") and not self.sees("]"):
                raise Refused(ONLY)


def read_call(text: str, start: int) -> Call:
    """Give the call that begins at `start`; raise `Refused` where it is none."""
    reader = _Reader(text, start)
    if reader.kind != "word" or reader.token in WORDS:
        raise Refused(f"{ONLY}; {SHOW}")
    call = Call(reader.next(), start)
    if not reader.takes("("):
        raise Refused(f"{ONLY}; {SHOW}")
    while not reader.takes(")"):
        _argument(reader, call)
        if not reader.takes(",") and not reader.sees(")"):
            raise Refused(ONLY)
    if not reader.sees("}}", "-}}"):
        raise Refused(ONLY)
    call.end = reader.place
    return call


def _argument(reader: _Reader, call: Call) -> None:
    """Read one argument, with a name or without; those without come first, and no name comes twice."""
    if reader.kind == "word" and reader.token not in WORDS:
        name = reader.next()
        if not reader.takes("=") or name in call.options:
            raise Refused(ONLY)
        call.options[name] = reader.value()
    elif call.options:
        raise Refused(ONLY)
    else:
        call.arguments.append(reader.value())
