"""What is left of Markdown in the text that readers would see: a slip, for all of it should have become something."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

_CODE = {"code", "pre", "kbd", "samp", "var"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_LINK = "a link is [words](address), with nothing between the brackets"
_LIST = "a list has an empty line before it, and each part begins with - or 1. and a space"
_NOTE = "a note is !!! note, an empty line, and text that is four spaces in"
_TABLE = "a table has an empty line before it, and | --- | below each word of its first line"
# What is left over -> what to write.
_LEFT = (
    (re.compile(r"\*\*|(?<!\w)__(?=\w)"), "is never closed, or has a space inside; write **words**"),
    (re.compile(r"(?<![\w*\\])\*(?=[A-Za-z])"), "is never closed; write *words*"),
    (re.compile("(?<!`)`(?!`)"), "is never closed; write ` on both sides"),
    (re.compile(r"\]\s*\((?=[^)\s]*[./#])|\)\[(?=[^\]]*[./#])|\[\[|\]\["), _LINK),
    (re.compile(r"\[\^[\w-]+\]"), "is no footnote of this page; write [^name]: and the text on a line of its own"),
    (re.compile(r"(?<![\w:]):[a-z_]{3,}:(?!\w)"), "is no picture here; say it in words"),
    (re.compile(r"^\s*(?:!!!|\?\?\?\+?)", re.MULTILINE), _NOTE),
    (re.compile(r"\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]"), _NOTE),
    (
        re.compile(r"^\s*===\+?\s+\w", re.MULTILINE),
        'a tab is === "Title", with quotes, and text that is four spaces in',
    ),
    (re.compile(r"^\s*\[[ xX]\]\s"), "is no box here; write a plain list"),
    (re.compile("~~"), "strikes nothing out; leave the words out"),
    (re.compile(r"^\s*\|.*\|", re.MULTILINE), _TABLE),
    (re.compile(r"\n\s*(?:[-*+\u2013\u2022]|\d{1,2}[.)])\s+(?=\S)|\A\s*(?:[\u2013\u2022]|\d{1,2}\))\s+(?=\S)"), _LIST),
    (re.compile(r"https?://\S+|(?<![\w/.])www\.\w\S+"), "is an address that leads nowhere; write [words](address)"),
)
_EMPTY_WORDS = {"", "here", "click here", "see here", "link", "the link", "this", "this link", "read more", "more"}
_EMPTY_WORDS |= {"this page", "this article", "this site"}


def residue(tree: Any, place: str) -> Iterator[tuple[str, str]]:
    """Give what is wrong, and the words to look for; `place` is the attribute of what stands for a call's HTML."""
    yield from _in_text(tree)
    for element in tree.iter():
        if element.tag == "a" and element.get("class") not in {"headerlink", "footnote-ref", "footnote-backref"}:
            yield from _in_link(element, place)
        elif element.tag in _HEADINGS and not _words(element) and not _holds(element, place):
            yield "a heading without words; write them behind the #", "#"
    ids = Counter(element.get("id") for element in tree.iter() if isinstance(element.tag, str) and element.get("id"))
    yield from (
        (f'the id "{id}" stands twice; an address leads to one place', f"#{id}") for id, n in ids.items() if n > 1
    )


def _in_text(element: Any) -> Iterator[tuple[str, str]]:
    """Look at every text that is no code, whole as it stands between two elements."""
    for part in (element, *(child for child in element)):
        text = part.text if part is element else part.tail
        for form, right in _LEFT:
            if text and (found := form.search(text)):
                shown = found[0].strip()
                yield f'"{shown[:40]}" {right}' if right.startswith("is ") else f'"{shown[:40]}": {right}', shown
        if part is not element and part.tag not in _CODE and isinstance(part.tag, str) and part.tag != "a":
            yield from _in_text(part)


def _in_link(element: Any, place: str) -> Iterator[tuple[str, str]]:
    if _holds(element, place):
        yield "a call inside a link: a link within a link; write the call alone, or plain words", "[{{"
    elif _words(element).startswith(("http://", "https://", "www.")):
        yield "a link has words, not an address, between its brackets; write what is found there", _words(element)
    elif _words(element).casefold() in _EMPTY_WORDS and not any(part.tag == "img" for part in element.iter()):
        yield (
            f'"{_words(element)}" does not say where the link leads; write what is found there',
            f"[{_words(element)}]",
        )


def _holds(element: Any, place: str) -> bool:
    return any(place in part.attrib for part in element.iter() if isinstance(part.tag, str))


def _words(element: Any) -> str:
    return " ".join("".join(element.itertext()).replace("\u00b6", " ").split())
