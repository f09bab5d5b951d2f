"""Traces in time and by strength: an edge holds on its days, and one best way is chosen for all that show one."""

import pytest

from macros.relate import Catalog
from macros.relate.links import Link
from macros.relate.times import said_when, valid_on
from macros.select.columns import column
from macros.select.overview import stack
from macros.select.trace_end import trace_end, trace_path
from macros.select.traces import Trace, trace
from tests.support import Project, words

_SOURCE = "title: {0}\npublisher: P\nurl: https://p.example/{0}\nretrieved: 2026-11-20\nshows: It.\nstanding: {2}\n{1}"
THEN = "2023-08"


def source(world: Project, id: str, day: str = "", standing: str = "maker") -> None:
    """Add a source by the day of its content and by who speaks."""
    more = f"content_as_of: {day}\n" if day else ""
    world.record(f"sources/{id}", _SOURCE.format(id, more, standing))


_STOP = "runs_on: [{undisclosed: true, source: press-note}]\n"


def app(world: Project, edges: str, relation: str = "built_on", more: str = "") -> Catalog:
    """Add an application with the edges of one relation."""
    text = f"name: App\nsummary: It.\ngroups: [generalized]\ncategory: tool\n{relation}: [{edges}]\n"
    world.record("applications/app", text + more)
    return world.catalog()


def model(world: Project, id: str, text: str = "") -> None:
    """Add a model."""
    name = id.replace("-", " ").title()
    world.record(f"models/{id}", f"name: {name}\nsummary: It.\ngroups: [closed-source]\ncategory: model\n{text}")


def only(catalog: Catalog) -> Link:
    """Give the one link of the application that is not its stop."""
    (link,) = (link for link in catalog.down["app"] if link.edge.to)
    return link


def found(catalog: Catalog, id: str, day: str | None = None) -> Trace:
    """Give a trace that must be there."""
    traced = trace(catalog, id, day=day)
    assert traced is not None
    return traced


@pytest.mark.parametrize(
    ("dates", "day", "then", "now"),
    [
        ("since: 2023-03", "", True, True),
        ("since: 2024-01", "", False, True),
        ("since: 2027-01", "", False, False),
        ("since: 2022, until: 2023-02", "", False, False),
        ("since: 2022, until: 2023-09", "", True, False),
        ("since: 2022, until: 2023-H2", "", True, False),
        ("since: 2022, until: 2027-01", "", True, True),
        ("as_of: 2023-05", "", True, True),
        ("as_of: 2025-05", "", False, True),
        ("until: 2024-01", "", False, False),  # from when is not known
        ("", "2023-05-01", True, True),
        ("", "2026-05-01", False, True),
        ("since: 2022-11", "2026-05-01", True, True),  # a late source may tell of early days
        ("", "", False, True),
    ],
)
def test_an_edge_holds_by_its_dates_or_by_its_source(
    world: Project, dates: str, day: str, then: bool, now: bool
) -> None:
    """An edge of which no day is known is taken for today's alone."""
    source(world, "page", day)
    catalog = app(world, f"{{to: weave, source: page{', ' if dates else ''}{dates}}}", more=_STOP)
    link = only(catalog)
    assert (valid_on(catalog, link, THEN), valid_on(catalog, link, None)) == (then, now)


@pytest.mark.parametrize(
    ("dates", "day", "said"),
    [
        ("since: 2023-03, until: 2024", "2025-01", "since 2023-03, until 2024"),
        ("as_of: 2023-05", "2025-01", "as of 2023-05"),
        ("", "2025-01", "as of 2025-01-01"),
        ("", "", "day not said"),
    ],
)
def test_an_edge_says_its_day(world: Project, dates: str, day: str, said: str) -> None:
    """Or that none is known."""
    source(world, "page", day)
    catalog = app(world, f"{{to: weave, source: page{', ' if dates else ''}{dates}}}", more=_STOP)
    assert said_when(catalog, only(catalog).edge) == said


