"""Selections -> HTML: whatever a record says comes out as text, and every address is right from every page."""

import re
from urllib.parse import urljoin

import pytest

from macros.calls import CALLS
from macros.publish.from_disk import from_disk, hosted
from macros.relate import Catalog
from macros.render.environment import environment
from macros.render.links import Links
from macros.render.page import Page
from macros.schema import KINDS, SYSTEMS
from macros.schema.vocabularies import EventType
from macros.select.tables import Filter, table
from tests.hostile import STRINGS, as_name, expected, flat, tainted, text_fields
from tests.support import REPOSITORY, Project, cells, first, words
from tests.world import WORLD

_FITTED = re.compile(r"\b(?:w\d+|is-(?:off|roomy|wrapped))\b ?")


def drawn(project: Project, text: str, called: str) -> str:
    """Draw every call that shows records, over records that say `text` wherever they can."""
    for name, content in tainted(text, called).items():
        project.record(name, content)
    catalog = project.catalog()
    page = Page(catalog, "models/x/", repository=REPOSITORY)
    html = [*_of_records(catalog, page), *_of_lists(catalog, page), CALLS["sources"](page)]
    return flat(_unfitted("".join(map(str, html))))


def _unfitted(html: str) -> str:
    """Leave out what depends on how long words are: the widths of columns, and which of them wait or are cut."""
    html = re.sub(r'<div class="st-clip">(.*?)</div></td>', r"\1</td>", html, flags=re.DOTALL)
    html = re.sub(
        r'(<t[hd][^>]* class=")([^"]*)"', lambda found: found[1] + _FITTED.sub("", found[2]).strip() + '"', html
    )
    return html.replace(' class=""', "")


def _of_records(catalog: Catalog, page: Page) -> list[str]:
    found = []
    for id, record in catalog.systems.items():
        own = ("head", "opening", "facts", "relations", "mentions", "similar", "lifecycle", "trace", "system", "status")
        own += ("trace_head", "trace_then", "trace_changes")
        found += [CALLS[call](page, id) for call in own]
        found.append(CALLS["trace"](page, id, direction="up"))
        found.append(CALLS["ledger"](page, about=id))
        found += [
            CALLS["event"](page, id, str(event)) for event in EventType if event in {e.event for e in record.events}
        ]
    return found


def _of_lists(catalog: Catalog, page: Page) -> list[str]:
    found = [CALLS["table"](page, kind, columns=[*_columns(catalog, kind)], caption="C") for kind in SYSTEMS]
    found += [CALLS["timeline"](page, "systems"), CALLS["stack"](page, "chatter"), CALLS["groups"](page, "model")]
    found += [CALLS[call](page) for call in ("ledger", "verdicts", "then_and_now", "glossary", "registry")]
    found += [CALLS["claim"](page, id) for id in catalog.claims]
    found += [CALLS["term"](page, id) for id in catalog.terms]
    found += [CALLS["projection"](page, id) for id in catalog.projections]
    found += [CALLS["card"](page, id) for id in catalog.weights] + [CALLS["cards"](page)]
    return [*found, CALLS["chart"](page, "market"), CALLS["cite"](page, *catalog.sources)]


def _columns(catalog: Catalog, kind: str) -> list[str]:
    own = [name for name in SYSTEMS[kind].model_fields if name not in {"name", "article", "events"}]
    derived = ["name", "category", "maker", "group", "formerly", "article_name", "status", "successor"]
    assert table(catalog, kind, own, Filter()).rows
    return [*derived, *own]


