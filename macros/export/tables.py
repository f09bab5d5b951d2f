"""What a table for programs is: typed columns, and rows. CSV, SQLite, Parquet and the package all read it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from macros.relate import Catalog

Type = Literal["string", "number", "integer", "boolean", "ids"]  # ids: words without spaces, several in one cell
Row = tuple[Any, ...]


@dataclass(frozen=True)
class Column:
    """One column; `refers` is the table whose key its cells hold."""

    name: str
    type: Type
    help: str
    unit: str = ""
    refers: str = ""
    required: bool = False


@dataclass(frozen=True)
class Table:
    """Rows under columns, the first of which is the key; a cell that nothing is known of is None."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


def made(name: str, title: str, columns: Sequence[Column], rows: Iterable[Mapping[str, Any]]) -> Table:
    """Give a table of rows that name their cells; what is empty is None, and a name without a column is a mistake."""
    known = [column.name for column in columns]
    filled = []
    for row in rows:
        if strange := row.keys() - set(known):
            raise KeyError(f"{name} has no column {', '.join(sorted(strange))}")
        filled.append(tuple(_cell(row.get(one)) for one in known))
    return Table(name, title, tuple(columns), tuple(filled))


Maker = Callable[[Catalog, str], Table]  # of the catalog, with addresses that begin with a base


def table(
    name: str, title: str, columns: Sequence[Column]
) -> Callable[[Callable[[Catalog, str], Iterable[Mapping[str, Any]]]], Maker]:
    """Let a function that gives rows give the table that they stand in."""
    return lambda rows: lambda catalog, base: made(name, title, columns, rows(catalog, base))


def _cell(value: Any) -> Any:
    if isinstance(value, tuple | list):
        value = tuple(map(str, value))
    return None if value in ("", ()) else value
