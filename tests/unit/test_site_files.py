"""What a build writes of all pages together: the service worker, the files of the search, and the zip."""

import json
import re
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from macros.load.pages import load_pages
from macros.publish.archive import NAME, archive
from macros.publish.navigation import navigation
from macros.publish.nginx import compress
from macros.publish.search.entries import Entry, Sort
from macros.publish.search.files import write
from macros.publish.search.sections import Section
from macros.publish.service_worker import write_service_worker
from macros.publish.tree import write_tree
from tests.languages import catalog
from tests.support import Project


def fill(folder: Path, files: dict[str, str]) -> None:
    """Write files below a folder."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def worker(site: Path, off: bool = False, **more: str) -> str:
    """Make the service worker of a small site; give its text."""
    sources = {"assets/js/offline/worker.js": "work();", "assets/js/offline/off.js": "leave();"}
    home = '<link rel="stylesheet" href="a.css"><script src="search/a.js"></script><a href="b.css">B</a>'
    fill(
        site, {"index.html": home, "a.css": "a", "b.css": "b", "search/a.js": "a", "search/b.js": "b"} | sources | more
    )
    write_service_worker(site, off)
    return (site / "sw.js").read_text(encoding="utf-8")


def known(text: str) -> dict[str, Any]:
    """Give what a service worker knows of its build."""
    found = re.fullmatch(r"const BUILD = (\{.*\});\nwork\(\);", text)
    assert found
    told: dict[str, Any] = json.loads(found[1])
    return told


def test_the_service_worker_knows_every_page_and_what_all_need(tmp_path: Path) -> None:
    """Pages by their addresses; what the home page loads, and fonts, before the rest; no downloads."""
    more = {"one/index.html": "1", "offline/index.html": "2", "f.woff2": "f", "my-index.html": "3", "v1/a.json": "{}"}
    told = known(worker(tmp_path, **more))
    assert set(told["files"]) == {
        *("", "one/", "offline/", "my-index.html", "a.css", "b.css", "f.woff2", "search/a.js", "search/b.js"),
    }
    assert told["frame"] == ["a.css", "f.woff2", "", "offline/", "search/a.js"]
    assert told["search"] == ["search/b.js"]


def test_the_service_worker_keeps_no_file_of_more_than_two_million_bytes(tmp_path: Path) -> None:
    """Not by a single one more."""
    told = known(worker(tmp_path, **{"large.png": "a" * 2_000_000, "larger.png": "a" * 2_000_001}))
    assert {name for name in told["files"] if name.endswith(".png")} == {"large.png"}


def test_a_service_worker_that_is_switched_off_knows_nothing(tmp_path: Path) -> None:
    """It leaves the browser of whoever has it."""
    assert worker(tmp_path, off=True) == "leave();"
    assert not (tmp_path / "assets/js/offline/off.js").exists()


def entry(url: str, *sections: str, language: str = "", stands_for: str = "") -> Entry:
    """Give what the search knows of a page with such texts."""
    texts = tuple(Section(f"a{at}", "", text) for at, text in enumerate(sections))
    return Entry(url, f"At {url}", Sort.PAGE, ("Tag",), sections=texts, language=language, stands_for=stands_for)


def test_the_search_loads_names_at_once_and_texts_in_parts(tmp_path: Path) -> None:
    """A part ends with the page that makes it longer than 120,000 letters."""
    write([entry("a/", "a" * 120_000), entry("b/", "b"), entry("c/", "c", "d")], tmp_path, offline=False)
    names = json.loads((tmp_path / "names.json").read_text(encoding="utf-8"))
    assert [row[0] for row in names["rows"]] == ["a/", "b/", "c/"]
    assert "languages" not in names
    texts = [json.loads((tmp_path / f"{name}.json").read_text(encoding="utf-8")) for name in names["parts"]]
    assert [len(part) for part in texts] == [2, 1]
    assert texts[1] == [[["a0", "", "c"], ["a1", "", "d"]]]


def test_of_a_copy_on_disk_the_search_leads_to_files(tmp_path: Path) -> None:
    """A script hands them over; the page of another language stands for that in English."""
    pages = [entry(""), entry("a/"), entry("de/", language="de", stands_for="./"), entry("a-b/"), entry("a/#c")]
    write(pages, tmp_path, offline=True)
    found = re.fullmatch(r'strataSearch.take\("names", (.*)\);\n', (tmp_path / "names.js").read_text(encoding="utf-8"))
    assert found
    names = json.loads(found[1])
    assert [row[0] for row in names["rows"]] == [
        "index.html",
        "a/index.html",
        "a/index.html#c",
        "a-b/index.html",
        "de/index.html",
    ]
    assert names["languages"] == {"de": [[4, 0]]}


def test_the_zip_has_what_a_reader_needs(tmp_path: Path) -> None:
    """And nothing that only a server needs."""
    fill(
        tmp_path / "copy", {"index.html": "a", "404.html": "b", "sitemap.xml": "c", "a/a.css.map": "d", "a/b.css": "e"}
    )
    archive(tmp_path / "copy", tmp_path / "dist")
    with ZipFile(tmp_path / "dist" / NAME) as made:
        assert made.namelist() == ["strata/a/b.css", "strata/index.html"]


def test_a_text_of_a_thousand_bytes_is_compressed(tmp_path: Path) -> None:
    """A shorter one is one packet either way; what is no text is as small as it gets."""
    fill(tmp_path, {"a.css": "a" * 999, "b.css": "b" * 1000, "c.png": "c" * 2000, "d.js/e.js": "e" * 1001})
    assert compress(tmp_path) == 2
    assert sorted(file.name for file in tmp_path.rglob("*.gz")) == ["b.css.gz", "e.js.gz"]


def test_a_section_of_the_navigation_lists_its_pages_in_their_order(world: Project) -> None:
    """The index first, then those with an order, then the others by name; translations are no pages of their own."""
    world.write("data/languages/de.po", catalog())
    for name, more in (("b", ""), ("c", "order: 1"), ("a", ""), ("index", "order: 9"), ("b.de", "")):
        world.page(f"more/{name}.md", "# A page\n", f"title: {name}\ndescription: What it is.\n{more}")
    told = navigation([{"More": "more/"}, {"One": "tour.md"}, {"Two": ["more/"]}], load_pages(world.root)[0])
    pages = [f"more/{name}.md" for name in ("index", "c", "a", "b")]
    assert told == [{"More": pages}, {"One": "tour.md"}, {"Two": ["more/"]}]


def test_the_tree_for_other_builders_has_translations_where_they_are_read(world: Project, tmp_path: Path) -> None:
    """Below the name of their language, with links from there; of one that is not whole there are none."""
    for path, text in (
        ("macros/a.py", ""),
        ("overrides/a.html", ""),
        ("mkdocs.yml", "{hooks: 1, extra: {}, plugins: [], nav: []}"),
    ):
        world.write(path, text)
    world.write("data/languages/de.po", catalog())
    for name in ("more/index", "tour"):
        world.page(f"{name}.md", "# A page\n", "title: A\ndescription: What it is.\nsearch: false")
        digest = next(one.digest for one in load_pages(world.root)[0] if one.inside == f"{name}.md")
        said = f'title: Eine Seite\ndescription: Was sie ist.\ntranslates: "{digest}"'
        world.page(f"{name}.de.md", "[T](../tour.de.md#a), [I](../index.md), [W](https://w.example/x.md)\n", said)
    write_tree(world.root, tmp_path / "tree", world.catalog(), load_pages(world.root)[0])
    docs = tmp_path / "tree/docs"
    assert {file.relative_to(docs).as_posix() for file in (docs / "de").rglob("*.md")} == {
        "de/more/index.md",
        "de/tour.md",
    }
    assert not (docs / "tour.de.md").exists()
    text = (docs / "de/more/index.md").read_text(encoding="utf-8")
    assert text.endswith("---\n[T](../tour.md#a), [I](../../index.md), [W](https://w.example/x.md)\n")
    assert "search: false" in text
