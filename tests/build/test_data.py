"""The data below v1/: valid, complete, the same in every form, and readable for programs without a guess."""

import csv
import json
import math
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import duckdb
import feedparser
import icalendar
import jsonschema
import pytest
from frictionless import Package
from referencing import Registry, Resource

from macros.export.all_tables import tables
from macros.export.changes import LIFE, entries
from macros.export.files import write_data
from macros.export.json_files import all_json, dump
from macros.export.parquet import write_parquet
from macros.load import Entry
from macros.relate import Catalog, relate
from macros.schema import KINDS, SYSTEMS
from macros.schema.days import first_day
from macros.schema.numbers import Digits
from macros.select.endings import next_endings
from tests.reader import Site
from tests.support import Project

pytestmark = pytest.mark.build
BASE = "https://strata.example/"


@pytest.fixture(scope="module")
def data(site: Site) -> Path:
    """Give the folder v1/ of the site."""
    return site.folder / "v1"


def load(file: Path) -> Any:
    """Read JSON."""
    return json.loads(file.read_text(encoding="utf-8"))


def rows(file: Path) -> list[dict[str, str]]:
    """Read CSV as a program does."""
    with file.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened))


def read_back(text: str) -> Catalog:
    """Give the catalog that all.json says."""
    said = json.loads(text, parse_float=Digits)
    records = {("edition", "edition"): said["edition"]}
    records |= {(kind, one["id"]): one for kind, some in said["records"].items() for one in some}
    entries = [
        (Entry(f"data/{kind}/{id}.yml", kind, id, one, {}), KINDS[kind].model_validate(own(one)))
        for (kind, id), one in records.items()
    ]
    return relate(entries)


def own(record: dict[str, Any]) -> dict[str, Any]:
    """Give what the fields of a record say."""
    kept = {key: value for key, value in record.items() if key not in {"id", "kind", "permalink", "derived"}}
    return {key: without_id(value) for key, value in kept.items()}


def without_id(value: Any) -> Any:
    """Give a value without the names that statements have on pages."""
    if isinstance(value, list):
        return [without_id(one) for one in value]
    if isinstance(value, dict):
        return {key: without_id(one) for key, one in value.items() if key != "id"}
    return value


def test_json_is_valid_by_its_schemas(data: Path) -> None:
    """All records of all kinds, and the manifest."""
    schemas = [load(file) for file in (data / "schema").iterdir()]
    known = Registry().with_resources([(one["$id"], Resource.from_contents(one)) for one in schemas])
    for one in schemas:
        jsonschema.Draft202012Validator.check_schema(one)
    for name in ("all", "manifest", "changes"):
        checker = jsonschema.Draft202012Validator(load(data / f"schema/{name}.json"), registry=known)
        assert [error.message for error in checker.iter_errors(load(data / f"{name}.json"))] == []


def test_the_package_is_valid_with_every_row(data: Path) -> None:
    """Types, keys, keys of other tables, sizes and sums: by a reader of others."""
    report = Package(str(data / "datapackage.json")).validate()
    assert report.valid, [error.message for task in report.tasks for error in task.errors][:5]
    assert report.stats["tasks"] == len(list(data.glob("*.csv")))


def test_all_forms_have_the_same_counts(data: Path, site: Site, checkout: Project) -> None:
    """JSON, a file a record, CSV, SQLite, Parquet, pages, and what the manifest says."""
    told = load(data / "manifest.json")
    records = load(data / "all.json")["records"]
    assert "watch" in told["records"]  # and has no record before a watch has run
    for kind, count in told["records"].items():
        assert count == len(records[kind]) == len(load(data / f"{kind}.json")) == len(list((data / kind).glob("*")))
    paged = [k for k in told["records"] if k not in {"sources", "terms", "projections", "watch", "weights"}]
    for kind in paged:
        assert told["records"][kind] == sum(f"{kind}/{one['id']}/index.html" in site.pages for one in records[kind])
        assert told["rows"][kind] == told["records"][kind]
    assert told["rows"]["facts"] == count_of("fact-", records)
    assert told["rows"]["edges"] == count_of("edge-", {kind: records[kind] for kind in paged})
    assert told["rows"]["events"] == count_of("event-", records)
    write_parquet(checkout.catalog(), site.folder)
    with closing(sqlite3.connect(data / "strata.sqlite")) as base:
        for table, count in told["rows"].items():
            assert count == len(rows(data / f"{table}.csv"))
            assert base.execute(f'SELECT count(*) FROM "{table}"').fetchone() == (count,)
            parquet = str(data / f"{table}.parquet")
            assert duckdb.sql(f"SELECT count(*) FROM '{parquet}'").fetchall() == [(count,)]
    for file in data.glob("*.parquet"):
        file.unlink()


