"""Files for programs, of an invented world."""

import csv
import io
import json

import pytest

from macros.export.all_tables import tables
from macros.export.calendars import calendars
from macros.export.csv_files import csv_text
from macros.export.tables import Column, Table
from macros.schema.upper_layers import Sized
from macros.select.anchors import fact_anchors
from tests.support import Project
from tests.world import WORLD


def table_of(text: str) -> str:
    """Give the one cell of a CSV that holds `text`, as a program reads it."""
    written = csv_text(Table("t", "T", (Column("id", "string", "It."),), ((text,),)))
    return list(csv.reader(io.StringIO(written.removeprefix("\ufeff"), newline="")))[1][0]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1+2", "@x", " =1", "\t=1", "\uff1d1", "\n=1"])
def test_no_text_is_a_formula(text: str) -> None:
    """Whatever a spreadsheet skips before it."""
    assert table_of(text) == f"'{text}"


@pytest.mark.parametrize("text", ["GPT-4", 'say "so"', "a, b", "two\nlines", "1-2", "Łódź 漢字"])
def test_other_texts_stay_as_they_are(text: str) -> None:
    """With quotes, commas and line ends."""
    assert table_of(text) == text


def test_a_value_keeps_its_name_when_others_come() -> None:
    """An earlier or later value, before or after it in the file, and another of the same day behind it."""
    one = '{"value": 5, "as_of": "2023", "source": "datasheet"}'
    later, same = one.replace("2023", "2024").replace("5", "7"), one.replace("5", "6")
    orders = ([one], [later, one], [one, later, same])
    named = [anchors_of(f"[{', '.join(order)}]") for order in orders]
    alone, before, between = named
    assert alone == ["fact-parameters-2023"]
    assert before == ["fact-parameters-2024", "fact-parameters-2023"]
    assert between[:2] == ["fact-parameters-2023", "fact-parameters-2024"]
    assert between[2].startswith("fact-parameters-2023-")


def anchors_of(written: str) -> list[str]:
    """Give the names of the values of a field."""
    return fact_anchors("parameters", Sized.model_validate({"parameters": json.loads(written)}).parameters)


def test_a_world_gives_its_tables(world: Project) -> None:
    """One row a record, and the same ones in all."""
    found = {table.name: table for table in tables(world.catalog(), "/")}
    ids = {row[0] for row in found["records"].rows}
    assert ids == set(world.catalog().systems)
    assert {row[0] for kind in ("models", "accelerators") for row in found[kind].rows} <= ids


def uid_of_end(world: Project, day: str) -> str:
    """Give the name in a calendar of an end that the invented world plans for `day`."""
    end = f"announced, source: press-note}}, {{date: {day}, event: retired, source: press-note}}]"
    painter = WORLD["applications/painter"].replace("announced, source: press-note}]", end)
    world.record("applications/painter", painter)
    text = dict(calendars(world.catalog(), "https://strata.example/", "strata.example"))["all"]
    return next(line for line in text.splitlines() if line.startswith("UID:"))


def test_an_end_that_moves_keeps_its_name_in_calendars(world: Project) -> None:
    """So that a calendar moves its entry and adds none."""
    assert uid_of_end(world, "2027-01-01") == uid_of_end(world, "2027-06-30")
