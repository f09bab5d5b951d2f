"""The headings of a page: one of the first level, no level left out, and a text below each."""

import re
from collections.abc import Iterator
from itertools import pairwise

from macros.checks.quoted import unquoted
from macros.faults import Fault
from macros.page_lint.fences import Line

_HEADING = re.compile(r"(#{1,6})\s+(\S.*)")
_TIGHT = re.compile(r"#{1,6}(?=[^#\s])")
_SHIFTED = re.compile(r" {1,3}#{1,6}\s+\S")
_BOLD = re.compile(r"\*\*[^*]*[^*.:!?]:?\*\*\s*")
_ATTRIBUTES = re.compile(r"\{[^{}]*\}\s*$")

# Words that are small in a heading, unless they stand first.
_SMALL = set(
    re.findall(
        r"\w+",
        "The A An All Of And Or In On At For From With To By As Is Are Was Does Do Can How What Why When Which It Its"
        " Works Work Model Models Data Training Trained Runs Used Using Between About",
    )
)
_FIRST = re.compile(r"^\d+[.)]\s+")  # the number of a step
_SEVERAL, _LETTERS = 2, 6

_Heading = tuple[int, int, str]  # line, level, words
_Told = Iterator[tuple[int, str]]


def check(path: str, lines: list[Line], written: str, *, whole: bool) -> Iterator[Fault]:
    """Find what is wrong in the `lines` outside fences of a page, `written` in all; `whole` where it has a head."""
    found = [(number, len(one[1]), one[2]) for number, line in lines if (one := _HEADING.match(line))]
    for told, warning in (
        (_levels(found), False),
        (_almost(lines), False),
        (_loud(found), True),
        (_bare(found, written), True),
        (_empty(found, written), True),
        (_words(found, written.split("\n")), True),
        (_in_bold(lines), True),
        (_first(found, lines) if whole else iter(()), True),
    ):
        yield from (Fault(path, number, 1, "", said, code="headings", warning=warning) for number, said in told)


def _levels(found: list[_Heading]) -> _Told:
    last, firsts = 0, 0
    for number, level, _ in found:
        firsts += level == 1
        if level == 1 and firsts > 1:
            yield number, "a second heading of the first level; write ##"
        elif level > last + 1 and last:
            yield number, f"a heading of level {level} under one of level {last}; write {'#' * (last + 1)}"
        last = level


def _almost(lines: list[Line]) -> _Told:
    """Find lines that were meant as headings, and are none."""
    for number, line in lines:
        if found := _TIGHT.match(line):
            yield number, f"a heading has a space after the {found[0]}"
        elif _SHIFTED.match(line):
            yield number, "a heading begins in the first column; take the spaces out"


def _loud(found: list[_Heading]) -> _Told:
    """Find headings in capitals, or with capitals as those of a title; what stands in quotes is spelled by others."""
    for number, _, text in found:
        words = _FIRST.sub("", unquoted(_ATTRIBUTES.sub("", text))).split()
        if len(words) >= _SEVERAL and text.upper() == text and any(map(_is_word, words)):
            yield number, "is in capitals; write it as in a sentence"
        elif small := [word for before, word in pairwise(words) if word in _SMALL and not before.endswith((":", "?"))]:
            yield number, f'"{small[0]}" has a capital; write a heading as a sentence is written'


def _is_word(word: str) -> bool:
    """Tell whether a word in capitals is none that is spelled so: an acronym is short."""
    return word.title() in _SMALL or sum(map(str.isalpha, word)) > _LETTERS


def _bare(found: list[_Heading], written: str) -> _Told:
    """Find a page with nothing under its title."""
    if len(found) == 1 and found[0][1] == 1 and not "".join(written.split("\n")[found[0][0] :]).strip():
        yield found[0][0], "has nothing below it; write the page, or leave the file out"


def _empty(found: list[_Heading], written: str) -> _Told:
    """Find sections without a word: what follows them is a heading of their level, or the end."""
    lines = written.split("\n")
    for (number, level, _), (end, following, _) in pairwise([*found, (len(lines) + 1, 1, "")]):
        if 1 < level >= following and not any(line.strip() for line in lines[number : end - 1]):
            yield number, "a heading without a text below; write it, or take the heading out"


def _words(found: list[_Heading], written: list[str]) -> _Told:
    """Find headings that stand twice in one part of a page, or end like a sentence."""
    seen: dict[tuple[str, ...], int] = {}
    around: list[str] = []  # the words of the headings that hold this one
    for number, level, text in found:
        told = written[number - 1].lstrip("# ") if "\u00b7" in text else text  # with its code
        words = _ATTRIBUTES.sub("", told).strip()
        around = [*around[: level - 1], words.casefold()]
        before = seen.setdefault(tuple(around), number)
        if before != number and words:
            yield number, f'"{words}" is a heading in line {before} already; write other words'
        elif words.endswith((".", ":", ",", ";")):
            yield number, f'"{words[-1]}" at the end of a heading; leave it out'


def _in_bold(lines: list[Line]) -> _Told:
    around = [(0, ""), *lines, (0, "")]
    for (_, before), (number, line), (_, after) in zip(around, around[1:], around[2:], strict=False):
        if line.startswith("**") and not before.strip() and not after.strip() and _BOLD.fullmatch(line):
            yield number, "a line in bold for a heading; write ##"


def _first(found: list[_Heading], lines: list[Line]) -> _Told:
    """Find a page whose heading is missing, or does not stand first."""
    if not any(level == 1 for _, level, _ in found):
        yield 1, "has no heading of the first level; write # and the title on the first line"
        return
    number, line = next(((number, line) for number, line in lines if line.strip()), (1, ""))
    if not line.startswith(("#", "<")):
        yield number, "stands before the heading of the first level; put it below"