@pytest.fixture(scope="module")
def benign(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give what is drawn where every text is one harmless word."""
    return drawn(Project(tmp_path_factory.mktemp("benign")), "zebra", "gnu")


@pytest.mark.long
@pytest.mark.parametrize("name", STRINGS)
def test_what_a_record_says_comes_out_as_text(project: Project, benign: str, name: str) -> None:
    """The elements are those of a harmless record, and the text is the text."""
    text = STRINGS[name]
    assert benign.count("zebra") > 200
    assert drawn(project, text, as_name(text)) == expected(benign, text)


WRITTEN = "watch"  # by a program, without a field that takes text; it is tried in test_watched.py


@pytest.mark.long
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != WRITTEN])
def test_the_hostile_records_use_every_text_field(kind: str) -> None:
    """A new field that takes text is tried with hostile text from its first day."""
    single, several = text_fields(kind)
    assert single or several
    records = [content for name, content in tainted("hostile", "hostile").items() if name.split("/")[0] == kind]
    assert records
    assert all(f'"{field}": ' in record for field in single | several for record in records)


def test_every_kind_has_an_invented_record() -> None:
    """A new kind is tried from its first day."""
    assert {name.split("/")[0] for name in WORLD} == set(KINDS) - {WRITTEN}


@pytest.mark.parametrize("target", ["", "glossary", "catalog", "catalog/models", "models/brain-1", "a/b/c/d"])
@pytest.mark.parametrize("page", ["", "glossary", "catalog/models", "models/brain-1", "a/b/c/d"])
@pytest.mark.parametrize("base", ["https://a.example/", "https://a.example/strata/"])
def test_a_link_is_right_from_any_page_at_any_depth(base: str, page: str, target: str) -> None:
    """At the root and under a sub-path."""
    url = f"{page}/" if page else ""
    assert urljoin(base + url, Links(url).to(target, "part")) == f"{base}{target}{'/' if target else ''}#part"


@pytest.mark.parametrize("target", ["", "glossary", "catalog/models", "a/b/c/d"])
@pytest.mark.parametrize("page", ["", "glossary", "a/b/c/d"])
def test_a_link_from_disk_names_the_file(page: str, target: str) -> None:
    """From any depth; with what stands behind the address, and none that leads elsewhere is touched."""
    folder, way = f"{page}/" if page else "", Links(f"{page}/" if page else "").to(target)
    aim = f"file:///home/a/site/{target}{'/' if target else ''}index.html"
    made = from_disk(f'<a class="b" href="{way}#part" data-href="{way}?a=b&amp;c">x</a>')
    there, named = re.findall(r'href="([^"]*)"', made)
    assert urljoin(f"file:///home/a/site/{folder}index.html", there) == f"{aim}#part"
    assert named.endswith("index.html?a=b&amp;c")
    for other in ("#here", "https://a.example/", "../assets/x.css", "mailto:a@b.example"):
        assert f'<a href="{other}">' in from_disk(f'<a href="{other}">')


def test_text_that_shows_a_link_is_the_same_in_both_copies() -> None:
    """Only tags are changed, and a mark leaves its part in one copy."""
    page = '<p>&lt;a href="../models/"&gt; <!--hosted-->there<!--/hosted--><!--disk-->here<!--/disk--></p>'
    assert from_disk(page) == '<p>&lt;a href="../models/"&gt; here</p>'
    assert hosted(page) == '<p>&lt;a href="../models/"&gt; there</p>'


def test_links_name_no_host(world: Project) -> None:
    """A page may move to another host as it is."""
    soup = world.drawn("system", "chatter", url="catalog/models/")
    assert first(soup, "a")["href"] == "../../applications/chatter/"


def test_sources_are_numbered_by_first_mention(world: Project) -> None:
    """The same source has the same number on the whole page, and the list follows the numbers."""
    page = Page(world.catalog(), "models/x/")
    assert [page.number(id) for id in ("press-note", "maker-page", "press-note")] == [1, 2, 1]
    html = CALLS["sources"](page)
    assert html.index("source-press-note") < html.index("source-maker-page")


def test_a_mark_leads_to_its_source_and_tells_whether_it_was_read(world: Project) -> None:
    """A source that nobody has read looks different and says so."""
    soup = world.drawn("cite", "maker-page", "press-note")
    read, cited = soup.select("a.st-src")
    assert read["href"] == "#source-maker-page"
    assert "is-cited" not in read["class"]
    assert "is-cited" in cited["class"]
    assert "cited, not read" in str(cited["title"])


def test_the_number_of_a_mark_is_apart_from_what_stands_before_it(world: Project) -> None:
    """Without styles 80 with the mark of a first source is not read as 801."""
    assert world.drawn("cite", "maker-page").get_text() == " 1"


def test_a_source_in_the_list_says_what_it_proves_and_when_it_was_read(world: Project) -> None:
    """Title with address, publisher, days, and what it shows."""
    page = Page(world.catalog(), "models/x/")
    page.number("maker-page")
    text = CALLS["sources"](page)
    assert 'href="https://acme.example/page"' in text
    for part in ("The Maker&#39;s Page", "Acme", "2023-03-20", "read 2026-11-20", "What Acme makes."):
        assert part in text


def test_an_infobox_shows_values_with_unit_and_source(world: Project) -> None:
    """The number, its unit, the mark of its source."""
    soup = world.drawn("infobox", "chip-1")
    rows = {words(dt): words(dt.find_next_sibling("dd") or dt) for dt in soup.select("dt")}
    assert rows["Maker"] == "Acme"
    assert not {"Memory", "Power, at most"} & set(rows)  # these stand once, in the table of facts
    facts = {cells(row)[0]: cells(row)[1] for row in world.drawn("facts", "chip-1").select("tbody tr")}
    assert facts["Memory"].startswith("80 GB")
    assert facts["Power, at most"].startswith("at most 700 W")


def test_what_is_withheld_is_told_with_its_source(world: Project) -> None:
    """Not disclosed is not the same as not known."""
    soup = world.drawn("facts", "brain-2")
    row = next(row for row in soup.select("tr") if "Context length" in words(row))
    assert "not disclosed" in words(row)
    assert row.select("a.st-src")


def test_the_edit_link_of_a_fact_leads_to_its_line(world: Project) -> None:
    """One click from a value to the place where it is written."""
    soup = world.drawn("facts", "chip-1")
    ways = [str(way["href"]) for way in soup.select("a.st-edit")]
    assert ways == [f"{REPOSITORY}/edit/main/data/accelerators/chip-1.yml#L{line}" for line in (7, 8)]


def test_a_renamed_thing_shows_its_old_name(world: Project) -> None:
    """Who knows the old name knows that it is the thing."""
    assert "formerly Chat Thing" in words(world.drawn("head", "chatter"))


def test_a_page_of_a_retired_thing_says_so_and_names_what_follows(world: Project) -> None:
    """The banner has status, date and a link to the successor."""
    banner = first(world.drawn("head", "brain-1"), ".st-banner")
    assert "Ended" in words(banner)
    assert "2023-03" in words(banner)
    assert first(banner, "a:not(.st-src)")["href"] == "../brain-2/"


def test_then_and_now_links_to_what_came_after_or_says_it_in_words(world: Project) -> None:
    """A follower without a record is named by the note of the event, as text."""
    changed = world.drawn("then_and_now", latest=9).select("tbody tr")
    assert [cells(row)[-1] for row in changed] == ["\N{EN DASH}", "Brain 2"]
    assert first(changed[1], "td:last-child a[href]")["href"] == "../brain-2/"
    world.change("models/brain-1", "successor: [brain-2], ", "")
    world.change("models/brain-1", "Shut down.", "Followed by <b>Brain X</b>.")
    changed = world.drawn("then_and_now", latest=9).select("tbody tr")
    assert [cells(row)[-1] for row in changed] == ["\N{EN DASH}", "Followed by <b>Brain X</b>."]


def test_then_and_now_has_no_column_that_says_nothing(world: Project) -> None:
    """Where no row tells what came after, the column is left out, head and cells."""
    soup = world.drawn("then_and_now", latest=1)
    assert "What came after" not in words(first(soup, "thead"))
    assert [len(row.select("th, td")) for row in soup.select("tr")] == [4, 4]
    assert "What came after" in words(first(world.drawn("then_and_now"), "thead"))


def test_the_list_of_kinds_leads_to_the_table_of_each(world: Project) -> None:
    """In their layers, the kinds of no layer last, each with how many records it has."""
    table = world.drawn("kinds")
    rows = [row.get_text(" ", strip=True) for row in table.select("tbody tr")]
    assert [row.split()[0] for row in rows] == ["Application", "Platform", "Model", "Infrastructure", "Across"]
    ways = [way["href"] for way in table.select("a[href]")]
    assert sorted(ways) == sorted(f"../../catalog/{kind}/" for kind in SYSTEMS)
    assert f"Models {len(world.catalog().of_kind('models'))}" in rows[2]


def test_a_trace_is_a_drawing_and_a_list_of_the_same(world: Project) -> None:
    """Screen readers get every step in words, with its source."""
    soup = world.drawn("trace", "chatter")
    assert soup.select(".st-trace")
    assert {words(link) for link in soup.select("ul a:not(.st-src)")} == {
        "Acme Cloud",
        "Box 8",
        "Brain 1",
        "Brain 2",
        "Chatter",
        "Chip 1",
        "Ring",
    }
    assert "not disclosed" in words(soup)


def test_a_chart_has_its_numbers_as_a_table(world: Project) -> None:
    """What is drawn can be read."""
    soup = world.drawn("chart", "market")
    assert soup.select("svg")
    assert list(map(cells, soup.select("tbody tr"))) == [
        ["The Outlook", "Market size", "2025", "60 1"],
        ["The Outlook", "Market size", "2027", "100 to 120 1"],
    ]


def test_a_drawing_has_no_style_attribute_and_no_fixed_color(world: Project) -> None:
    """Colors come from the style sheet, in light and in dark."""
    html = str(world.drawn("chart", "market"))
    assert "style=" not in html
    assert "var(--" in html
    assert "#4c78a8" not in html


def test_nothing_that_templates_call_asks_for_the_state_of_jinja() -> None:
    """For a call in a template is made as it is written, without a look at whether it does."""
    known = [one for one in environment().globals.values() if callable(one)]
    within = [vars(one).values() for one in environment().globals.values() if hasattr(one, "__dict__")]
    assert len(known) > 1
    assert [one for one in (*known, *(one for some in within for one in some)) if hasattr(one, "jinja_pass_arg")] == []
