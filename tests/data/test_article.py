"""The source article: everything that it names is on the site."""

from functools import cache
from pathlib import Path

import pytest

from macros.publish.coverage import coverage
from tests.support import Project, whole

NAMES = (Path(__file__).parent / "article-names.txt").read_text(encoding="utf-8").splitlines()


@cache
def holders() -> dict[str, tuple[str, ...]]:
    """Give for each name what speaks of it."""
    return dict(coverage(whole(), NAMES))


@pytest.mark.parametrize("name", NAMES)
def test_what_the_article_names_is_covered(name: str) -> None:
    """A record, a term or a fixed list is found under the name."""
    assert holders()[name]


def test_the_list_of_names_is_whole() -> None:
    """One hundred and ninety-eight names, each once."""
    assert len(NAMES) == len(set(NAMES)) == 198


def test_coverage_knows_names_of_every_kind(world: Project) -> None:
    """Names of today and before, aliases, the article's names, terms, lists; in any letters, without a remark."""
    asked = ["chatter", "Chat Thing", "CT", "Brain Two", "Tokens", "Model layer (x)", "The Outlook", "Zyx"]
    assert coverage(world.catalog(), asked) == [
        ("chatter", ("applications/chatter",)),
        ("Chat Thing", ("applications/chatter",)),
        ("CT", ("applications/chatter",)),
        ("Brain Two", ("models/brain-2",)),
        ("Tokens", ("terms/token",)),
        ("Model layer (x)", ("list of layers: model",)),
        ("The Outlook", ("projections/outlook",)),
        ("Zyx", ()),
    ]


@pytest.mark.long
def test_the_command_names_what_is_missing(world: Project) -> None:
    """It ends with an error while a name is not covered."""
    world.page("how-it-works/index.md", "Text.\n")
    world.write("names.txt", "# remark\nChatter\nZyx\n")
    done = world.run("strata", "covers", "names.txt")
    assert done.returncode == 1
    assert done.stdout.splitlines() == ["Chatter\tapplications/chatter", "Zyx\t-", "1 of 2 covered"]
