"""The frame of a page without what its place says as well: classes of the theme, and what its own script asks for."""

import re
import tomllib
from functools import cache
from pathlib import Path

from macros.publish.compact import compact

_PARTS = Path(__file__).with_name("theme_parts.toml")
PLACES: dict[str, str] = tomllib.loads(_PARTS.read_text(encoding="utf-8"))["places"]
_NAMED = re.compile(rf"\.({'|'.join(sorted(PLACES, key=len, reverse=True))})(?![\w-])")
_CLASS = re.compile(r'(<\w[^<>]*?) class="([^"]*)"')
# What scripts of ours find a part by stays: the choice of colors, and the box of the search.
_COMPONENT = re.compile(
    r'(?<=["\w]) data-md-(?:component="(?!palette|search-query)[^"]*"|type="[^"]*"|level="0"|scrollfix)(?=[^<>]*>)'
)
_BREAK = re.compile(r">\n<")
_PAGE = re.compile(r"(.*?)(<(?:article)\b.*</(?:article)>)(.*)", re.DOTALL)


def by_place(sheet: str) -> str:
    """Give a style sheet that asks for places instead of the classes that are left out."""
    return _NAMED.sub(lambda name: f":is({PLACES[name[1]]})", sheet)


def slim(html: str, ours: bool) -> str:
    """Give a page in short; if the frame is `ours`, it has no more than is asked for, the article all of its own."""
    html = compact(html)
    page = _PAGE.fullmatch(html) if ours else None
    return f"{_slim(page[1])}{page[2]}{_slim(page[3])}" if page else html


def _slim(part: str) -> str:
    part = _CLASS.sub(lambda found: found[1] + _kept(found[2]), _COMPONENT.sub("", part))
    return _BREAK.sub("><", part)


@cache
def _kept(classes: str) -> str:
    """Give the attribute with those classes that no place stands for."""
    kept = " ".join(one for one in classes.split() if one not in PLACES)
    return f' class="{kept}"' if kept else ""
