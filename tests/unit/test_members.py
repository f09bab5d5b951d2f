"""A family's sizes can stand in a table, each in a row of its own, without a record for each."""

from macros.publish.coverage import coverage
from macros.select.census import statements
from tests.support import Project, cells, first

_VARIANTS = """\
variants:
  - name: Brain 2 Mini
    parameters: {value: 8.03, as_of: 2023-03, source: maker-page}
    context_length: {value: 8192, as_of: 2023-03, source: maker-page}
    events:
      - {date: 2023-03, event: released, source: maker-page}
      - {date: 2024-05, event: retired, source: press-note}
  - name: Brain 2 Max
    parameters: {value: 70.60, as_of: 2023-03, source: maker-page}
events:
"""


def furnish(world: Project) -> None:
    """Give the second model two members."""
    world.change("models/brain-2", "events:\n", _VARIANTS)


def test_a_row_can_be_a_member(world: Project) -> None:
    """With its own size and state, and a name that leads to the family; other tables have the family alone."""
    furnish(world)
    names = ["name", "parameters", "context_length", "status"]
    rows = world.drawn("table", "models", columns=names, each=True).select("tbody tr")
    told = {row["data-id"]: cells(row) for row in rows}
    assert list(told) == ["brain-1", "brain-2", "brain-2.brain-2-mini", "brain-2.brain-2-max"]
    assert told["brain-2.brain-2-mini"][0] == "Brain 2 Mini"
    assert told["brain-2.brain-2-mini"][1].startswith("8.03")
    assert told["brain-2.brain-2-mini"][3] == "Ended 2024-05"
    assert told["brain-2.brain-2-max"][1].startswith("70.60")
    assert told["brain-2.brain-2-max"][2] == "\N{EN DASH}"  # what is said of the family is not said of each member
    assert first(rows[2], "th a")["href"] == "../brain-2/"
    assert len(world.drawn("table", "models", columns=names).select("tbody tr")) == 2


def test_the_page_of_a_family_lists_its_members(world: Project) -> None:
    """Each with an anchor, its facts and their sources."""
    furnish(world)
    rows = world.drawn("members", "brain-2").select("tbody tr")
    assert [row["id"] for row in rows] == ["brain-2.brain-2-mini", "brain-2.brain-2-max"]
    assert rows[0].select("a.st-src")


def test_a_member_is_found_by_its_name_and_counted(world: Project) -> None:
    """Where names are asked for, and where statements are counted."""
    before = len(list(statements(world.catalog())))
    furnish(world)
    catalog = world.catalog()
    assert coverage(catalog, ["Brain 2 Mini"]) == [("Brain 2 Mini", ("models/brain-2",))]
    assert len(list(statements(catalog))) == before + 3


def test_a_member_that_cannot_be_is_refused(world: Project) -> None:
    """Its numbers are checked as those of a record are."""
    furnish(world)
    world.change("models/brain-2", "value: 8.03", "value: 8030000000")
    (fault,) = world.faults()
    assert "variants.0.parameters.value: 8,030,000,000 billion is not plausible" in fault


def test_a_family_with_members_makes_a_way_only_possible(world: Project) -> None:
    """Which of them a product uses is not said."""
    before = world.drawn("trace", "chatter").select(".is-possible")
    furnish(world)
    assert len(world.drawn("trace", "chatter").select(".is-possible")) > len(before)
    step = first(world.drawn("trace", "chatter"), "li.is-possible")
    assert "possible" in step.get_text()
