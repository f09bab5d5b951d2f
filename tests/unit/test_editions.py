"""Editions: what is closed is kept, and what would be lost is told with the way to keep it."""

import json
import re

import pytest

from macros.export.moved import moves
from macros.faults import Refused
from macros.load.pages import load_pages
from macros.publish.release import close_edition
from macros.select.changes import place_of, title
from macros.select.editions import changes
from macros.select.last_changed import last_changed
from tests.support import Project, first

NEXT = "day: 2027-01-31\nname: Next\n"
SMALL = "variants: [{name: Brain 1 Small, parameters: {value: 0.5, as_of: 2021, source: maker-page}}]\n"


def close(world: Project) -> str:
    """Close the edition of the world."""
    return close_edition(world.root, world.catalog(), load_pages(world.root)[0])


@pytest.fixture
def closed(world: Project) -> Project:
    """Give a world with a page, whose first edition is closed and whose second has begun."""
    world.page("tour.md", "# Tour\n")
    world.page("how-it-works/index.md", "# How it works\n")
    close(world)
    world.record("edition", NEXT)
    return world


def test_the_same_world_loses_nothing(closed: Project) -> None:
    """And a second edition says what changed."""
    assert closed.page_faults() == []
    close(closed)
    second = closed.catalog().releases[-1]
    assert (second.day, second.first) == ("2027-01-31", False)
    assert second.changes == {sort: [] for sort in second.changes}


def test_an_event_of_an_edition_is_led_to_where_it_stands_now(closed: Project) -> None:
    """One whose day was put right since has no place of its own any more."""
    warned, ended = ("{date: 2026-09, event: deprecated", "{date: 2026-10, event: retired")
    events = "".join(f"  - {one}, source: maker-page}}\n" for one in (warned, ended))
    closed.change("applications/chatter", "notes:", f"{events}notes:")
    close(closed)
    closed.change("applications/chatter", ended, ended.replace("10", "11"))
    links = [str(one["href"]) for one in closed.drawn("editions").select("a")]
    places = [one.partition("#")[2] for one in links if "applications/chatter" in one]
    assert [one for one in places if one] == ["event-deprecated-2026-09", "lifecycle"]


def test_an_event_of_a_thing_that_is_not_there_has_no_place_of_its_own(world: Project) -> None:
    """A hand-written edition may name any."""
    told = {"record": "models/gone", "event": "event-released-2026"}
    assert place_of(world.catalog(), told) == "lifecycle"
    assert place_of(world.catalog(), {"to": "models/brain-1"}) == ""


def test_an_edition_is_closed_once(closed: Project) -> None:
    """Its day must be brought forward first."""
    close(closed)
    with pytest.raises(Refused, match="bring the day forward"):
        close(closed)


