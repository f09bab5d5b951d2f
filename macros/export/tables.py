"""What a table for programs is: typed columns, and rows. CSV, SQLite, Parquet and the package all read it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

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

    def place(self, name: str) -> int:
        """Give the place of a column."""
        return next(at for at, column in enumerate(self.columns) if column.name == name)


def made(name: str, title: str, columns: Sequence[Column], rows: Iterable[Mapping[str, Any]]) -> Table:
    """Give a table of rows that name their cells; what is empty is None, and a name without a column is a mistake."""
    known = [column.name for column in columns]
    filled = []
    for row in rows:
        if strange := row.keys() - set(known):
            raise KeyError(f"{name} has no column {', '.join(sorted(strange))}")
        filled.append(tuple(_cell(row.get(one)) for one in known))
    return Table(name, title, tuple(columns), tuple(filled))


def _cell(value: Any) -> Any:
    if isinstance(value, tuple | list):
        value = tuple(map(str, value))
    return None if value in ("", ()) else value