def count_of(prefix: str, value: Any) -> int:
    """Count the statements of a sort anywhere below a value."""
    if isinstance(value, list):
        return sum(count_of(prefix, one) for one in value)
    if isinstance(value, dict):
        return str(value.get("id", "")).startswith(prefix) + sum(count_of(prefix, one) for one in value.values())
    return 0


def test_the_database_holds_its_keys(data: Path) -> None:
    """Every key of another table is declared and leads somewhere; the views answer."""
    with closing(sqlite3.connect(data / "strata.sqlite")) as base:
        assert base.execute("PRAGMA foreign_key_check").fetchall() == []
        assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        facts = {row[3]: row[2] for row in base.execute("PRAGMA foreign_key_list(facts)")}
        assert facts == {"record": "records", "source": "sources"}
        views = [name for (name,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'view'")]
        assert len(views) == 5
        for view in views:
            assert base.execute(f"SELECT count(*) FROM {view}").fetchone()[0] > 0, view


def test_json_gives_the_catalog_and_the_catalog_gives_the_json(data: Path, checkout: Project) -> None:
    """With every digit; and the catalog read back is the one of the files."""
    text = (data / "all.json").read_text(encoding="utf-8")
    said = json.loads(text)
    catalog = read_back(text)
    again = dump({"edition": said["edition"], "license": said["license"], "records": all_json(catalog, BASE)})
    assert again == text
    own = checkout.catalog()
    assert (catalog.systems, catalog.sources, catalog.claims) == (own.systems, own.sources, own.claims)


def test_a_cell_of_a_number_column_is_a_number(data: Path) -> None:
    """In every table; a truth is true or false, and what is required is there."""
    for resource in load(data / "datapackage.json")["resources"]:
        for row in rows(data / resource["path"]):
            for field in resource["schema"]["fields"]:
                cell = row[field["name"]]
                if field["type"] in {"number", "integer"} and cell:
                    assert math.isfinite(float(cell)), (resource["name"], field["name"], cell)
                if field["type"] == "boolean":
                    assert cell in {"", "true", "false"}
                assert cell or "constraints" not in field, (resource["name"], field["name"])


def test_every_value_leads_to_its_source_and_day(data: Path) -> None:
    """From the file of its kind alone."""
    for resource in load(data / "datapackage.json")["resources"]:
        names = [field["name"] for field in resource["schema"]["fields"]]
        facts = [
            name.removesuffix("_as_of") for name in names if name.endswith("_as_of") and f"{name[:-6]}_value" in names
        ]
        for row in rows(data / resource["path"]):
            for name in facts:
                said = [row.get(f"{name}_{part}", "") for part in ("value", "min", "max")] + [
                    row[f"{name}_undisclosed"]
                ]
                if any(one not in {"", "false"} for one in said):
                    assert row[f"{name}_as_of"], (row["id"], name)
                    assert row[f"{name}_source_url"].startswith("https://"), (row["id"], name)
    assert all(row["as_of"] and row["source_url"] for row in rows(data / "facts.csv"))


def test_every_statement_has_a_place_on_the_site(data: Path, site: Site) -> None:
    """Facts, edges and events lead to an anchor of their record's page, and no two to the same id."""
    for name in ("facts", "edges", "events"):
        found = rows(data / f"{name}.csv")
        assert len({row["id"] for row in found}) == len(found)
        for row in found:
            page, _, anchor = row["url"].removeprefix(BASE).partition("#")
            assert anchor in site.pages[f"{page}index.html"].ids, row["url"]


def test_no_statement_loses_its_address(checkout: Project, site: Site) -> None:
    """What any edition knew has a place on its record's page, or on that to which it moved."""
    catalog = checkout.catalog()
    moved = {move.former: move.to for move in (catalog.edition.moved if catalog.edition else ())}
    known = {(key, name) for one in catalog.releases for key, names in one.statements.items() for name in names}
    assert len(known) > 9_000
    lost = [(key, name) for key, name in known if name not in site.pages[f"{moved.get(key, key)}/index.html"].ids]
    assert lost == []


def test_the_same_data_give_the_same_bytes(data: Path, checkout: Project, tmp_path: Path) -> None:
    """Written again, every file is equal."""
    write_data(checkout.catalog(), tmp_path, BASE)
    made = {
        file.relative_to(tmp_path / "v1"): file.read_bytes() for file in (tmp_path / "v1").rglob("*") if file.is_file()
    }
    assert len(made) > 3000
    assert [path for path, content in made.items() if (data / path).read_bytes() != content] == []


def test_feeds_are_read_by_a_reader_of_feeds(data: Path, checkout: Project) -> None:
    """Each with an id, a day and a way for every entry; ids are distinct and the same in every build."""
    names = {file.stem for file in (data / "feeds").iterdir()}
    assert names == {"all", "lifecycle", "claims", *SYSTEMS}
    for file in (data / "feeds").iterdir():
        feed = feedparser.parse(file.read_bytes())
        assert (feed.bozo, feed.version) == (False, "atom10"), file
        assert feed.entries[0].title.startswith("Edition ")
        assert len({entry.id for entry in feed.entries}) == len(feed.entries) <= 300
        assert all(entry.link.startswith(BASE) and entry.updated_parsed for entry in feed.entries)
    life = feedparser.parse((data / "feeds/lifecycle.xml").read_bytes())
    again = entries(checkout.catalog(), BASE, "strata.example", LIFE)
    assert [entry.id for entry in life.entries] == [entry.id for entry in again]
    assert len(life.entries) > 50


def test_calendars_are_read_by_a_reader_of_calendars(data: Path, checkout: Project) -> None:
    """All planned ends on their days, with ids that are distinct; a maker and a record have their own."""
    catalog = checkout.catalog()
    ahead = next_endings(catalog)
    whole = icalendar.Calendar.from_ical((data / "calendars/all.ics").read_bytes())
    found = whole.walk("VEVENT")
    assert len(found) == len(ahead) > 20
    assert len({event["UID"] for event in found}) == len(found)
    for event, one in zip(found, ahead, strict=True):
        assert event.decoded("DTSTART").isoformat() == first_day(one.event.date)
        assert catalog.systems[one.id].name in event["SUMMARY"]
        assert str(event["URL"]).startswith(f"{BASE}{catalog.systems[one.id].folder}/{one.id}/#")
    records = {file.stem: file for file in (data / "calendars/records").iterdir()}
    assert records.keys() == {one.id for one in ahead}
    uids = [
        event["UID"]
        for file in records.values()
        for event in icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    ]
    assert sorted(uids) == sorted(event["UID"] for event in found)
    assert max(len(line) for line in (data / "calendars/all.ics").read_bytes().split(b"\r\n")) <= 75


def test_the_size_is_stated(data: Path) -> None:
    """All of it, and each file that is read at once, stays small enough to be fetched."""
    sizes = {file.relative_to(data).as_posix(): file.stat().st_size for file in data.rglob("*") if file.is_file()}
    assert sum(sizes.values()) < 40_000_000
    assert max(sizes.values()) == sizes["strata.sqlite"] < 12_000_000


def test_tables_refer_to_tables(checkout: Project) -> None:
    """What a column refers to is the key of a table that is there."""
    found = tables(checkout.catalog(), BASE)
    names = {table.name for table in found}
    assert {column.refers for table in found for column in table.columns} <= {"", *names}