def test_what_a_person_keeps_of_editions_gets_the_day(world: Project) -> None:
    """The changelog above what it has gathered, and once; the citation where it tells of a day."""
    world.write("CHANGELOG.md", "# Changelog\n\n## Unreleased\n\n- A thing.\n")
    world.write("CITATION.cff", "title: Strata\nversion: 2025.01.01\ndate-released: 2025-01-01\n")
    close(world)
    dated = (world.root / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.fullmatch(r"# Changelog\n\n## Unreleased\n\n## 2026\.11\.28: \w[^\n]*\n\n- A thing\.\n", dated)
    cited = (world.root / "CITATION.cff").read_text(encoding="utf-8")
    assert cited == "title: Strata\nversion: 2026.11.28\ndate-released: 2026-11-28\n"
    (world.root / "data/releases/2026-11-28.yml").unlink()
    close(world)
    assert (world.root / "CHANGELOG.md").read_text(encoding="utf-8") == dated


def test_a_removed_record_is_told_with_the_way_to_keep_it(closed: Project) -> None:
    """The file is named, and both ways out."""
    closed.remove("terms/token")
    told = "\n".join(closed.page_faults())
    assert "data/terms/token.yml:1:1: is lost, and was in the edition of 2026-11-28" in told
    assert "bring the file back" in told
    assert "add {from: terms/token, to: ...} under `moved` in data/edition.yml" in told


def test_sources_of_a_lost_record_are_no_faults_of_their_own(closed: Project) -> None:
    """One cause is one fault; a source that no edition knew, and that nothing cites, still is told."""
    page = "title: {}\npublisher: Acme\nurl: https://acme.example/{}\nshows: Its size.\nstanding: maker\n"
    closed.record("sources/token-page", page.format("Of Tokens", "token"))
    closed.change("terms/token", "sources: [press-note]", "sources: [press-note, token-page]")
    assert closed.page_faults() == []
    closed.record("edition", NEXT.replace("01-31", "02-28"))
    close(closed)
    closed.record("edition", NEXT.replace("01-31", "03-31"))
    closed.remove("terms/token")
    closed.record("sources/left-over", page.format("Left Over", "left"))
    told = closed.page_faults()
    paths = [one.partition(":")[0] for one in told]
    assert paths == ["data/claims/chatter-is-first.yml", "data/sources/left-over.yml", "data/terms/token.yml"]
    closed.record("edition", NEXT.replace("01-31", "03-31") + "moved:\n  - {from: terms/token, to: models/brain-1}\n")
    assert any(one.startswith("data/sources/token-page.yml") for one in closed.page_faults())


def renamed(world: Project, old: str, new: str) -> None:
    """Give a record another id, everywhere."""
    for file in (world.root / "data").rglob("*.yml"):
        if "releases" not in file.parts:
            file.write_text(re.sub(rf"(?<![\w-]){old}(?![\w-])", new, file.read_text()))
    source = next((world.root / "data").glob(f"*/{old}.yml"))
    source.rename(source.with_name(f"{new}.yml"))


def test_a_renamed_record_needs_its_former_address(closed: Project) -> None:
    """Once it is under `moved`, nothing is lost, and the old address leads on with what hangs on it."""
    renamed(closed, "chatter", "talker")
    told = closed.page_faults()
    assert any(one.startswith("data/applications/chatter.yml:1:1: is lost") for one in told), told
    closed.record("edition", NEXT + "moved:\n  - {from: applications/chatter, to: applications/talker}\n")
    assert closed.page_faults() == []
    assert dict(moves(closed.catalog())) == {
        "applications/chatter/": "applications/talker/",
        "catalog/trace/chatter/": "catalog/trace/talker/",
    }
    close(closed)
    assert closed.catalog().releases[-1].changes["moved"] == [
        {"from": "applications/chatter", "to": "applications/talker"}
    ]


def test_a_lost_name_is_told(closed: Project) -> None:
    """At the field that keeps it."""
    record = closed.catalog().systems["chatter"]
    closed.change("applications/chatter", record.name, "Talker")
    assert any("aliases: the name" in one and f'"{record.name}" is lost' in one for one in closed.page_faults())


SAID = {
    "date: 2021-02, event: published": "date: 2021-01, event: announced",
    "value: 1.5, as_of: 2021": "value: 1.5, as_of: 2022",
    "uses_architecture: [{to: weave, source: maker-page}]": "uses_architecture: [{to: stirring, source: maker-page}]",
    "name: Brain 1 Small": "name: Brain 1 Tiny",
}
FORMER = {
    "lifecycle": "event-published-2021-02",
    "facts": "fact-parameters-2021",
    "relations": "edge-uses_architecture-weave",
    "members": "brain-1.brain-1-small",
}


def test_the_address_of_a_statement_stays(world: Project) -> None:
    """When it says something else, or is gone, its address leads to its like; after each edition that follows, too."""
    world.record("models/brain-1", (world.root / "data/models/brain-1.yml").read_text() + SMALL)
    close(world)
    world.record("edition", NEXT)
    for old, new in SAID.items():
        assert [len(world.drawn(call, "brain-1").find_all(id=name)) for call, name in FORMER.items()] == [1, 1, 1, 1]
        world.change("models/brain-1", old, new)
    for day in ("2027-03-31", "2027-05-31", "2027-07-31"):
        pages = {call: world.drawn(call, "brain-1") for call in FORMER}
        assert [len(pages[call].find_all(id=name)) for call, name in FORMER.items()] == [1, 1, 1, 1]
        assert first(pages["facts"], "#fact-parameters-2021").find_parent("tr") is first(
            pages["facts"], "#fact-parameters-2022"
        )
        close(world)
        world.record("edition", f"day: {day}\nname: Next of {day}\n")


def test_an_address_outlives_its_section(world: Project) -> None:
    """Where a record states nothing of the sort any more, it leads to the beginning of the page."""
    close(world)
    world.record("edition", NEXT)
    record = (world.root / "data/models/brain-1.yml").read_text()
    world.record("models/brain-1", re.sub(r"(?m)^(uses_architecture|parameters):.*\n", "", record))
    opening = world.drawn("opening", "brain-1")
    assert first(opening, ".st-lede #edge-uses_architecture-weave")
    assert first(opening, ".st-lede #fact-parameters-2021")


@pytest.mark.parametrize("name", ["lifecycle", 'fact-"><script>', "source-maker-page", "fact-parameters-2021\n"])
def test_an_edition_keeps_no_name_but_those_of_statements(closed: Project, name: str) -> None:
    """Another would be written into a page, where it may stand already."""
    (file,) = (closed.root / "data/releases").iterdir()
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('"fact-parameters-2021"', json.dumps(name), 1), encoding="utf-8")
    assert [one for one in closed.page_faults() if "is not as `strata release` writes it (" in one]


