"""What a person would notice, the check notices first: typical mistakes, each with all that is told of it."""

import time
from pathlib import Path

import pytest

from macros.faults import Fault
from tests.mistakes import edits
from tests.support import Project, computed

TOLD = Path(__file__).parents[1] / "mistakes.txt"
_EDITS = edits()


def expected() -> dict[str, list[str]]:
    """Give the lines that are told of each mistake, as the file has them below its name."""
    parts = TOLD.read_text(encoding="utf-8").strip().split("\n\n")
    return {lines[0].removeprefix("## "): lines[1:] for lines in (part.split("\n") for part in parts)}


def make(world: Project, name: str) -> list[Fault]:
    """Make a mistake in the invented world; give all that is told."""
    path, old, new = _EDITS[name]
    world.page("how-it-works/index.md", "# How it works\n\nText.\n")
    if old:
        text = (world.root / path).read_text(encoding="utf-8")
        assert old in text, name
        new = text.replace(old, new, 1)
    world.write(path, new)
    return world.told()


@pytest.mark.long
@pytest.mark.parametrize("name", _EDITS)
def test_a_typical_mistake_is_told_in_these_words(world: Project, name: str) -> None:
    """With its place, what is wrong, what was expected, and a code; and nothing else is told."""
    world.told()  # what a second look takes
    began = time.process_time()
    told = list(map(str, make(world, name)))
    assert computed(began) < 1
    assert told == expected()[name]


def test_no_mistake_is_silent_and_none_is_told_in_the_words_of_a_parser() -> None:
    """All are told; only what a reader may see otherwise is a warning."""
    told = expected()
    assert set(told) == set(_EDITS)
    assert len(told) >= 1000
    assert all(told.values())
    assert sum(all(": warning: " in line for line in lines) for lines in told.values()) <= len(told) // 14
    words = ("NoneType", "<class", "mapping values", "expected-", "voodoo", "scanner", "block mapping", "Input should")
    assert not [line for lines in told.values() for line in lines if any(word in line for word in words)]


def test_all_are_told_in_one_run(world: Project) -> None:
    """One file that cannot be read hides no mistake in another, of records or of pages."""
    kept = ["colon in a text", "gigabytes as terabytes", "id with letters swapped", "address with trackers"]
    kept += ["page: fence that is not closed"]
    for name in kept:
        make(world, name)
    found = list(map(str, world.told()))
    for name in kept:
        assert set(expected()[name]) <= set(found), name
