"""Charts: which points lead, which get a name, and what the tables under them say."""

import re
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup

from macros.calls import CALLS
from macros.catalog import load_checked
from macros.charts import CHARTS
from macros.charts.labels import Label, spread
from macros.render.page import Page
from macros.schema import SYSTEMS, System
from macros.select.points import points
from macros.tools.options import options, required
from tests.support import Project, cells, first, words


def chip(world: Project, id: str, year: int, memory: int, more: str = "") -> None:
    """Add an invented accelerator."""
    world.record(
        f"accelerators/{id}",
        f"name: {id.title()}\nsummary: A chip.\ncategory: gpu\nmade_by: [acme]\nsources: [maker-page]\n"
        f"memory: {{value: {memory}, as_of: {year}, source: maker-page}}\n"
        f"events: [{{date: {year}-07, event: released, source: maker-page}}]\n{more}",
    )


def facts(year: int, *names: str) -> str:
    """Write facts whose values are the year."""
    return "".join(f"{name}: {{value: {year}, as_of: {year}, source: maker-page}}\n" for name in names)


def test_a_point_leads_that_is_above_all_before_it(world: Project) -> None:
    """Whatever came later and is smaller does not."""
    for id, year, memory in (("one", 2018, 10), ("two", 2019, 5), ("three", 2020, 20)):
        chip(world, id, year, memory)
    found = points(world.catalog(), "accelerators", "memory")
    assert [(point.id, point.year, point.leads) for point in found] == [
        ("one", 2018.5, True),
        ("two", 2019.5, False),
        ("three", 2020.5, True),
    ]


def test_a_family_with_members_is_no_point(world: Project) -> None:
    """Its figures are those of several dates."""
    chip(world, "one", 2018, 10)
    chip(world, "two", 2019, 20, "part_of: [{to: one, source: maker-page}]\n")
    assert [point.id for point in points(world.catalog(), "accelerators", "memory")] == ["two"]


def test_of_members_with_numbers_of_their_own_the_largest_counts(world: Project) -> None:
    """Of the newest numbers; one that was larger before is no more."""
    chip(world, "one", 2018, 7)
    told = ((90, 2018), (10, 2020), (40, 2020), (20, 2020))
    facts = ", ".join(
        f"{{value: {value}, as_of: {year}, source: maker-page, note: Of {value}.}}" for value, year in told
    )
    world.change("accelerators/one", "{value: 7, as_of: 2018, source: maker-page}", f"[{facts}]")
    chip(world, "two", 2019, 20)
    assert [point.number for point in points(world.catalog(), "accelerators", "memory")] == [40, 20]


def test_names_do_not_run_into_each_other() -> None:
    """The first and the last are kept; of the others, those with room."""
    labels = [Label("A first name", 10, 200, True), *(Label(f"Name {x}", x, 100, False) for x in range(200, 300, 5))]
    kept = spread(labels)
    assert (kept[0], kept[-1]) == (labels[0], labels[-1])
    ends = sorted(label.span for label in kept if label.y == 100)
    assert len(ends) > 1
    assert all(left[1] <= right[0] for left, right in pairwise(ends))


def test_a_name_runs_over_no_dot_and_not_off_the_drawing() -> None:
    """It turns to the other side where there is room, else it is left out."""
    label = Label("Half a name", 200, 100, False)
    assert spread([label], [(200, 112)]) == [label]
    assert spread([label], [(160, 98)]) == [label.turned()]
    assert spread([label], [(160, 98)], right=250) == []
    assert spread([label], [(160, 98), (240, 98)]) == []
    assert spread([label], left=150) == [label.turned()]


def test_a_chart_has_its_numbers_as_a_table_with_sources(world: Project) -> None:
    """Title, unit, a drawing at two widths, and every point with its source."""
    for id, year, memory in (("one", 2018, 10), ("two", 2019, 20)):
        chip(world, id, year, memory)
    drawn = world.drawn("chart", "accelerator-memory")
    assert (
        words(first(drawn, "figcaption b")) == "Memory of one accelerator: from 10 GB (One, 2018) to 20 GB (Two, 2019)"
    )
    assert len(drawn.select("svg")) == 2
    assert list(map(cells, drawn.select("tbody tr"))) == [
        ["Two", "2019-07", "20 1"],
        ["One", "2018-07", "10 1"],
    ]


def test_a_chart_without_points_is_not_drawn(world: Project) -> None:
    """Nothing empty is shown."""
    assert words(world.drawn("chart", "accelerator-bandwidth")) == ""


def _of_kind(kind: type[System], name: str, year: int) -> str:
    """Give a record of a kind that came in a year, with a number in each field that takes one."""
    must = {one.place[0]: (one.words or [name])[0] for one in options(kind) if required(kind, one)}
    lines = [f"{key}: {value}" for key, value in (must | {"name": name}).items()]
    numbers = facts(year, *(one.place[0] for one in options(kind) if one.numeric))
    return "\n".join([*lines, f"events: [{{date: {year}, event: released, source: maker-page}}]", numbers])


@pytest.mark.parametrize("name", sorted(CHARTS))
def test_a_drawing_follows_the_color_scheme(world: Project, name: str) -> None:
    """Every color is a variable of the style sheet, and no element has a style of its own."""
    for kind, type_ in SYSTEMS.items():
        for id, year in (("one", 2018), ("two", 2019)):
            world.record(f"{kind}/{kind}-{id}", _of_kind(type_, f"{kind} {id}", year))
    page = Page(load_checked(world.root).catalog, "x/")  # which rules may refuse: here only the drawing is looked at
    svg = "".join(map(str, BeautifulSoup(CALLS["chart"](page, name), "html.parser").select("svg")))
    assert svg.count("<circle") + svg.count("<rect") >= 4
    assert "style=" not in svg
    painted = set(re.findall(r'(?:fill|stroke)="([^"]+)"', svg))
    assert {color for color in painted if not color.startswith("var(--")} <= {"none", "transparent"}