@pytest.mark.parametrize(("right", "wrong"), [("{value: api", "{valeu: api"), ("made_by: [acme]", "made_by: [acmy]")])
def test_a_lost_name_is_told_though_another_record_is_wrong(closed: Project, right: str, wrong: str) -> None:
    """Of form, or by a rule; of a record that cannot be read whole no name is missed."""
    closed.change("applications/chatter", right, wrong)
    closed.change("databases/drawer", "name: Drawer", "name: Chest")
    told = [one for one in closed.page_faults() if "is lost" in one]
    assert len(told) == 1
    assert 'the name "Drawer" is lost' in told[0]


@pytest.mark.long
def test_a_removed_page_is_told(closed: Project) -> None:
    """And may lead to another."""
    (closed.root / "docs/tour.md").unlink()
    assert any(one.startswith("docs/tour.md:1:1: is lost") for one in closed.page_faults())
    closed.record("edition", NEXT + "moved:\n  - {from: tour, to: models/brain-1}\n")
    assert closed.page_faults() == []


@pytest.mark.parametrize(
    ("move", "said"),
    [
        ("{from: models/brain-1, to: models/brain-1}", "moved.0.from: models/brain-1 is there"),
        ("{from: models/gone, to: models/nowhere}", "moved.0.to: there is no models/nowhere"),
        ("{from: /models/gone/, to: models/brain-1}", "without slashes around it"),
        ("{from: v1/models/gone, to: models/brain-1}", "v1/models/gone is no page's"),
        ("{from: a/b/c/d/e, to: models/brain-1}", "an address has at most 120 characters and 4 parts"),
        ("{from: models/gone, to: models/brain-1}\n  - {from: models/gone, to: models/brain-2}", "is moved twice"),
    ],
)
def test_a_move_leads_from_what_is_gone_to_what_is_there(world: Project, move: str, said: str) -> None:
    """With line and column."""
    world.record("edition", f"{NEXT}moved:\n  - {move}\n")
    told = world.page_faults()
    assert any(one.startswith(("data/edition.yml:4:", "data/edition.yml:5:")) and said in one for one in told), told


def test_a_broken_release_is_told(closed: Project) -> None:
    """No traceback."""
    file = closed.root / "data/releases/2026-11-20.yml"
    file.write_text("day: [\n")
    assert [one for one in closed.page_faults() if one.startswith("data/releases/2026-11-20.yml:1:1: is not as")]


