"""What a table tells the script around it: what to sort by, what to count, which columns wait."""

import pytest

from macros.select.cells import Cell
from macros.select.columns import column
from macros.select.sort_keys import facet_values, sort_key
from macros.select.widths import is_wrapped
from tests.support import Project, first, words


def cell(world: Project, id: str, name: str) -> Cell:
    """Read one cell of a record."""
    catalog = world.catalog()
    return column(catalog.systems[id].folder, name).read(catalog, id)


@pytest.mark.parametrize(
    ("id", "name", "number"),
    [
        ("chip-1", "memory", 80),
        ("chip-1", "power", 700),
        ("brain-2", "parameters", 30),
        ("brain-2", "context_length", None),
        ("chip-2", "power", None),
        ("chatter", "released", None),
        ("painter", "layer", 0),
        ("chip-1", "layer", 3),
        ("brain-1", "status", 9),
    ],
)
def test_a_cell_is_sorted_by_its_number(world: Project, id: str, name: str, number: float | None) -> None:
    """Bounds by their end, ranges by their lower end, layers from the top, states along a life; dates by their text."""
    assert sort_key(cell(world, id, name)) == number


def test_a_cell_is_counted_under_each_of_its_words(world: Project) -> None:
    """Modalities and groups, and values that disagree."""
    assert facet_values(cell(world, "chatter", "modalities")) == ("Text", "Code")
    assert facet_values(cell(world, "brain-2", "group")) == ("Closed source", "Domain-specific")
    assert facet_values(cell(world, "brain-2", "parameters")) == ("30 to 1,979", "40")
    assert facet_values(cell(world, "painter", "modalities")) == ()


def test_a_facet_costs_one_name(world: Project) -> None:
    """It is a column; where it is not among those shown it waits among the others."""
    soup = world.drawn("table", "systems", columns=["name", "kind"], facets=["kind", "layer", "modalities", "size"])
    assert first(soup, "strata-table")["data-facets"] == "kind layer modalities"  # no record has a size
    waiting = {head["data-name"] for head in soup.select("thead .is-off")}
    assert waiting == {"layer", "modalities"}
    row = first(soup, 'tr[data-id="chatter"]')
    assert row["data-names"] == "Chat Thing, CT"
    assert [one.get("data-parts") for one in row.select("td")] == [None, None, "Text|Code"]


def test_a_number_is_written_whole_for_the_script(world: Project) -> None:
    """The cell says 9,795, and what is sorted by is 9795."""
    world.change("accelerators/chip-1", "value: 80", "value: 9795")
    found = first(world.drawn("table", "accelerators", columns=["name", "memory"]), "td")
    assert found["data-v"] == "9795"
    assert words(found).startswith("9,795")


def test_sources_of_dates_wait_for_the_comparison(world: Project) -> None:
    """They are on the page of the kind, and nowhere in the table of all kinds."""
    own = world.drawn("table", "applications", columns=["name", "released"], compare=True)
    assert first(own, 'tr[data-id="chatter"] .st-aside .st-src')["href"] == "#source-maker-page"
    everything = world.drawn("table", "systems", columns=["name", "access", "released"], compare=True)
    assert everything.select(".st-src") == []
    assert first(everything, "strata-table")["data-compare"] == "../../catalog/KIND/"


def test_the_page_of_a_trace_tells_what_changed(world: Project) -> None:
    """What ended since the article, and what came."""
    world.change("applications/chatter", "since: 2023-03, source", "since: 2024-03, source")
    world.change("applications/chatter", "until: 2023-02", "until: 2024-02")
    world.change("models/brain-1", "date: 2023-03", "date: 2024-03")
    lines = [words(line) for line in world.drawn("trace_changes", "chatter").select("li")]
    assert lines == [
        "No longer built on Brain 1 (since 2022-11, until 2024-02) 1",
        "New built on Brain 2 (since 2024-03) 2",
    ]


def test_a_trace_of_what_was_not_there_says_so(world: Project) -> None:
    """With the date of its first event."""
    world.change("applications/painter", "date: 2023-05", "date: 2025-01")
    assert "was not there yet: its first event is of 2025-01" in words(world.drawn("trace_then", "painter"))


def test_a_number_of_more_than_twelve_letters_may_take_two_lines(world: Project) -> None:
    """A word may in any case, a shorter number never."""
    memory, found = column("accelerators", "memory"), cell(world, "chip-1", "memory")
    assert [is_wrapped(memory, found, said) for said in ("9" * 12, "9" * 13)] == [False, True]


def test_in_a_long_table_states_stand_on_one_line_before_long_words_get_more_room(world: Project) -> None:
    """More rows fit a screen so; in a short one the words come first."""
    for number in range(39):
        world.record(
            f"models/mind-{number}",
            f"name: Mind {number}\nsummary: It is number {number} of many.\nmade_by: [acme]\ngroups: [closed-source]\n"
            f"category: a quick model of many kinds of long texts, of pictures and of sounds that go with them\n"
            "events: [{date: 2024-05-06, event: released, source: maker-page},"
            " {date: 2025-05-06, event: deprecated, source: maker-page}]\nsources: [maker-page]\n",
        )

    def widths() -> list[int]:
        drawn = world.drawn("table", "models", columns=["name", "category", "context_length", "status"])
        return [int(str(head["class"][0]).removeprefix("w")) for head in drawn.select("thead th")]

    long = widths()
    world.remove("models/mind-0")
    short = widths()
    assert long[3] > short[3]
    assert long[1] < short[1]
    assert sum(long) == sum(short)
