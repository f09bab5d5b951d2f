"""What a build makes of a page beside its HTML: what the search knows, what machines read, and what the page loads."""

import re
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.config.base import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page

from macros.load.messages import ENGLISH
from macros.load.pages import load_pages
from macros.publish.bundle import join_files
from macros.publish.finish import add_to_frame
from macros.publish.from_disk import copy_files, file_of
from macros.publish.headers import NAME, write_headers
from macros.publish.page_head import head_of, last_read, modified
from macros.publish.release import close_edition
from macros.publish.search.entries import Entry, Sort, entries_of
from macros.publish.search.sections import sections
from macros.publish.settings import faults
from macros.publish.speech import Speech
from macros.publish.theme_rules import asks_for_rare
from macros.publish.tree import write_tree
from macros.relate import Catalog
from macros.work.progress import progress
from tests.support import ROOT, Project


@dataclass(frozen=True)
class Made:
    """What pages of MkDocs are made of."""

    config: MkDocsConfig
    files: Files

    def page(self, address: str, title: str, html: str, **front: str) -> Page:
        """Give a page as it is when its text has become HTML."""
        file = File.generated(self.config, f"{address}/index.md".lstrip("/"), content="")
        page = Page(title, file, self.config)
        page.meta, page.content, page.update_date = {"title": title, **front}, html, "2026-11-28"
        return page


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """Give the settings of the project, with a folder of its own for what is written."""
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(tmp_path / "site"), plugins=[], hooks=[])
    config.plugins._current_plugin = "tests"  # noqa: SLF001 - MkDocs asks who makes a file
    return Made(config, Files([]))


def entry(catalog: Catalog, made: Made, record: str) -> Entry:
    """Give what the search knows of a record."""
    return next(iter(entries_of(catalog, made.page(record, "A page", "<h1>A page</h1>", record=record))))


def test_a_record_is_found_by_its_facts_events_and_what_it_rests_on(world: Project, made: Made) -> None:
    """Each under the section of its page that says it; what is not disclosed is said so."""
    silent = "users: {undisclosed: true, as_of: 2023, source: maker-page}\nevents:"
    world.change("applications/painter", "events:", silent)
    told = {one.anchor: one.text for one in entry(world.catalog(), made, "applications/chatter").sections}
    assert told[""].startswith("An assistant that answers. It was invented for the tests. Made by Acme.")
    assert "about 100" in told["facts"]
    assert entry(world.catalog(), made, "applications/painter").sections[1].text == "Users: not disclosed"
    assert "released 2023-02." in told["lifecycle"]
    assert "Brain 2" in told["rests-on"]
    assert "Acme" not in told["rests-on"]


def test_a_trace_is_no_entry_of_its_own(world: Project, made: Made) -> None:
    """The page of its record speaks for it."""
    page = made.page("catalog/trace/chatter", "Trace", "", record="trace/chatter")
    assert list(entries_of(world.catalog(), page)) == []


def test_a_claim_is_found_by_what_it_says_and_by_both_verdicts(world: Project, made: Made) -> None:
    """As tags, so that they can be asked for."""
    found = entry(world.catalog(), made, "claims/chatter-is-first")
    assert found.sort is Sort.CLAIM
    assert [tag.partition(":")[0] for tag in found.tags[-2:]] == ["2023", "today"]


def head(world: Project, made: Made, page: Page, crumbs: list[dict[str, str]] | None = None) -> str:
    """Give what a page says of itself for machines."""
    context = {"strata": {"crumbs": crumbs} if crumbs else {}}
    return head_of(world.catalog(), page, context, made.config, ENGLISH).ld


def test_a_page_says_the_way_to_it_from_home(world: Project, made: Made) -> None:
    """A record by the crumbs above it, another page by its sections; the home page has none."""
    page = made.page("models/brain-1", "Brain 1", "", record="models/brain-1")
    crumbs = [{"title": "Home", "url": "../../"}, {"title": "Models", "url": "../../catalog/models/"}]
    ways = head(world, made, page, [*crumbs, {"title": "Beside", "url": "../brain-2/"}])
    assert '"name":"Beside","item":"https://strata.example/models/brain-2/"' in ways
    assert '"name":"Models","item":"https://strata.example/catalog/models/"' in ways
    assert '"name":"Home"' in head(world, made, made.page("tour", "Tour", ""))
    assert "BreadcrumbList" not in head(world, made, made.page("", "Strata", ""))