def test_a_changed_value_has_its_old_and_new_one(closed: Project) -> None:
    """With the unit, and a new event and state beside it."""
    before = {"models/brain-1": {"name": "Brain 0", "state": "", "values": {"parameters": "1 billion"}, "events": {}}}
    found = changes(before, closed.catalog())
    assert {"record": "models/brain-1", "old": "Brain 0", "new": "Brain 1"} in found["renamed"]
    values = [one for one in found["changed"] if one["field"] == "parameters"]
    assert [one["old"] for one in values] == ["1 billion"]
    assert {one["record"] for one in found["added"]} == {
        f"{record.folder}/{id}" for id, record in closed.catalog().systems.items() if id != "brain-1"
    }


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("addresses:\n", f"addresses: {'[' * 50_000}\n"),
        ("records:\n", 'records: "x"\nrest:\n'),
        ("changes:\n", "changes: &a\n"),
        ('name: "', 'name: "\u202e'),
        ('name: "', 'name: "\\u202e'),
        ("addresses:\n", "addresses:\n  - - - - -\n"),
    ],
)
def test_a_release_is_read_as_strictly_as_a_record(closed: Project, old: str, new: str) -> None:
    """A stranger can send one: whatever is in it, the check says which file is wrong, in no time."""
    (file,) = (closed.root / "data/releases").iterdir()
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    told = f"data/releases/{file.name}:1:1: is not as `strata release` writes it ("
    assert [one for one in closed.page_faults() if one.startswith(told)]


def test_nothing_else_stands_with_the_releases(closed: Project) -> None:
    """No other file."""
    (closed.root / "data/releases/notes.txt").write_text("kept", encoding="utf-8")
    assert [one for one in closed.page_faults() if "data/releases/notes.txt:1:1: is not as" in one]


def test_a_folder_is_no_release(closed: Project) -> None:
    """It is told as what it is."""
    (closed.root / "data/releases/2026-11-21.yml").mkdir()
    assert [one for one in closed.page_faults() if "data/releases/2026-11-21.yml:1:1: is not as" in one]


def test_a_change_is_told_by_the_name_of_its_record(closed: Project) -> None:
    """Of a claim by what it says; of what is not there any more by its id."""
    told = {key: title(closed.catalog(), "added", {"record": key}) for key in ("models/brain-1", "models/gone")}
    assert told == {"models/brain-1": "Brain 1: new", "models/gone": "models/gone: new"}
    claim = title(closed.catalog(), "added", {"record": "claims/chatter-is-first"})
    assert claim == f"{closed.catalog().claims['chatter-is-first'].claim}: new"


def last(world: Project, address: str) -> tuple[str, str]:
    """Say how a page stands to an edition, and which."""
    written = {page.address: page.digest for page in load_pages(world.root)[0]}
    found = last_changed(world.catalog(), address, digest=written.get(address, ""))
    assert found is not None
    return found.how, found.name


def test_each_page_knows_the_edition_that_changed_it(closed: Project) -> None:
    """By its text, or by what the edition tells of its record; what is newer than every edition is told as such."""
    assert last(closed, "tour") == last(closed, "models/brain-1") == ("last changed in", "The Edition of the Tests")
    closed.page("tour.md", "# Tour\n\nLonger now.\n")
    closed.page("new.md", "# New\n")
    closed.change("models/brain-1", "value: 1.5", "value: 1.6")
    assert last(closed, "tour") == ("changed since", "The Edition of the Tests")
    assert last(closed, "new") == ("new since", "The Edition of the Tests")
    assert last(closed, "models/brain-1") == ("changed since", "The Edition of the Tests")
    close(closed)
    closed.record("edition", "day: 2027-03-31\nname: Third\n")
    close(closed)
    assert last(closed, "tour") == last(closed, "new") == last(closed, "models/brain-1") == ("last changed in", "Next")
    assert (
        last(closed, "models/brain-2")
        == last(closed, "how-it-works")
        == (
            "last changed in",
            "The Edition of the Tests",
        )
    )


def test_before_any_edition_no_page_names_one(world: Project) -> None:
    """Nothing is made up."""
    assert last_changed(world.catalog(), "models/brain-1") is None
