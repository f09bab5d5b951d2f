"""The tables of a built site -> Parquet, for engines that read columns over HTTP. An extra: it needs DuckDB."""

from pathlib import Path

from macros.export.all_tables import tables
from macros.export.files import FOLDER
from macros.export.tables import Column, Table
from macros.faults import Refused
from macros.relate import Catalog

_TYPES = {"string": "VARCHAR", "number": "DOUBLE", "integer": "BIGINT", "boolean": "BOOLEAN", "ids": "VARCHAR"}


def write_parquet(catalog: Catalog, site: Path) -> int:
    """Write a Parquet file beside each CSV below v1/; count them."""
    try:
        import duckdb  # noqa: PLC0415 - only here
    except ImportError as error:
        raise Refused("Parquet needs DuckDB: .tools/bin/uv sync --extra parquet") from error
    found = tables(catalog, "")
    with duckdb.connect() as engine:
        engine.execute("SET threads = 1")  # the order of rows, and so every byte, stays
        for table in found:
            engine.execute(_copy(table, site / FOLDER))
    return len(found)


def _copy(table: Table, folder: Path) -> str:
    source, target = (str(folder / f"{table.name}.{end}").replace("'", "''") for end in ("csv", "parquet"))
    types = ", ".join(f"'{column.name}': '{_TYPES[column.type]}'" for column in table.columns)
    read = f"read_csv('{source}', header = true, nullstr = '', all_varchar = false, columns = {{{types}}})"
    return f"COPY (SELECT {', '.join(map(_read, table.columns))} FROM {read}) TO '{target}' (FORMAT parquet)"  # noqa: S608


def _read(column: Column) -> str:
    name = f'"{column.name}"'
    return f"string_split({name}, ' ') AS {name}" if column.type == "ids" else name
