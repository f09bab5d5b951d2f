"""The sections of mkdocs.yml -> the whole navigation: a folder stands for its pages, ordered by their front matter."""

from collections.abc import Container, Sequence
from typing import Any

from macros.load.pages import AuthoredPage
from macros.render.page import Page

_LAST = 1000


def navigation(sections: Sequence[Any], pages: Sequence[AuthoredPage]) -> list[Any]:
    """Give `sections` with each value that ends in "/" replaced by the pages of that folder, its index first."""
    return [
        {
            title: _folder(value, pages) if isinstance(value, str) and value.endswith("/") else value
            for title, value in section.items()
        }
        for section in sections
    ]


def _folder(folder: str, pages: Sequence[AuthoredPage]) -> list[str]:
    inside = [page for page in pages if page.path.removeprefix("docs/").startswith(folder) and not page.language]
    inside.sort(key=lambda page: (not page.path.endswith("/index.md"), page.get("order") or _LAST, page.path))
    return [page.path.removeprefix("docs/") for page in inside]


def records_beside(page: Page, authored: Container[str]) -> list[dict[str, str]]:
    """Give name and address of the records of the kind in whose folder an authored page stands, without one of it."""
    kind = page.address.partition("/")[0]
    return [
        {"title": record.name, "url": page.href(id)}
        for id, record in sorted(page.catalog.of_kind(kind).items(), key=lambda item: item[1].name.casefold())
        if f"{kind}/{id}.md" not in authored
    ]
