"""Pages that are made of records, a type a file; a new type is a new file."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from macros.made_pages.page_type import Frame, MadePage, PageType
from macros.relate import Catalog
from macros.render.page import Page
from macros.work.reads import noted

__all__ = ["MadePage", "addresses", "addresses_of", "frame_of", "made_page", "made_pages"]

_BASE = PageType.__module__


def _found() -> Iterator[PageType]:
    for file in iter_modules(__path__, f"{__name__}."):
        for one in vars(import_module(file.name)).values():
            if isinstance(one, type) and issubclass(one, PageType) and one.__module__ == file.name != _BASE:
                yield one()


_TYPES = tuple(_found())
_BY_FOLDER = {folder: one for one in _TYPES for folder in one.folders}
_BY_NAME = {name: one for one in _TYPES for name in one.named or one.folders}


def addresses(catalog: Catalog, complete: bool = True) -> dict[str, str]:
    """Give the address of every page that is made of a record, with the record; all that may be where not complete."""
    return {f"{folder}/{id}": one.record(folder, id) for one in _TYPES for folder, id in one.records(catalog, complete)}


def addresses_of(kind: str, id: str) -> list[str]:
    """Give the addresses at which pages of one record may stand, its own first."""
    places = [(one, folder) for one in _TYPES for folder in one.folders]
    found = [f"{folder}/{id}" for one, folder in places if one.record(folder, id) == f"{kind}/{id}"]
    return sorted(found, key=lambda address: address != f"{kind}/{id}")


def made_pages(catalog: Catalog) -> Iterator[MadePage]:
    """Give every page that is made of a record."""
    return (made_page(catalog, address) for address in addresses(catalog))


def made_page(catalog: Catalog, address: str) -> MadePage:
    """Give the page of a record, or of a trace, by its address."""
    folder, _, id = address.rpartition("/")
    with noted(f"{address}.md"):
        return _BY_FOLDER[folder].page(catalog, folder, id)


def frame_of(page: Page, record: str) -> Frame | None:
    """Give what stands around the page whose front matter names `record`; nothing for what is not made of a record."""
    name, _, id = record.partition("/")
    return _BY_NAME[name].frame(page, name, id) if name in _BY_NAME else None
