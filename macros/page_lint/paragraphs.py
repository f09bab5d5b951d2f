"""Paragraphs that are no whole sentences: they were cut, or would be something else."""

import re
from collections.abc import Collection, Iterator

from macros.faults import Fault
from macros.load.pages import AuthoredPage
from macros.page_lint.fences import outside_fences

_OTHER = re.compile(
    r"\s*(?:[#|<>!:=\-*+]|\{[^{]|\d+[.)]|\[[^\]]+\]:|\[\^|\?\?\?)|    "
)  # how lines begin that are none
_ENDS = ("|", "<", "- ", "!!!", "#")  # what ends one without an empty line
_BEHIND = re.compile(r"(?:\{\{[^}]*\}\}|\{:?[^}]*\}|\s|</?\w+[^>]*>)+$")
_NAMED = re.compile(r" {0,3}\[[^\]]+\]:\s")  # the address of a link that is named in the text
_TABLE = re.compile(r"-\s*\|\s*:?-")  # one without | at the sides
_WORDS = 4


def check(page: AuthoredPage, told: Collection[int]) -> Iterator[Fault]:
    """Find paragraphs that end in a word; one with a line that is `told` already is something else.

    The words of a link at the end may be a call to go there.
    """
    for first, last, text in _paragraphs(page.text):
        if _TABLE.search(text):
            continue
        said = _BEHIND.sub("", text)
        if len(said.split()) >= _WORDS and re.search(r"\w$", said) and not set(range(first, last + 1)) & set(told):
            message = f'"{" ".join(said.split()[-4:])}" is no end of a sentence; write a full stop, or the rest'
            yield Fault(page.path, last, 1, "", message, code="sentence", warning=True)


def _paragraphs(text: str) -> Iterator[tuple[int, int, str]]:
    """Give first and last line, and the words, of each paragraph that stands alone: no list, table or note."""
    said: list[str] = []
    last = 0
    for number, line in [*outside_fences(text), (0, "")]:
        ends = not line.strip() or number != last + 1 or line.lstrip().startswith(_ENDS)
        if said and ends:
            yield last - len(said) + 1, last, " ".join(said)
            said = []
        if (said and not _NAMED.match(line)) or (line.strip() and not _OTHER.match(line)):
            said.append(line.strip())
        last = number
