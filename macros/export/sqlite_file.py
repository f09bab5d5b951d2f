"""The tables -> one SQLite database: keys that are checked, a table for every list, and views."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from macros.export.tables import Column, Table

_TYPES = {"string": "TEXT", "number": "REAL", "integer": "INTEGER", "boolean": "INTEGER"}
_VIEWS = Path(__file__).with_name("views.sql")
_PAGE = 4096


def write_sqlite(tables: list[Table], file: Path) -> None:
    """Write the database; the same tables give the same bytes."""
    file.unlink(missing_ok=True)
    with closing(sqlite3.connect(":memory:")) as made:
        made.executescript(f"PRAGMA page_size = {_PAGE}; PRAGMA foreign_keys = ON;")
        with made:
            made.execute("PRAGMA defer_foreign_keys = ON")
            for table in tables:
                _fill(made, table)
        made.executescript(_VIEWS.read_text(encoding="utf-8"))
        broken = made.execute("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise ValueError(f"the database refers to what it does not hold: {broken[:5]}")
        file.write_bytes(made.serialize())


def _fill(made: sqlite3.Connection, table: Table) -> None:
    made.execute(_table(table))
    own = [at for at, column in enumerate(table.columns) if column.type != "ids"]
    places = ", ".join("?" * len(own))
    rows = ([_plain(row[at]) for at in own] for row in table.rows)
    made.executemany(f'INSERT INTO "{table.name}" VALUES ({places})', rows)  # noqa: S608 - names of our own
    for at, column in enumerate(table.columns):
        if column.type == "ids":
            made.execute(_list(table, column))
            made.executemany(f'INSERT INTO "{table.name}_{column.name}" VALUES (?, ?, ?)', _items(table, at))  # noqa: S608


def _table(table: Table) -> str:
    """Give the statement that makes a table; its first column is the key."""
    lines = []
    for at, column in enumerate(table.columns):
        if column.type != "ids":
            key = " PRIMARY KEY" if at == 0 else ""
            needed = " NOT NULL" if column.required else ""
            truth = f' CHECK ("{column.name}" IN (0, 1))' if column.type == "boolean" else ""
            lines.append(f'"{column.name}" {_TYPES[column.type]}{key}{needed}{truth}{_refers(column)}')
    return f'CREATE TABLE "{table.name}" ({", ".join(lines)}) STRICT'


def _list(table: Table, column: Column) -> str:
    """Give the statement for a list: which row, the place in the list, and what stands there."""
    return (
        f'CREATE TABLE "{table.name}_{column.name}" ("row" TEXT NOT NULL REFERENCES "{table.name}", '
        f'"place" INTEGER NOT NULL, "value" TEXT NOT NULL{_refers(column)}, PRIMARY KEY ("row", "place")) '
        "STRICT, WITHOUT ROWID"
    )


def _refers(column: Column) -> str:
    return f' REFERENCES "{column.refers}" DEFERRABLE INITIALLY DEFERRED' if column.refers else ""


def _items(table: Table, at: int) -> Iterator[tuple[str, int, str]]:
    for row in table.rows:
        yield from ((row[0], place, value) for place, value in enumerate(row[at] or (), 1))


def _plain(value: Any) -> Any:
    return float(value) if isinstance(value, float) else value