def test_a_page_is_as_new_as_the_last_reading_of_its_sources(world: Project, made: Made) -> None:
    """One that cites nothing that was read is as new as the edition."""
    catalog = world.catalog()
    cited = '<a href="#source-maker-page">1</a> <a href="#source-no-such">2</a>'
    assert last_read(catalog, cited) == "2026-11-20"
    assert modified(catalog, made.page("tour", "Tour", ""), cited) == "2026-11-20"
    assert last_read(catalog, "") is None
    assert modified(catalog, made.page("tour", "Tour", ""), "") == "2026-11-28"


def test_a_page_that_a_later_edition_changed_is_as_new_as_that(world: Project, made: Made) -> None:
    """That the first edition had it says nothing of when it was written."""
    for day, old, new in (("2026-11-28", "", ""), ("2027-01-31", "min: 30", "min: 31"), ("2027-03-31", "", "")):
        world.record("edition", f"day: {day}\nname: The Edition of {day}\n")
        world.change("models/brain-2", old, new)
        close_edition(world.root, world.catalog(), load_pages(world.root)[0])
    catalog, cited = world.catalog(), '<a href="#source-maker-page">1</a>'
    changed, kept = (made.page(f"models/{id}", id, "") for id in ("brain-2", "brain-1"))
    assert (modified(catalog, changed, cited), modified(catalog, kept, cited)) == ("2027-01-31", "2026-11-20")


def framed(world: Project, made: Made, html: str = "<h1>Tour</h1>", name: str = "tour") -> dict[str, Any]:
    """Give what the frame of a page of the world is told."""
    pages, catalog = load_pages(world.root)[0], world.catalog()
    authored = {page.inside: page for page in pages}
    page = made.page(name, "Tour", html)
    page.file = File.generated(made.config, f"{name}.md", content="")
    speech = Speech(catalog, authored, made.config, made.files)
    context: dict[str, Any] = {}
    state = SimpleNamespace(catalog=catalog, authored=authored, speech=speech, entries={})
    add_to_frame(state, context, page, made.config)
    return context


def foot(world: Project, made: Made) -> str:
    """Give what the foot of a page of the world says of its last change."""
    changed = framed(world, made)["strata_changed"]
    return f"{changed.how} {changed.day}"


def test_the_foot_of_a_page_tells_that_its_text_changed_since_the_edition(world: Project, made: Made) -> None:
    """By what is written, not by the day of a file."""
    world.page("tour.md", "# Tour\n")
    close_edition(world.root, world.catalog(), load_pages(world.root)[0])
    assert foot(world, made) == "last changed in 2026-11-28"
    world.page("tour.md", "# Tour\n\nMore.\n")
    assert foot(world, made) == "changed since 2026-11-28"


def test_an_authored_page_in_the_folder_of_a_kind_leads_to_the_records_beside_it(world: Project, made: Made) -> None:
    """By their names, without those that have an authored page; a page that is made leads to none."""
    world.page("models/about.md", "# Models\n")
    assert [one["title"] for one in framed(world, made, name="models/about")["strata_beside"]] == ["Brain 1", "Brain 2"]
    world.page("models/brain-1.md", "# Brain 1\n")
    beside = framed(world, made, name="models/about")["strata_beside"]
    assert beside == [{"title": "Brain 2", "url": "../brain-2/"}]
    assert framed(world, made, name="models/brain-2")["strata_beside"] == []


@pytest.mark.parametrize(
    ("html", "rare"),
    [
        ('<div class="admonition note"><p>x</p></div>', True),
        ('<details class="tip" open>x</details>', True),
        ('<div class="tabbed-set tabbed-alternate">x</div>', True),
        ('<span class="keys"><kbd class="key-control">Ctrl</kbd></span>', True),
        ('<div class="language-yaml highlight"><pre><code>x</code></pre></div>', True),
        ('<sup><a class="footnote-ref" href="#fn:1">1</a></sup>', True),
        ('<details class="st-folded">x</details>', False),
        ('<p class="st-note">A note, a tip and a key</p>', False),
    ],
)
def test_a_page_asks_for_rare_rules_where_it_has_such_a_part(html: str, rare: bool) -> None:
    """By the classes that Markdown gives it, and not by its words."""
    assert asks_for_rare(html) is rare


def test_the_frame_loads_rare_rules_for_a_page_that_asks_for_them(world: Project, made: Made) -> None:
    """And for no other."""
    made.config.extra["rare_css"] = "rare.css"
    assert framed(world, made, '<div class="admonition note"><p>x</p></div>')["strata_asked"] == ["rare.css"]
    assert framed(world, made)["strata_asked"] == []


