"""Records -> catalog: both directions, names, lifecycle, dates."""

import pytest

from macros.relate.families import doubt
from macros.relate.lifecycle import former_names, name_on, successors
from macros.select.neighbors import downward, upward
from tests.support import Project
from tests.world import WORLD


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
    assert ("box-8", ("maker-page",), "8 each", "") in upward(catalog, "chip-1")[0].ends


def test_what_a_maker_makes_is_told_by_kind_and_newest_first(world: Project) -> None:
    """Many things of several kinds are no single list, and each has the years in which it lives."""
    groups = {group.verb: group.ends for group in upward(world.catalog(), "acme")}
    assert [(id, years) for id, _, years, _ in groups["Makes models"]] == [
        ("brain-2", "2023"),
        ("brain-1", "2021 to 2023"),
    ]
    assert "Makes cloud instances" in groups
    assert "Makes" not in groups


def test_an_undisclosed_end_is_stated_and_leads_nowhere(world: Project) -> None:
    """The stop has its source, and no record has it from below."""
    catalog = world.catalog()
    (group,) = downward(catalog, "painter")
    assert group.ends == ((None, ("press-note",), "", "edge-built_on-undisclosed"),)
    assert not any(link.start == "painter" for id, links in catalog.up.items() if id != "acme" for link in links)


def test_a_renaming_keeps_the_old_name(world: Project) -> None:
    """The thing goes on under its new name, and is found under both."""
    catalog = world.catalog()
    assert former_names(catalog.systems["chatter"], catalog.as_of) == ("Chat Thing",)


@pytest.mark.parametrize(
    ("day", "name"), [("2023-08", "Chat Thing"), ("2024-01-04", "Chat Thing"), ("2024-01-05", "Chatter")]
)
def test_a_thing_has_the_name_of_the_day(world: Project, day: str, name: str) -> None:
    """A trace of 2023 prints no name of 2024."""
    assert name_on(world.catalog().systems["chatter"], day) == name


def test_between_two_renamings_a_thing_has_the_name_of_the_first(world: Project) -> None:
    """Neither today's nor its oldest."""
    twice = (
        "from: Chat Thing, to: Chat, source: press-note}\n  - {date: 2025-05, event: renamed, from: Chat, to: Chatter,"
    )
    world.change("applications/chatter", "from: Chat Thing, to: Chatter,", twice)
    record = world.catalog().systems["chatter"]
    assert [name_on(record, day) for day in ("2023", "2024-06", "2025-06")] == ["Chat Thing", "Chat", "Chatter"]


def test_a_planned_renaming_has_not_happened(world: Project) -> None:
    """Until its day the name stays as it is, and is no former one."""
    later = "  - {date: 2027-05, event: renamed, from: Chatter, to: Chat Two, source: press-note}\nnotes:"
    world.change("applications/chatter", "notes:", later)
    catalog = world.catalog()
    assert name_on(catalog.systems["chatter"], catalog.as_of) == "Chatter"
    assert former_names(catalog.systems["chatter"], catalog.as_of) == ("Chat Thing",)


def test_a_system_is_found_under_every_name(world: Project) -> None:
    """Today's name, former names, the article's and the aliases, each once."""
    catalog = world.catalog()
    assert catalog.names("chatter") == ("Chatter", "Chat Thing", "CT")
    assert catalog.names("brain-2") == ("Brain 2", "Brain Two", "B2")


def test_a_successor_is_known_from_both_ends(world: Project) -> None:
    """What came after a thing knows what it came after."""
    catalog = world.catalog()
    assert successors(catalog.systems, catalog.systems["brain-1"]) == ("brain-2",)
    (before,) = (group for group in upward(catalog, "brain-2") if group.verb == "Successor of")
    assert before.ends == (("brain-1", ("press-note",), "", ""),)


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


def test_a_changed_file_is_read_again(world: Project) -> None:
    """The catalog that is kept is never older than data/."""
    assert world.catalog().systems["ring"].name == "Ring"
    world.change("interconnects/ring", "name: Ring", "name: Circle")
    assert world.catalog().systems["ring"].name == "Circle"


def test_what_one_platform_puts_in_its_place_does_not_follow_it(world: Project) -> None:
    """A platform that ends a thing and names one of another maker says nothing of the thing elsewhere."""
    world.change("models/brain-1", "event: retired, successor", "event: retired, scope: Acme Cloud, successor")
    catalog = world.catalog()
    assert successors(catalog.systems, catalog.systems["brain-1"]) == ("brain-2",)
    world.record("organizations/bolt", WORLD["organizations/acme"].replace("Acme", "Bolt"))
    world.change("models/brain-2", "made_by: [acme]", "made_by: [bolt]")
    catalog = world.catalog()
    assert successors(catalog.systems, catalog.systems["brain-1"]) == ()
    assert not any(group.verb == "Successor of" for group in upward(catalog, "brain-2"))


def test_what_a_family_uses_is_only_possible_for_its_users(world: Project) -> None:
    """A model is a family where others are part of it, or where it lists members; they are none themselves."""
    assert {id: doubt(world.catalog(), id) for id in ("brain-1", "brain-2", "acme-cloud")} == {
        "brain-1": 0,
        "brain-2": 0,
        "acme-cloud": 2,
    }
    world.change("models/brain-2", "made_from:", "part_of: [{to: brain-1, source: maker-page}]\nmade_from:")
    catalog = world.catalog()
    assert [doubt(catalog, id) for id in ("brain-1", "brain-2")] == [1, 0]
