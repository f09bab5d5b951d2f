"""What a source shows is cut where it is long, and then at the end of a sentence."""

import pytest
from bs4 import BeautifulSoup

from macros.calls import CALLS
from macros.render.page import Page
from macros.select.beginning import beginning
from tests.support import Project, first, words

LONG = " ".join(f"This is the sentence number {number}." for number in range(30))


@pytest.mark.parametrize("text", ["", "Short.", LONG[:400], f"{'x' * 200}. {'y' * 198}"])
def test_what_is_not_long_is_said_whole(text: str) -> None:
    """A little more than what is shown of a long one is not worth a click."""
    assert beginning(text) == text


def test_what_is_long_ends_with_a_sentence() -> None:
    """The last that has room."""
    said = beginning(LONG)
    assert LONG.startswith(f"{said} ")
    assert said.endswith(".")
    assert 260 < len(said) <= 300


def test_a_long_sentence_ends_between_words() -> None:
    """And a sign says that more comes."""
    assert beginning("word " * 100) == f"{'word ' * 60}…"


def test_of_a_source_that_shows_much_the_page_leads_to_all_of_it(world: Project) -> None:
    """All stands on the page of sources, at its name."""
    world.change("sources/maker-page", "What Acme makes.", LONG)
    page = Page(world.catalog(), "models/x/")
    page.number("maker-page")
    entry = first(BeautifulSoup(CALLS["sources"](page), "html.parser"), "#source-maker-page")
    assert f"Shows: {beginning(LONG)} All of it" in words(entry)
    assert LONG not in words(entry)
    assert entry.select("a")[-1]["href"] == "../../sources/#maker-page"
