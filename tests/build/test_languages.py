"""Pages in other languages as they are built: whole, or not at all."""

import json
import re

import pytest
from bs4 import BeautifulSoup

from macros.catalog import open_catalog
from macros.load.pages import load_pages
from tests.languages import catalog, left_in_english
from tests.reader import Site
from tests.support import Project, first, words

pytestmark = pytest.mark.build
GERMAN, ENGLISH = "de/catalog/storage/index.html", "catalog/storage/index.html"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Give a small project with a page, and the same page in German."""
    made = Project(tmp_path_factory.mktemp("languages") / "strata")
    made.furnish()
    made.write("data/edition.yml", "day: 2026-11-28\nname: A test\n")
    made.page("layers/index.md", "# Layers\n\nText.\n", "title: Layers\ndescription: The layers.")
    made.page("layers/a.md", "# A page\n\n[There](index.md), [home](../index.md).\n")
    (page,) = (one for one in load_pages(made.root)[0] if one.inside == "layers/a.md")
    front = f'title: Eine Seite\ndescription: Was sie ist.\ntranslates: "{page.digest}"'
    made.page("layers/a.de.md", "# Eine Seite\n\n[Dort](index.md), [Start](../index.md).\n", front)
    return made


def test_the_german_page_has_no_english_word_of_the_frame(site: Site, checkout: Project) -> None:
    """Neither as text nor as what is read aloud; what is English says so."""
    page = site.pages[GERMAN]
    messages = open_catalog(checkout.root).languages["de"]
    known = {id: said for (context, id), said in messages.texts.items() if not context}
    assert list(left_in_english(page.html, known)) == []
    assert list(left_in_english(site.pages[ENGLISH].html, known))
    assert '<html lang="de"' in page.html
    assert '<html lang="en"' in site.pages[ENGLISH].html


def test_both_pages_name_each_other(site: Site) -> None:
    """For machines in the head, for readers beside the search; and each names itself as the canonical one."""
    for path, code, other in ((GERMAN, "de", "English"), (ENGLISH, "en", "Deutsch")):
        soup = BeautifulSoup(site.pages[path].html, "html.parser")
        address = f"https://strata.example/{path.removesuffix('index.html')}"
        assert first(soup, "link[rel=canonical]")["href"] == address
        alternates = {link["hreflang"]: link["href"] for link in soup.select("link[rel=alternate][hreflang]")}
        assert set(alternates) == {"de", "en", "x-default"}
        assert alternates[code] == address
        assert alternates["x-default"] == alternates["en"]
        assert [words(link) for link in soup.select("header a[hreflang]")] == [other]
    assert not BeautifulSoup(site.pages["index.html"].html, "html.parser").select("[hreflang]")


def test_the_navigation_of_the_german_page_is_german(site: Site) -> None:
    """Its tabs, its own entry, its way from home, and what comes before and after it."""
    soup = BeautifulSoup(site.pages[GERMAN].html, "html.parser")
    assert words(first(soup, ".md-tabs__item--active")) == "Katalog"
    assert words(first(soup, ".md-nav [aria-current]")) == "Speichersysteme"
    assert [words(one) for one in soup.select(".md-path li")] == ["Startseite", "Katalog"]
    assert [words(one) for one in soup.select(".md-footer__inner span > span:last-child")] == [
        "Verbindungen",
        "Datenbanken",
    ]
    english = BeautifulSoup(site.pages[ENGLISH].html, "html.parser")
    assert words(first(english, ".md-nav [aria-current]")) == "Storage"
    assert "Speichersysteme" not in site.pages["catalog/index.html"].html


def test_the_facts_are_those_of_the_english_page(site: Site) -> None:
    """The same rows and sources, with numbers as Germans write them."""
    german, english = (BeautifulSoup(site.pages[path].html, "html.parser") for path in (GERMAN, ENGLISH))
    for name in ("data-id", "data-v"):
        assert [one[name] for one in german.select(f"[{name}]")] == [one[name] for one in english.select(f"[{name}]")]
    assert [one["id"] for one in german.select(".st-sources > li")] == [
        one["id"] for one in english.select(".st-sources > li")
    ]
    numbers = [[words(one) for one in soup.select("td.st-number[data-v]")] for soup in (german, english)]
    assert [re.sub(r"[^\d,.]", "", one).translate(str.maketrans(",.", ".,")) for one in numbers[1]] == [
        re.sub(r"[^\d,.]", "", one) for one in numbers[0]
    ]


def test_the_german_page_stands_in_everything_that_is_made_of_pages(site: Site, from_disk: Site) -> None:
    """The text beside it, the map of the site, the copy for reading from disk; and no list of English texts."""
    twin = (site.folder / "de/catalog/storage/index.md").read_text(encoding="utf-8")
    assert twin.startswith("# Speichersysteme")
    assert "Dies ist der Text von https://strata.example/de/catalog/storage/" in twin
    assert "<loc>https://strata.example/de/catalog/storage/</loc>" in (site.folder / "sitemap.xml").read_text()
    assert "de/catalog" not in (site.folder / "llms.txt").read_text(encoding="utf-8")
    assert "../../../catalog/storage/index.html" in from_disk.pages[GERMAN].html
    assert "hreflang" not in from_disk.pages[GERMAN].html.split("</head>")[0]
    assert '<p lang="de">' in site.pages["404.html"].html
    assert '"inLanguage":"de"' in site.pages[GERMAN].html


def test_the_search_knows_what_a_german_page_stands_for(site: Site) -> None:
    """So that a reader meets each page once."""
    names = json.loads((site.folder / "search/names.json").read_text(encoding="utf-8"))
    ((german, english),) = names["languages"]["de"]
    assert (names["rows"][german][0], names["rows"][german][1]) == ("de/catalog/storage/", "Speichersysteme")
    assert (names["rows"][english][0], names["rows"][english][1]) == ("catalog/storage/", "Storage")


def test_a_language_is_published_when_it_is_whole(small: Project) -> None:
    """Before that none of its pages, no way to them, and no word of it; the check says what it lacks."""
    whole = catalog()
    for text, there in ((whole.replace('msgstr "Ü Edit this page"', 'msgstr ""'), False), (whole, True)):
        small.write("data/languages/de.po", text)
        done = small.run("mkdocs", "build", "--strict", "--quiet")
        assert done.returncode == 0, done.stderr
        site = Site(small.root / "site")
        assert ("de/layers/a/index.html" in site.pages) == there
        assert ("Deutsch" in site.pages["layers/a/index.html"].html) == there
        assert ("hreflang" in site.pages["layers/a/index.html"].html) == there
        assert ("de/layers/a/" in (small.root / "site/search/names.json").read_text(encoding="utf-8")) == there
        assert ('lang="de"' in site.pages["404.html"].html) == there
        told = small.run("strata", "check")
        assert told.returncode == 0
        assert ("1 of" in told.stderr and '"Edit this page"' in told.stderr) == (not there)
    missing = ("strata-offline", "v1/feeds")  # of what strata build adds, and of the editions that it lacks
    assert [one for one in site.broken() if one.startswith("de/") and not any(part in one for part in missing)] == []
    page = site.pages["de/layers/a/index.html"]
    assert page.main_links[:2] == ["../../../layers/", "../../../"]
    assert "Ü Edit this page" in page.html


def test_a_translation_tells_that_the_english_has_changed(small: Project) -> None:
    """Its readers see so at its head, with the way to the English page."""
    small.write("data/languages/de.po", catalog())
    before = (small.root / "docs/layers/a.md").read_text(encoding="utf-8")
    small.write("docs/layers/a.md", before + "\nMore.\n")
    done = small.run("mkdocs", "build", "--quiet")
    small.write("docs/layers/a.md", before)
    assert done.returncode == 0, done.stderr
    html = (small.root / "site/de/layers/a/index.html").read_text(encoding="utf-8")
    note = first(BeautifulSoup(html, "html.parser"), ".st-stale")
    assert words(note).startswith("Ü The English page has changed")
    assert first(note, "a")["href"] == "../../../layers/a/"


def test_the_tree_of_plain_pages_has_the_translation(small: Project, tmp_path_factory: pytest.TempPathFactory) -> None:
    """At the place of its address, with links as seen from there."""
    small.write("data/languages/de.po", catalog())
    target = tmp_path_factory.mktemp("tree")
    done = small.run("strata", "tree", str(target))
    assert done.returncode == 0, done.stderr
    text = (target / "strata/docs/de/layers/a.md").read_text(encoding="utf-8")
    assert "[Dort](../../layers/index.md), [Start](../../index.md)." in text
    assert not (target / "strata/docs/layers/a.de.md").exists()
