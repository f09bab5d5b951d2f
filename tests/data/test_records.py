"""The records of the project, one test for each file."""

import re
from functools import cache
from pathlib import Path

import pytest

from macros.catalog import Survey, survey
from macros.load.tree import files
from macros.publish.record_pages import record_pages
from macros.schema import KINDS, SYSTEMS
from tests.support import ROOT

RECORDS = [file.relative_to(ROOT / "data").as_posix() for file in files(ROOT) if file.parent != ROOT / "data"]


@cache
def surveyed() -> Survey:
    """Read the project once."""
    return survey(ROOT)


@cache
def made() -> dict[str, str]:
    """Give the text of every page that is made from a record, by its path."""
    return {page.path: page.text for page in record_pages(surveyed().catalog)}


@pytest.mark.parametrize("path", RECORDS)
def test_a_record_is_without_fault(path: str) -> None:
    """It can be read, it is valid, and it breaks no rule."""
    assert [str(fault) for fault in surveyed().faults if fault.path == f"data/{path}"] == []


@pytest.mark.parametrize("path", RECORDS)
def test_a_record_has_a_place_of_its_own(path: str) -> None:
    """Its file is named for its id, in the folder of its kind, and it is on the site by that id."""
    kind, name = path.split("/")
    id = Path(name).stem
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*\.yml", name)
    assert (kind, id) in surveyed().catalog.files


@pytest.mark.parametrize("path", [path for path in RECORDS if path.split("/")[0] in {*SYSTEMS, "claims"}])
def test_a_record_has_a_page_without_its_words(path: str) -> None:
    """The page is made of front matter, headings and calls with the id: nothing of the record is read as Markdown."""
    kind, name = path.split("/")
    id = Path(name).stem
    text = made()[f"{kind}/{id}.md"]
    front, body = text.removeprefix("---\n").split("\n---\n", 1)
    assert f'record: "{kind}/{id}"' in front
    assert not re.search(r"[<>{}]", front)
    shapes = (
        r"## [A-Z][a-z A-Z]+ \{ #[a-z-]+( data-search-exclude)? \}",
        r'\{\{ [a-z_]+\([^"{}]*("[^"{}]*"[^"{}]*)*\) \}\}',
    )
    for line in filter(None, body.split("\n")):
        assert any(re.fullmatch(shape, line) for shape in shapes), line


def test_every_kind_has_a_record() -> None:
    """No folder of the schema is empty."""
    assert {path.split("/")[0] for path in RECORDS} == set(KINDS) - {"edition"}


def test_no_record_cites_a_source_before_it_was_published() -> None:
    """A source is read on or after the day on which it appeared."""
    early = [
        id
        for id, source in surveyed().catalog.sources.items()
        if source.retrieved and source.published and source.retrieved < source.published
    ]
    assert early == []
