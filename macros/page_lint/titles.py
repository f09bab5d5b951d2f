"""Pages are told apart by their titles, descriptions and steps: no two share one."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from macros.checks.left_over import left_over
from macros.faults import Fault
from macros.load.pages import AuthoredPage

_NAMED = re.compile(r"[a-z0-9./-]+")
_STOP = re.compile(r"[.!?]\W?$")
_MARKUP = re.compile(r"[*_`]{1,2}\w[^*_`]*[*_`]{1,2}|\]\(")
_HEADING = re.compile(r"^# +(.+?)(?: *\{[^{}]*\})? *$", re.MULTILINE)
_WORD = re.compile(r"\w+")
_CODE = "front-matter"


def check(pages: Iterable[AuthoredPage]) -> Iterator[Fault]:
    """Find pages that share what is one page's own, and front matter that says nothing."""
    first: dict[tuple[str, str, str], AuthoredPage] = {}
    for page in (one for one in pages if one.head and _NAMED.fullmatch(one.path)):  # any other is refused
        shared = []
        for key in ("title", "description", "step"):
            own = str(page.get(key) or "").casefold()
            other = first.setdefault((page.language, key, own), page) if own else page
            if other is not page:
                shared.append(key)
                yield _fault(page, key, f"is that of {other.path}; tell the two apart", warning=True)
        yield from _words(page)
        if "title" not in shared:
            yield from _heading(page)


def _heading(page: AuthoredPage) -> Iterator[Fault]:
    """Find a title that has no word of the page's heading; the home page greets, and names the site."""
    title, heading = str(page.get("title") or ""), _HEADING.search(page.text)
    if heading and title and not page.language and page.address and not _alike(title, heading[1]):
        said = f'is not the heading of the page, "{heading[1][:40]}"; write the same'
        yield _fault(page, "title", said, warning=True)


def _words(page: AuthoredPage) -> Iterator[Fault]:
    """Find what a reader would take for a slip in the words of a title or a description."""
    title, description = (str(page.get(key) or "") for key in ("title", "description"))
    for key, text in (("title", title), ("description", description)):
        if found := _MARKUP.search(text):
            yield _fault(page, key, f'"{found[0]}" is markup; write plain text')
    if title and description.strip(" .").casefold() == title.strip(" .").casefold():
        said = "is but the title; say in one sentence what the page tells"
        yield _fault(page, "description", said, warning=True)
    elif description and not _STOP.search(description):
        said = "is no sentence; say in one what the page tells, with a full stop"
        yield _fault(page, "description", said, warning=True)
    if _STOP.search(title) and not title.endswith("?"):
        yield _fault(page, "title", "ends like a sentence; write a title, without a full stop", warning=True)
    if page.get("step") is not None and page.get("minutes") is None and not page.language:
        yield _fault(page, "step", "is without minutes; say how long the step takes", warning=True)
    for _, message, code, warning in left_over(description):
        yield _fault(page, "description", message, code, warning=warning)


def _alike(title: str, heading: str) -> bool:
    """Tell whether a title and a heading begin alike; a heading that is drawn by a call is not known."""
    return "{{" in heading or not set(_WORD.findall(title.casefold())).isdisjoint(_WORD.findall(heading.casefold()))


def _fault(page: AuthoredPage, key: str, message: str, code: str = _CODE, *, warning: bool = False) -> Fault:
    return replace(page.fault(key, message, code), warning=warning)
