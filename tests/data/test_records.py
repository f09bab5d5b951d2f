"""The records of the project, one test for each file."""

import re
from pathlib import Path

import pytest

from macros.catalog import load_checked
from macros.load.tree import files
from macros.made_pages import made_pages
from macros.schema import KINDS, SYSTEMS
from tests.support import ROOT, whole

RECORDS = [file.relative_to(ROOT / "data").as_posix() for file in files(ROOT) if file.parent != ROOT / "data"]


@pytest.mark.long
def test_no_record_has_a_fault() -> None:
    """Each can be read, is valid, and breaks no rule."""
    assert list(map(str, load_checked(ROOT).faults)) == []


def test_every_record_has_a_place_of_its_own() -> None:
    """Its file is named for its id, in the folder of its kind, and it is on the site by that id."""
    for path in RECORDS:
        kind, name = path.split("/")
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*\.yml", name), path
        assert (kind, Path(name).stem) in whole().files, path


def test_every_record_has_a_page_without_its_words() -> None:
    """The page is made of headings and calls with the id: nothing of the record is read as Markdown."""
    made = {page.path: page for page in made_pages(whole())}
    shapes = (
        r"## [A-Z][a-z A-Z]+ \{ #[a-z-]+( data-search-exclude)? \}",
        r'\{\{ [a-z_]+\([^"{}]*("[^"{}]*"[^"{}]*)*\) \}\}',
    )
    for path in (path for path in RECORDS if path.split("/")[0] in {*SYSTEMS, "claims"}):
        page = made[path.replace(".yml", ".md")]
        assert page.front["record"] == path.removesuffix(".yml")
        assert not re.search(r"[<>{}]", "".join(page.front.values())), path
        for line in filter(None, page.text.split("\n")):
            assert any(re.fullmatch(shape, line) for shape in shapes), (path, line)


def test_every_kind_has_a_record() -> None:
    """No folder of the schema is empty, but the one whose records no person writes."""
    # The first report is written by the first weekly watch; until then a site without one is what readers see.
    not_yet = {"watch"}
    found = {path.split("/")[0] for path in RECORDS}
    assert found | not_yet == set(KINDS) - {"edition"}


def test_no_record_cites_a_source_before_it_was_published() -> None:
    """A source is read on or after the day on which it appeared."""
    early = [
        id
        for id, source in whole().sources.items()
        if source.retrieved and source.published and source.retrieved < source.published
    ]
    assert early == []


def test_every_source_says_who_speaks_in_it() -> None:
    """The mark beside a fact shows it, and the best path is chosen by it."""
    assert [id for id, source in whole().sources.items() if source.standing is None] == []
