"""One of the two states of the project that are compared, as far as it can be read."""

from dataclasses import dataclass
from pathlib import Path

from macros.catalog import load_checked
from macros.load import Entry, load
from macros.load.pages import AuthoredPage, load_pages
from macros.relate import Catalog


@dataclass(frozen=True)
class Side:
    """One of the two states of the project."""

    catalog: Catalog
    entries: dict[str, Entry]
    authored: list[AuthoredPage]
    unread: list[str]

    @classmethod
    def of(cls, root: Path) -> "Side":
        """Read a side, as far as it can be read."""
        found, (entries, faults), (authored, _) = load_checked(root), load(root), load_pages(root)
        unread = sorted({fault.path for fault in (*found.faults, *faults) if not fault.warning})
        return cls(found.catalog, {f"{one.kind}/{one.id}": one for one in entries}, authored, unread)