def test_the_frame_loads_each_file_once_that_a_page_asks_for(world: Project, made: Made) -> None:
    """By the way in which its parts begin, in the order of the settings, and as the build named it."""
    made.config.extra["parts"] = {"<strata-a": ["tools.css", "a.js"], "<strata-b": ["tools.css", "b.js"]}
    made.config.extra["asked"] = {"a.js": "a.12345678.min.js"}
    both = framed(world, made, "<strata-b></strata-b><strata-a></strata-a>")
    assert both["strata_asked"] == ["tools.css", "a.12345678.min.js", "b.js"]
    assert framed(world, made, "<strata-b></strata-b>")["strata_asked"] == ["tools.css", "b.js"]


def test_the_head_says_the_title_of_the_front_matter_before_that_of_the_navigation(world: Project, made: Made) -> None:
    """Where the page gives none, that of the navigation."""
    page = made.page("tour", "In the navigation", "<p>Text.</p>")
    page.meta["title"] = "Of its own"
    assert ("Of its own" in head(world, made, page), "In the navigation" in head(world, made, page)) == (True, False)
    del page.meta["title"]
    assert "In the navigation" in head(world, made, page)


def test_each_rule_of_the_theme_is_in_one_sheet_at_most(made: Made) -> None:
    """What every page needs, what few have, and what none has; the theme's own script is sent to nobody."""
    theme = made.config.theme.get_env()
    files = Files([])
    files.add_files_from_theme(theme, made.config)
    join_files(files, made.config)
    sheets = {file.src_uri: file.content_string for file in files if file.src_uri.startswith("assets/stylesheets/")}
    main, rare = (next(text for name, text in sheets.items() if f"/{start}." in name) for start in ("site", "rare"))
    assert (".md-header" in main, ".md-header" in rare) == (True, False)
    assert (".key-control" in main, ".key-control" in rare) == (False, True)
    assert ".tabbed-set>input:first-child:checked~.tabbed-labels" in rare
    assert "md-tooltip2" not in main + rare
    for sheet in (main, rare):
        drawn = set(re.findall(r"var\((--md-[\w-]+-icon)\)", sheet))
        assert drawn
        assert [name for name in drawn if f"{name}:" not in sheet] == []
    assert [file.src_uri for file in files if "bundle" in file.src_uri] == []


def test_what_says_nothing_is_no_section_and_neither_are_sources() -> None:
    """Each section has its anchor; the list of sources has a page of its own."""
    html = (
        '<h1>Title</h1><p>First.</p><h2 id="a">A</h2><p>Text of A.</p><h2 id="empty"></h2>'
        '<h2 id="b">B</h2><h2 id="sources">Sources</h2><p>A source.</p>'
    )
    assert [(one.anchor, one.heading, one.text) for one in sections(html)] == [
        ("", "", "First."),
        ("a", "A", "Text of A."),
        ("b", "B", ""),
    ]


def test_what_is_no_text_of_a_page_is_not_found() -> None:
    """Scripts, drawings, and what says of itself that it is left out, with all that stands in it."""
    html = (
        "<h1>Title</h1><p>First.</p><script>let one;</script><svg><text>drawn</text></svg><p>Second.</p>"
        '<div data-search-exclude><p>A table.</p><h2 id="in">In</h2></div><p>Third.</p>'
    )
    assert [(one.anchor, one.text) for one in sections(html)] == [("", "First. Second. Third.")]


def test_a_page_of_a_section_says_the_section_and_not_itself(world: Project, made: Made) -> None:
    """The first page of a section is the section, which leads to it."""
    index, page = made.page("layers", "Layers", ""), made.page("layers/model", "Models", "")
    for one in (index, page):
        one.parent = Section("The layers", [index, page])
    told = '"name":"The layers","item":"https://strata.example/layers/"'
    assert (told in head(world, made, page), told in head(world, made, index)) == (True, False)


@pytest.mark.parametrize(
    ("address", "root"), [(None, "/"), ("https://strata.example", "/"), ("https://host.example/strata/", "/strata/")]
)
def test_headers_are_of_the_place_that_the_site_is_built_for(tmp_path: Path, address: str | None, root: str) -> None:
    """One rule for all below its address, and two for what other sites may use."""
    write_headers(tmp_path, address)
    rules = [line for line in (tmp_path / NAME).read_text(encoding="utf-8").split("\n") if line and line[0] != " "]
    assert rules == [f"{root}*", f"{root}v1/*", f"{root}embed/*"]


