"""Records -> catalog: both directions, names, lifecycle, dates."""

import pytest

from macros.relate.lifecycle import former_names, status, successors
from macros.relate.links import holds
from macros.schema.edges import Edge
from macros.select.records import downward, upward
from tests.support import Project

_LIFE = "name: Thing\nsummary: It.\ngroups: [closed-source]\nkind_of: model\nevents:\n"


def test_a_relation_that_is_stated_once_is_seen_from_both_ends(world: Project) -> None:
    """The inverse is worked out, and is the same edge."""
    catalog = world.catalog()
    (stated,) = (link for link in catalog.down["brain-2"] if link.relation == "offered_by")
    assert stated.edge.to == "acme-cloud"
    assert stated in catalog.up["acme-cloud"]


def test_each_direction_has_words_of_its_own(world: Project) -> None:
    """What is built on the one is the basis of the other."""
    catalog = world.catalog()
    assert [group.verb for group in downward(catalog, "box-8")] == ["Contains", "Connected by"]
    assert [group.verb for group in upward(catalog, "chip-1")] == ["Inside"]
    assert ("box-8", ("maker-page",), "8 each") in upward(catalog, "chip-1")[0].ends


def test_an_undisclosed_end_is_stated_and_leads_nowhere(world: Project) -> None:
    """The stop has its source, and no record has it from below."""
    catalog = world.catalog()
    (group,) = downward(catalog, "painter")
    assert group.ends == ((None, ("press-note",), ""),)
    assert not any(link.start == "painter" for id, links in catalog.up.items() if id != "acme" for link in links)


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([("2020", "announced")], "announced"),
        ([("2020", "published")], "published"),
        ([("2020", "announced"), ("2021", "preview")], "preview"),
        ([("2020", "announced"), ("2021", "released")], "active"),
        ([("2020", "released"), ("2021", "published")], "active"),
        ([("2020", "released"), ("2021", "deprecated")], "deprecated"),
        ([("2020", "released"), ("2021", "superseded")], "superseded"),
        ([("2020", "released"), ("2021", "deprecated"), ("2022", "retired")], "retired"),
        ([("2020", "retired")], "retired"),
    ],
)
def test_the_status_follows_from_the_events(world: Project, events: list[tuple[str, str]], expected: str) -> None:
    """The event that is furthest along a life decides; an announcement is never a release."""
    lines = "".join(f"  - {{date: {date}, event: {event}, source: maker-page}}\n" for date, event in events)
    world.record("models/thing", _LIFE + lines)
    assert status(world.catalog().systems["thing"]) == expected


def test_a_system_without_events_has_no_status(world: Project) -> None:
    """Nothing is guessed."""
    assert status(world.catalog().systems["shelf"]) is None


def test_a_renaming_leaves_the_status_and_keeps_the_old_name(world: Project) -> None:
    """The thing goes on under its new name, and is found under both."""
    catalog = world.catalog()
    assert status(catalog.systems["chatter"]) == "active"
    assert former_names(catalog.systems["chatter"]) == ("Chat Thing",)


def test_a_system_is_found_under_every_name(world: Project) -> None:
    """Today's name, former names, the article's and the aliases, each once."""
    catalog = world.catalog()
    assert catalog.names("chatter") == ("Chatter", "Chat Thing", "CT")
    assert catalog.names("brain-2") == ("Brain 2", "Brain Two", "B2")


def test_a_successor_is_known_from_both_ends(world: Project) -> None:
    """What came after a thing knows what it came after."""
    catalog = world.catalog()
    assert successors(catalog.systems["brain-1"]) == ("brain-2",)
    (before,) = (group for group in upward(catalog, "brain-2") if group.verb == "Successor of")
    assert before.ends == (("brain-1", ("press-note",), ""),)


def test_groups_are_those_of_the_record_and_of_its_kind(world: Project) -> None:
    """A chip is a semiconductor without saying so; a model may be in a group of applications too."""
    catalog = world.catalog()
    assert catalog.groups("chip-1") == ("semiconductors",)
    assert catalog.groups("brain-2") == ("closed-source", "domain-specific")
    assert catalog.groups("acme") == ()


def test_systems_stand_in_the_order_of_the_stack_then_by_name(world: Project) -> None:
    """The order of every list does not depend on the order of the files."""
    kinds = [record.folder for record in world.catalog().systems.values()]
    assert kinds[0] == "applications"
    assert kinds[-1] == "organizations"
    assert list(world.catalog().of_kind("models")) == ["brain-1", "brain-2"]


@pytest.mark.parametrize(
    ("since", "until", "day", "expected"),
    [
        (None, None, None, True),
        (None, None, "2000", True),
        (None, "2023-02", None, False),
        (None, "2023-02", "2023-02", True),
        (None, "2023-02", "2023-03", False),
        (None, "2023-02", "2023-02-28", True),
        ("2022-11", None, "2022-10", False),
        ("2022-11", None, "2022-11", True),
        ("2022-11", None, "2022", True),
        ("2022-11", "2023-02", "2023-01-15", True),
        ("2022-11-30", None, "2022-11-29", False),
    ],
)
def test_an_edge_holds_between_its_dates(since: str | None, until: str | None, day: str | None, expected: bool) -> None:
    """Its first and its last day count; without a day, only what has not ended holds."""
    edge = Edge.model_validate({"to": "x", "source": "y", "since": since, "until": until})
    assert holds(edge, day) is expected


def test_a_changed_file_is_read_again(world: Project) -> None:
    """The catalog that is kept is never older than data/."""
    assert world.catalog().systems["ring"].name == "Ring"
    world.change("interconnects/ring", "name: Ring", "name: Circle")
    assert world.catalog().systems["ring"].name == "Circle"
