"""Addresses on the site, written as seen from one page: right at `/`, under a sub-path, and from disk."""

import posixpath
from dataclasses import dataclass
from functools import lru_cache

from macros.relate import Catalog


@dataclass(frozen=True)
class Links:
    """Links from the page at `url`, which is relative to the root of the site and a folder's, or a Markdown file's."""

    url: str
    language: str = ""
    translated: frozenset[str] = frozenset()  # addresses that have a page in it

    def to(self, page: str, anchor: str = "") -> str:
        """Give the way to `page`, such as `models/gpt-4`; the home page is the empty string, a section too.

        A page that stands in the language of this one is led to in that.
        """
        if page in self.translated:
            page = f"{self.language}/{page}".rstrip("/")
        way = _way(page, self.url)
        way = "./" if way == "." else f"{way}/"
        return f"{way}#{anchor}" if anchor else way

    def asset(self, path: str) -> str:
        """Give the way to a file below overrides/assets/."""
        return _way(f"assets/{path}", self.url)

    def system(self, catalog: Catalog, id: str) -> str:
        """Give the way to a record's page."""
        return self.to(f"{catalog.systems[id].folder}/{id}")

    def term(self, id: str) -> str:
        """Give the way to a word in the glossary."""
        return self.to("glossary", id)


@lru_cache(10_000)  # a page leads to the same places many times
def _way(page: str, url: str) -> str:
    here, there = _steps(url if url.endswith("/") else posixpath.dirname(url)), _steps(page)
    shared = len(posixpath.commonprefix([here, there]))
    return "/".join([*[".."] * (len(here) - shared), *there[shared:]]) or "."


def _steps(path: str) -> list[str]:
    return [step for step in path.split("/") if step not in {"", "."}]