def test_an_edge_into_what_has_ended_is_not_of_today(world: Project) -> None:
    """What a thing was made from may be gone, what it runs on may not."""
    model(world, "gone", "events: [{date: 2025-01, event: retired, source: press-note}]\n")
    source(world, "page", "2023-05")
    ended = app(world, "{to: gone, source: page, until: 2025-01}", more=_STOP)
    assert (valid_on(ended, only(ended), THEN), valid_on(ended, only(ended), None)) == (True, False)
    model(world, "tuned", "made_from: [{to: gone, source: page}]\n")
    catalog = world.catalog()
    assert valid_on(catalog, catalog.down["tuned"][0], None)


def test_what_has_ended_itself_shows_what_it_rested_on_last(world: Project) -> None:
    """Its page says so, and its trace of today says that it ended."""
    world.record(
        "applications/app",
        "name: App\nsummary: It.\ngroups: [generalized]\ncategory: tool\n"
        "built_on: [{to: brain-1, source: maker-page}]\n"
        + _STOP
        + "events: [{date: 2024-02, event: retired, source: press-note}]\n",
    )
    world.change("models/brain-1", "date: 2023-03, event: retired", "date: 2024-01, event: retired")
    catalog = world.catalog()
    assert trace_end(catalog, "app") == "ended 2024-02"
    assert "It ended in 2024-02" in words(world.drawn("trace", "app"))


def test_names_are_those_of_the_day(world: Project) -> None:
    """The trace of 2023 has the names of 2023."""
    source(world, "page", "2023-05")
    app(world, "{to: chatter, source: page, since: 2023-03}")
    assert "Chat Thing" in words(world.drawn("trace", "app", as_of=THEN))
    assert "Chat Thing" not in words(world.drawn("trace", "app"))
    assert trace_path(world.catalog(), "app", THEN).startswith("App > Chat Thing")


def test_a_way_through_a_platform_is_only_possible(world: Project) -> None:
    """That a platform rents a chip does not say that the product runs on it."""
    source(world, "page", "2026-05-01")
    assert trace_end(app(world, "{to: acme-cloud, source: page}", "runs_on"), "app") == "possibly to Chip 1, 3 steps"
    assert trace_end(app(world, "{to: box-8, source: page}", "runs_on"), "app") == "to Chip 1, 2 steps"


def test_a_way_through_a_family_is_only_possible(world: Project) -> None:
    """That a member was trained on a chip does not say which member a product uses."""
    model(world, "family", "runs_on: [{to: chip-2, source: maker-page}]\n")
    model(world, "member", "part_of: [{to: family, source: maker-page}]\n")
    catalog = app(world, "{to: family, source: maker-page}")
    assert trace_end(catalog, "app") == "possibly to Chip 2, 2 steps"
    assert trace_end(catalog, "family") == "to Chip 2, 1 step"


def test_named_comes_before_possible_and_a_family_before_a_platform(world: Project) -> None:
    """However old or short the other is."""
    model(world, "family", "runs_on: [{to: chip-2, source: maker-page}]\n")
    model(world, "member", "part_of: [{to: family, source: maker-page}]\n")
    source(world, "page", "2026-05-01")
    two = "{to: acme-cloud, source: page}, {to: family, source: maker-page}"
    assert trace_path(app(world, two), "app") == "App > Family > possibly Chip 2"
    model(world, "own", "made_from: [{to: base, source: maker-page}]\n")
    model(world, "base", "runs_on: [{to: box-8, source: maker-page}]\n")
    assert (
        trace_path(app(world, f"{two}, {{to: own, source: maker-page}}"), "app") == "App > Own > Base > Box 8 > Chip 1"
    )


