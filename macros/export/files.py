"""Writes the catalog below v1/ of a built site: JSON, CSV, SQLite, schemas, and what describes them."""

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from macros.export.all_tables import tables
from macros.export.calendars import calendars
from macros.export.changes import LIFE, changes_json, entries
from macros.export.csv_files import csv_text
from macros.export.json_files import all_json, dump
from macros.export.package import LICENSE, package
from macros.export.schemas import schemas
from macros.export.sqlite_file import write_sqlite
from macros.export.tables import Table
from macros.relate import Catalog
from macros.render.environment import environment
from macros.schema import SYSTEMS
from macros.work.files import write_file

FOLDER = "v1"
DATABASE = "strata.sqlite"


def write_data(catalog: Catalog, site: Path, base: str) -> list[Table]:
    """Write all files; addresses in them begin with `base`, the address of the home page. Give the tables."""
    folder = site / FOLDER
    found = tables(catalog, base)
    records = all_json(catalog, base)
    edition = {"day": catalog.as_of, "name": catalog.edition.name if catalog.edition else ""}
    write_file(folder / "all.json", dump({"edition": edition, "license": LICENSE, "records": records}))
    for kind, some in records.items():
        write_file(folder / f"{kind}.json", dump(some))
        for one in some:
            write_file(folder / kind / f"{one['id']}.json", dump(one))
    for table in found:
        write_file(folder / f"{table.name}.csv", csv_text(table))
    write_sqlite(found, folder / DATABASE)
    _write_news(catalog, folder, base)
    for name, schema in schemas(base).items():
        write_file(folder / "schema" / f"{name}.json", dump(schema))
    sums = {file.name: _sum(file) for file in sorted(folder.iterdir()) if file.is_file()}
    write_file(folder / "datapackage.json", dump(package(catalog, found, sums, base)))
    sums["datapackage.json"] = _sum(folder / "datapackage.json")
    counts = {kind: len(some) for kind, some in records.items()}
    rows = {table.name: len(table.rows) for table in found}
    write_file(folder / "manifest.json", dump(_manifest(edition, counts, rows, sums)))
    return found


def _write_news(catalog: Catalog, folder: Path, base: str) -> None:
    """Write what changed, as JSON and feeds, and what ends, as calendars."""
    write_file(folder / "changes.json", dump(changes_json(catalog)))
    host = urlsplit(base).hostname or "strata"
    feeds: list[tuple[str, str, tuple[str, ...], str]] = [
        ("all", "Strata: what changed", (), ""),
        ("lifecycle", "Strata: what began and what ends", LIFE, ""),
        ("claims", "Strata: verdicts that were put right", ("claims",), ""),
        *((kind, f"Strata: {SYSTEMS[kind].plural.lower()}", (), kind) for kind in SYSTEMS),
    ]
    template = environment().get_template("feed.xml.jinja")
    for name, title, sorts, kind in feeds if catalog.releases else ():
        text = template.render(
            id=f"tag:{host},2026:feeds/{name}",
            title=title,
            address=f"{base}{FOLDER}/feeds/{name}.xml",
            home=base,
            updated=catalog.releases[-1].day,
            entries=entries(catalog, base, host, sorts, kind),
        )
        write_file(folder / "feeds" / f"{name}.xml", text)
    for name, text in calendars(catalog, base, host):
        write_file(folder / "calendars" / f"{name}.ics", text)


def write_scripts(found: Iterable[Table], site: Path) -> None:
    """Write the tables of kinds as scripts that hand over CSV: from disk a browser reads no other file."""
    for table in found:
        if table.name in {*SYSTEMS, "records", "members"}:
            handed = f"strataCsv.take({dump(table.name).strip()}, {dump(csv_text(table)).strip()});\n"
            write_file(site / FOLDER / f"{table.name}.js", handed)


def _manifest(
    edition: dict[str, str], counts: dict[str, int], rows: dict[str, int], sums: dict[str, tuple[int, str]]
) -> dict[str, Any]:
    files = [{"path": name, "bytes": size, "sha256": digest} for name, (size, digest) in sorted(sums.items())]
    return {"edition": edition, "license": LICENSE, "records": counts, "rows": rows, "files": files}


def _sum(file: Path) -> tuple[int, str]:
    content = file.read_bytes()
    return len(content), hashlib.sha256(content).hexdigest()
