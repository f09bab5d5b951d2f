"""What a column of a table is: a head, and a way to read a record's cell."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from macros.relate import Catalog
from macros.relate.lifecycle import happened
from macros.schema import System
from macros.select.cells import EMPTY, Cell, LinkCell, TextCell

Read = Callable[[Catalog, str], Cell]


@dataclass(frozen=True)
class Column:
    """A head and a way to read a record's cell; `align` is text, number or date."""

    name: str
    label: str
    help: str
    read: Read
    align: str = "text"
    unit: str = ""


def words(text: str, rank: int | None = None) -> Cell:
    """Give a word as a cell."""
    return TextCell(_upper(text), rank=rank) if text else EMPTY


def several(texts: Iterable[str]) -> Cell:
    """Give some words as a cell."""
    parts = tuple(texts)
    return TextCell(_upper(", ".join(parts)), tuple(map(_upper, parts)) if len(parts) > 1 else ()) if parts else EMPTY


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def ends(record: System, name: str, day: str) -> Cell:
    """Give the other ends of the edges of a relation that hold on a day."""
    edges = [edge for edge in getattr(record, name, ()) if edge.until is None or not happened(edge.until, day)]
    ids = tuple(edge.to for edge in edges if edge.to)
    sources = tuple(dict.fromkeys(source for edge in edges for source in edge.source or ()))
    return LinkCell(ids, sources, any(edge.undisclosed for edge in edges)) if edges else EMPTY