def test_a_default_comes_before_what_a_user_may_choose(world: Project) -> None:
    """Also where the choice is named and the default only possible."""
    model(world, "chosen", "runs_on: [{to: chip-2, source: maker-page}]\n")
    ends = "{to: chosen, role: choice, source: maker-page}, {to: acme-cloud, role: default, source: maker-page}"
    catalog = app(world, ends)
    assert trace_path(catalog, "app") == "App > Acme Cloud > possibly Box 8 > Chip 1"
    assert "where a user chooses it" in words(world.drawn("trace", "app"))
    assert "by default" in words(world.drawn("relations", "app"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("maker", "2023-05"), ("press", "2026-05")),
        (("code", "2023-05"), ("community", "2026-05")),
        (("maker", "2026-05"), ("maker", "2023-05")),
        (("press", "2023-05"), ("community", "2026-05")),
    ],
)
def test_the_nearer_source_decides_then_the_newer(world: Project, one: tuple[str, str], other: tuple[str, str]) -> None:
    """The first of the two is the better, in whatever order they stand."""
    for id, (standing, day) in (("one", one), ("other", other)):
        source(world, id, day, standing)
    source(world, "best", "2026-11-01", "maker")
    for id, chip in (("one", "chip-1"), ("other", "chip-2")):
        model(world, f"by-{id}", f"runs_on: [{{to: {chip}, source: {id}}}]\n")
    for order in (("one", "other"), ("other", "one")):
        catalog = app(world, ", ".join(f"{{to: by-{id}, source: best}}" for id in order))
        assert trace_end(catalog, "app") == "to Chip 1, 2 steps"


def test_a_way_is_as_strong_as_its_weakest_source(world: Project) -> None:
    """One good link does not mend a bad one."""
    source(world, "good", "2026-05", "maker")
    source(world, "fair", "2026-05", "code")
    source(world, "bad", "2026-05", "community")
    model(world, "mixed", "runs_on: [{to: chip-2, source: bad}]\n")
    model(world, "even", "runs_on: [{to: chip-1, source: fair}]\n")
    catalog = app(world, "{to: mixed, source: good}, {to: even, source: fair}")
    assert trace_path(catalog, "app") == "App > Even > Chip 1"


def test_the_shorter_way_is_the_better_of_equals(world: Project) -> None:
    """No way is better for being long."""
    model(world, "near", "runs_on: [{to: chip-2, source: maker-page}]\n")
    model(world, "far", "made_from: [{to: near, source: maker-page}]\n")
    assert trace_path(app(world, "{to: far, source: maker-page}, {to: near, source: maker-page}"), "app") == (
        "App > Near > Chip 2"
    )


def test_a_link_between_chips_makes_no_way_longer(world: Project) -> None:
    """A way down has arrived at the chip."""
    linked = "form: SXM-5\nconnected_by: [{to: ring, source: press-note}]\n"
    world.change("accelerators/chip-1", "form: SXM-5\n", linked)
    catalog = app(world, "{to: box-8, source: maker-page}", "runs_on")
    assert [step.end for step in found(catalog, "app").best] == ["box-8", "chip-1"]
    assert [step.end for step in found(catalog, "chip-1").best] == ["ring"]


def test_all_that_show_a_way_show_the_same(world: Project) -> None:
    """Home, table, drawing, list and the words of the end."""
    source(world, "good", "2026-05", "maker")
    model(world, "weak", "runs_on: [{to: box-8, source: press-note}]\n")
    model(world, "strong", "runs_on: [{to: chip-2, source: good}]\n")
    catalog = app(world, "{to: weak, source: press-note}, {to: strong, source: good}")
    best = ["strong", "chip-2"]
    one = found(catalog, "app")
    assert [step.end for step in one.best] == best
    assert [one.tree.branches[0].id, one.tree.branches[0].branches[0].id] == best
    drawn = [box.id for band in one.bands for row in band.rows for box in row.boxes]
    assert set(best) <= set(drawn)
    bore = [id for floor in stack(catalog, "app") for id, step in floor.bore if step]
    assert bore == best
    assert getattr(column("applications", "trace_now").read(catalog, "app"), "text", "") == "to Chip 2, 2 steps"


def test_the_scope_of_an_edge_is_drawn(world: Project) -> None:
    """Its note and the member of a family that alone is meant."""
    app(world, '{to: brain-2, member: Brain 2 mini, note: "For pictures.", source: maker-page}')
    drawn = world.drawn("trace", "app")
    assert "App built on Brain 2 (a)" in words(drawn.select(".st-edges")[0])
    assert "(a) Brain 2 mini only. For pictures." in words(drawn)