def test_a_style_sheet_that_is_nowhere_is_told(made: Made) -> None:
    """One of the theme, or of the project, is there."""
    assert [line for line in faults(made.config) if "there is no file" in line] == []
    made.config.extra_css.append("no-such.css")
    assert [line for line in faults(made.config) if "there is no file" in line] == [
        'mkdocs.yml: there is no file "no-such.css" in overrides/'
    ]


@pytest.mark.parametrize(
    ("address", "fits"),
    [
        ("https://host.example/strata/", True),
        ("http://host.example/", True),
        ("ftp://host.example/", False),
        ("https:///strata/", False),
        ("https://host.example/?a=b", False),
        ("https://host.example/#a", False),
    ],
)
def test_the_address_of_a_site_is_one_that_a_browser_opens(made: Made, address: str, fits: bool) -> None:
    """By its scheme, with a host, and nothing behind the path."""
    made.config.site_url = address
    assert any("site_url" in line for line in faults(made.config)) is not fits


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("../models/", "../models/index.html"),
        ("./", "index.html"),
        (".", "index.html"),
        ("..", "../index.html"),
        ("../.", ".././index.html"),
        ("../models/?a=1#b", "../models/index.html?a=1#b"),
        ("style.css", "style.css"),
        ("#facts", "#facts"),
        ("?a=1", "?a=1"),
        ("https://acme.example/", "https://acme.example/"),
        ("//acme.example/", "//acme.example/"),
        ("mailto:a@acme.example", "mailto:a@acme.example"),
        ("/", "/index.html"),
    ],
)
def test_an_address_leads_to_a_file_where_there_is_no_server(address: str, file: str) -> None:
    """A folder to its index; what is elsewhere, or on the page itself, as it is."""
    assert file_of(address) == file


def test_the_copy_for_reading_from_disk_has_all_but_pages_and_what_machines_read(tmp_path: Path) -> None:
    """What the copy has already is its own."""
    site, copy = tmp_path / "site", tmp_path / "copy"
    for path in ("a.css", "cards/a.png", "a.md", "search/a.json", "search/a.js", "b/a.json", "index.html"):
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(path, encoding="utf-8")
    copy.mkdir()
    (copy / "index.html").write_text("own", encoding="utf-8")
    copy_files(site, copy)
    found = sorted(file.relative_to(copy).as_posix() for file in copy.rglob("*") if file.is_file())
    assert found == ["a.css", "b/a.json", "index.html", "search/a.js"]
    assert (copy / "index.html").read_text(encoding="utf-8") == "own"


@pytest.mark.parametrize("written", ["font-display: ", "font-display:"])
def test_from_disk_a_font_that_comes_late_is_shown_all_the_same(tmp_path: Path, written: str) -> None:
    """Nothing is fetched ahead there, so it always comes late; hosted pages stay with what they began in."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site/a.css").write_text(f"@font-face {{ {written}optional; }}", encoding="utf-8")
    copy_files(tmp_path / "site", tmp_path / "copy")
    assert (tmp_path / "copy/a.css").read_text(encoding="utf-8") == f"@font-face {{ {written}swap; }}"


def test_the_tree_for_other_builders_has_every_page_as_a_file(world: Project, tmp_path: Path) -> None:
    """Those of records too; and its settings ask for no code of ours."""
    world.furnish()
    write_tree(world.root, tmp_path / "tree", world.catalog(), load_pages(world.root)[0])
    docs = tmp_path / "tree/docs"
    assert (docs / "models/brain-1.md").read_text(encoding="utf-8").startswith("---\n")
    assert (docs / "index.md").is_file()
    settings = (tmp_path / "tree/mkdocs.yml").read_text(encoding="utf-8")
    assert "links_from_source: true" in settings
    assert "hooks:" not in settings
    assert list((tmp_path / "tree").rglob("__pycache__")) == []


def test_who_waits_is_told_how_many_pages_are_written(tmp_path: Path) -> None:
    """Before the first, what goes on."""
    assert progress(tmp_path / "site", 12.4) == "records are checked, pages drawn (12 s)"
    for page in ("", "models/brain-1/", "models/brain-2/"):
        file = tmp_path / "site" / page / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    assert progress(tmp_path / "site", 20) == "3 pages are written (20 s)"
