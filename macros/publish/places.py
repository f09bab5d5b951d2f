"""The frame of a page without what its place says as well: classes of the theme, and what its own script asks for."""

import re
import tomllib
from functools import cache
from pathlib import Path

_PARTS = Path(__file__).with_name("theme_parts.toml")
PLACES: dict[str, str] = tomllib.loads(_PARTS.read_text(encoding="utf-8"))["places"]
_NAMED = re.compile(rf"\.({'|'.join(sorted(PLACES, key=len, reverse=True))})(?![\w-])")
_CLASS = re.compile(r'(<\w[^<>]*?) class="([^"]*)"')
# What scripts of ours find a part by stays: the choice of colors, and the box of the search.
_COMPONENT = re.compile(
    r'(?<=["\w]) data-md-(?:component="(?!palette|search-query)[^"]*"|type="[^"]*"|level="0"|scrollfix)(?=[^<>]*>)'
)
_BREAK = re.compile(r">\n<")


def by_place(sheet: str) -> str:
    """Give a style sheet that asks for places instead of the classes that are left out."""
    return _NAMED.sub(lambda name: f":is({PLACES[name[1]]})", sheet)


def slim(html: str) -> str:
    """Give a page whose frame has no more than is asked for; what is in its article stays as it is."""
    before, begins, rest = html.partition("<article")
    article, ends, after = rest.rpartition("</article>")
    return f"{_slim(before)}{begins}{article}{ends}{_slim(after)}"


def _slim(part: str) -> str:
    part = _CLASS.sub(lambda found: found[1] + _kept(found[2]), _COMPONENT.sub("", part))
    return _BREAK.sub("><", part)


@cache
def _kept(classes: str) -> str:
    """Give the attribute with those classes that no place stands for."""
    kept = " ".join(one for one in classes.split() if one not in PLACES)
    return f' class="{kept}"' if kept else ""
