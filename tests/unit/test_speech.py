"""What MkDocs is told of pages in other languages."""

from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.config.base import load_config
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page

from macros.load.pages import load_pages
from macros.publish.speech import Entry, Speech
from tests.languages import catalog
from tests.support import ROOT, Project


@pytest.fixture
def speech(world: Project) -> Speech:
    """Give the languages of a world with two pages, of which one has a translation, and one of a language in part."""
    world.write("data/languages/de.po", catalog())
    world.write("data/languages/fr.po", catalog(lambda text: "" if text == "Cite this page" else text, code="fr"))
    for name, title in (("index", "Strata"), ("tour", "Tour")):
        world.page(f"{name}.md", "# A page\n", f"title: {title}\ndescription: What it is.\nsearch: false")
    digest = next(one.digest for one in load_pages(world.root)[0] if one.inside == "tour.md")
    for code in ("de", "fr"):
        front = f'title: Reise\ndescription: Was sie ist.\ntranslates: "{digest}"'
        world.page(f"tour.{code}.md", "# Eine Seite\n", front)
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(world.root / "site"), plugins=[], hooks=[])
    config.plugins._current_plugin = "tests"  # noqa: SLF001 - MkDocs asks who makes a file
    authored = {page.inside: page for page in load_pages(world.root)[0]}
    files = Files([File.generated(config, path, content="") for path in authored])
    for file in files:
        file.page = Page(None, file, config)
    return Speech(world.catalog(), authored, config, files)


def test_a_translation_stands_below_its_language_where_that_is_whole(speech: Speech) -> None:
    """Else it stands nowhere; it has what its English page says of itself, and its own words."""
    assert {file.dest_uri for file in speech.files} == {"index.html", "tour/index.html", "de/tour/index.html"}
    front = speech.front("tour.de.md")
    assert (front["title"], front["search"]) == ("Reise", False)
    assert speech.front("tour.md")["title"] == "Tour"


def laid_out(speech: Speech) -> list[Any]:
    """Give the German navigation."""
    page = {path: speech.files.get_file_from_path(path).page for path in ("index.md", "tour.md")}
    page["index.md"].title = None
    speech.lay_out(SimpleNamespace(items=[page["index.md"], Section("Tour", [page["tour.md"]])], homepage=None))
    items: list[Any] = speech.layouts["de"].items
    return items


def test_the_navigation_of_a_language_leads_to_its_pages_and_else_to_the_english(speech: Speech) -> None:
    """A title without a translation says that it is English."""
    home, section = laid_out(speech)
    assert isinstance(home, Entry)
    assert (home.title, home.lang) == ("Strata", "en")
    assert [one.file.src_uri for one in section.children] == ["tour.de.md"]
    assert speech.layouts["de"].homepage is home
    assert section.children[0].previous_page is home


def test_a_page_leads_to_the_same_in_other_languages(speech: Speech) -> None:
    """English first, and for whoever reads none of them; one that stands in English alone leads nowhere."""
    laid_out(speech)
    told: dict[str, dict[str, Any]] = {}
    for path in ("index.md", "tour.md", "tour.de.md"):
        told[path] = {}
        speech.frame(told[path], speech.files.get_file_from_path(path).page)
    shown = [(one["code"], one.get("url")) for one in told["tour.md"]["strata_alternates"]]
    assert shown == [("en", "tour/"), ("x-default", None), ("de", "de/tour/")]
    assert told["tour.de.md"]["strata_alternates"] == told["tour.md"]["strata_alternates"]
    assert told["index.md"]["strata_alternates"] == []
    assert told["tour.de.md"]["strata_language"] == "de"
    assert "strata_stale" not in told["tour.de.md"]
