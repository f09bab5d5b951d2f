"""The description of the tables as a data package, by which programs find columns, types and keys without guessing."""

from typing import Any

from macros.export.tables import Column, Table
from macros.relate import Catalog

LICENSE = "CC-BY-4.0"
LICENSE_URL = "https://creativecommons.org/licenses/by/4.0/"
_TYPES = {"ids": "string"}


def package(catalog: Catalog, tables: list[Table], files: dict[str, tuple[int, str]], base: str) -> dict[str, Any]:
    """Give datapackage.json; `files` are the size and the check sum of each by name."""
    return {
        "profile": "tabular-data-package",
        "name": "strata",
        "title": "Strata: the generative-AI stack, from silicon to application",
        "homepage": base,
        "version": catalog.as_of,
        "created": f"{catalog.as_of}T00:00:00Z",
        "licenses": [{"name": LICENSE, "path": LICENSE_URL}],
        "resources": [_resource(table, *files[f"{table.name}.csv"]) for table in tables],
    }


def _resource(table: Table, size: int, digest: str) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.title,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"lineTerminator": "\r\n"},
        "bytes": size,
        "hash": f"sha256:{digest}",
        "schema": {
            "fields": [_field(column) for column in table.columns],
            "primaryKey": table.columns[0].name,
            "foreignKeys": [_key(table, column) for column in table.columns if column.refers and column.type != "ids"],
            "missingValues": [""],
        },
    }


def _field(column: Column) -> dict[str, Any]:
    several = " Several stand with spaces between them." if column.type == "ids" else ""
    made: dict[str, Any] = {"name": column.name, "type": _TYPES.get(column.type, column.type)}
    made["description"] = column.help + several
    made |= {"unit": column.unit} if column.unit else {}
    return made | ({"constraints": {"required": True}} if column.required else {})


def _key(table: Table, column: Column) -> dict[str, Any]:
    resource = "" if column.refers == table.name else column.refers
    return {"fields": column.name, "reference": {"resource": resource, "fields": "id"}}
