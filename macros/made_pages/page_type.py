"""What a type of made pages says of itself: where its pages are, what stands on them, and what stands around them."""

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from macros.relate import Catalog
from macros.render.page import Page

SOURCES = ("## Sources { #sources data-search-exclude }", "{{ sources() }}")
_UNSAFE = re.compile(r'[<>{}"&\s]+')


@dataclass(frozen=True)
class MadePage:
    """A page made in the build; `path` is relative to docs/, `text` is headings and calls with the record's id."""

    id: str
    path: str
    front: dict[str, str]
    text: str

    @property
    def body(self) -> str:
        """Give the text, by the name that it has on an authored page."""
        return self.text


@dataclass(frozen=True)
class Way:
    """A title and where it leads."""

    title: str
    url: str


@dataclass(frozen=True)
class Frame:
    """What stands around a page: layer, tab, breadcrumb, neighbors and the way to edit."""

    layer: str | None
    tab: str
    crumbs: tuple[Way, ...]
    previous: Way | None
    next: Way | None
    edit_url: str


class PageType(ABC):
    """A type of pages that are made of records. One that is in a file of this folder is found there."""

    folders: ClassVar[tuple[str, ...]]
    """The folders of its addresses."""
    named: ClassVar[tuple[str, ...]] = ()
    """How front matter calls its records, where not by the folders: the `x` of `record: x/id`."""

    @abstractmethod
    def records(self, catalog: Catalog, complete: bool) -> Iterator[tuple[str, str]]:
        """Give each folder and id of a page, in order; where the catalog is not complete, of all that may be."""

    @abstractmethod
    def page(self, catalog: Catalog, folder: str, id: str) -> MadePage:
        """Write the page of a record; no word of the record but its title stands in the text."""

    @abstractmethod
    def frame(self, page: Page, kind: str, id: str) -> Frame | None:
        """Give what the theme's frame says; nothing where there is no such record."""

    def record(self, folder: str, id: str) -> str:
        """Give the record that a page is made of, by its kind and id."""
        return f"{folder}/{id}"


def front(title: str, description: str, record: str) -> dict[str, str]:
    """Give the front matter of a page: no sign in it means anything to the theme."""
    return {"title": _plain(title), "description": _plain(description), "record": record}


def joined(parts: Iterable[str]) -> str:
    """Give the text of a page of its parts."""
    return "\n\n".join(parts) + "\n"


def neighbors(ids: Iterable[str], id: str, way: Callable[[str], Way]) -> tuple[Way | None, Way | None]:
    """Give the ways to what comes before `id` and after it."""
    order = list(ids)
    place = order.index(id)
    before, after = order[place - 1 : place] if place else [], order[place + 1 : place + 2]
    return (way(before[0]) if before else None), (way(after[0]) if after else None)


def _plain(text: str) -> str:
    return _UNSAFE.sub(" ", text).strip()
