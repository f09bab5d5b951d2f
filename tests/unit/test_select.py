"""Catalog -> what pages show: tables, traces, timelines, counts."""

import pytest

from macros.faults import Refused
from macros.relate.lifecycle import existed_on
from macros.select.cells import Cell, DateCell, LinkCell, MultiFactCell, StatusCell, TextCell, Value
from macros.select.columns import column
from macros.select.endings import late_endings
from macros.select.freshness import ages
from macros.select.outline import Branch
from macros.select.overview import count, groups, stack
from macros.select.records import banner, facts, infobox, moment
from macros.select.tables import Filter, Table, ids_of, sorted_by, table
from macros.select.then_and_now import then_and_now
from macros.select.timelines import timeline
from macros.select.traces import trace
from tests.support import Project, cells, first


def cell(world: Project, id: str, name: str) -> Cell:
    """Read one cell of a record."""
    catalog = world.catalog()
    return column(catalog.systems[id].folder, name).read(catalog, id)


def shown(found: Table) -> list[str]:
    """Give the ids of the rows."""
    return [row.id for row in found.rows]


def outline(branch: Branch) -> object:
    """Give a trace as nested tuples of ids."""
    return (branch.id, *map(outline, branch.branches))


@pytest.mark.parametrize(("day", "old"), [("2026-05-01", False), ("2026-04-30", True)])
def test_a_value_that_changes_is_old_when_its_months_are_over(world: Project, day: str, old: bool) -> None:
    """On its page, and where the project is watched; in the last of the months it is not."""
    world.change("applications/chatter", "value: api, as_of: 2023-01", f"value: api, as_of: {day}")
    world.change("sources/maker-page", "published: 2023-03-20", "content_as_of: 2026-11-20")
    catalog = world.catalog()
    assert [row.old for row in facts(catalog, "chatter") if row.name == "access"] == [old]
    stale = [(fact.id, fact.label) for one in ages(catalog) for fact in one.stale]
    assert (("chatter", "Access") in stale) is old


@pytest.mark.parametrize(
    ("id", "name", "text"),
    [
        ("chatter", "kind", "Application"),
        ("chatter", "category", "Assistant"),
        ("chatter", "layer", "Application"),
        ("chatter", "group", "Generalized"),
        ("brain-2", "group", "Closed source, Domain-specific"),
        ("chatter", "modalities", "Text, code"),
        ("chatter", "formerly", "Chat Thing"),
        ("chatter", "article_name", "Chat Thing"),
        ("chatter", "article_lines", "3, 27"),
        ("brain-1", "article_name", "Brain 1"),
        ("chip-1", "category", "GPU"),
        ("weave", "idea", "It weaves."),
    ],
)
def test_a_column_of_words_says_what_the_record_says(world: Project, id: str, name: str, text: str) -> None:
    """Every derived field and every plain field can be a column."""
    assert cell(world, id, name) == TextCell(text)


@pytest.mark.parametrize(
    ("id", "name", "text"), [("ring", "category", "Chip-to-chip link"), ("chip-1", "form", "SXM-5")]
)
def test_free_words_keep_their_hyphens(world: Project, id: str, name: str, text: str) -> None:
    """Only the words of fixed lists are spelled with spaces; a name is shown as it was written."""
    assert cell(world, id, name) == TextCell(text)


def test_a_text_fact_is_shown_as_it_was_written(world: Project) -> None:
    """The license Apache-2.0 is not called Apache 2.0."""
    found = cell(world, "tensorknife", "license")
    assert isinstance(found, Value)
    assert found.text == "Apache-2.0"


# No chip has so little memory.
_ANY = "exceptions: [{rule: typical-number, because: It is of no chip.}]"


@pytest.mark.parametrize(
    ("written", "text", "number"),
    [
        ("value: 80", "80", 80),
        ("value: 1979.0", "1,979.0", 1979),
        ("value: 0.151", "0.151", 0.151),
        ("value: 3.50", "3.50", 3.5),
        ("min: 0.1389, max: 0.2244", "0.1389 to 0.2244", 0.1389),
        ("value: 1764.947", "1,764.947", 1764.947),
        ("value: 3.35", "3.35", 3.35),
        ("value: 1500.0", "1,500.0", 1500),
        ("value: 80, about: true", "about 80", 80),
        ("min: 2.6, max: 4.4", "2.6 to 4.4", 2.6),
        ("min: 10", "at least 10", 10),
        ("max: 1000", "at most 1,000", 1000),
        ("undisclosed: true", None, None),
    ],
)
def test_a_number_is_printed_as_it_was_meant(world: Project, written: str, text: str | None, number: float) -> None:
    """With the digits of its source, about, in bounds, or not disclosed; it sorts by its number."""
    world.change("accelerators/chip-1", "value: 80", written)
    world.change("accelerators/chip-1", "memory:", f"{_ANY}\nmemory:")
    found = cell(world, "chip-1", "memory")
    assert isinstance(found, Value)
    assert (found.text, found.number, found.unit, found.as_of) == (text, number, "GB", "2022-03")


def test_the_latest_values_of_a_fact_are_current(world: Project) -> None:
    """An older value is history; values of one date that disagree are both told."""
    found = cell(world, "brain-2", "parameters")
    assert isinstance(found, MultiFactCell)
    assert [one.text for one in found.values] == ["30 to 1,979", "40"]


def test_relations_dates_and_states_are_cells_of_their_own(world: Project) -> None:
    """They keep the ids and sources that a template needs."""
    assert cell(world, "chatter", "maker") == LinkCell(("acme",))
    assert cell(world, "chatter", "built_on") == LinkCell(("brain-2",), ("maker-page",))
    assert cell(world, "painter", "built_on") == LinkCell((), ("press-note",), undisclosed=True)
    assert cell(world, "chatter", "released") == DateCell("2023-02", ("maker-page",))
    assert cell(world, "painter", "announced") == DateCell("2023-05", ("press-note",))
    assert cell(world, "brain-1", "successor") == LinkCell(("brain-2",))
    state = cell(world, "chatter", "status")
    assert isinstance(state, StatusCell)
    assert (state.word, state.formerly) == ("Not checked", "Chat Thing")


@pytest.mark.parametrize(
    ("id", "name"),
    [
        ("shelf", "released"),
        ("shelf", "seen"),
        ("acme", "status"),
        ("shelf", "throughput"),
        ("acme", "layer"),
        ("chip-2", "form"),
    ],
)
def test_what_is_not_recorded_is_an_empty_cell(world: Project, id: str, name: str) -> None:
    """Absence is neither nothing nor zero."""
    assert cell(world, id, name).form == "empty"


def test_an_announcement_is_not_a_release(world: Project) -> None:
    """What was only announced has no date of release."""
    assert cell(world, "painter", "released").form == "empty"


def test_a_column_without_any_value_is_left_out(world: Project) -> None:
    """Unless there are no rows at all."""
    found = table(world.catalog(), "storage", ["name", "throughput", "maker"], Filter())
    assert [one.name for one in found.columns] == ["name", "maker"]
    assert [len(row.cells) for row in found.rows] == [2]


def test_a_column_that_is_none_is_refused_with_those_there_are(world: Project) -> None:
    """The message lists what may stand there."""
    with pytest.raises(Refused, match=r'no column "parametres" in models; did you mean "parameters"'):
        table(world.catalog(), "models", ["parametres"], Filter())


@pytest.mark.parametrize(
    ("kind", "keep", "ids"),
    [
        ("models", Filter(), ["brain-1", "brain-2"]),
        ("systems", Filter(group="domain-specific"), ["painter", "brain-2"]),
        ("systems", Filter(group="semiconductors"), ["chip-1", "chip-2"]),
        ("systems", Filter(layer="platform"), ["acme-cloud", "tensorknife"]),
        ("applications", Filter(modality="image"), ["painter"]),
        ("models", Filter(uses="weave"), ["brain-1", "brain-2"]),
        ("systems", Filter(uses="brain-1"), ["chatter", "brain-2"]),
        ("databases", Filter(maker="acme"), ["drawer"]),
        ("systems", Filter(maker="chatter"), []),
        ("systems", Filter(article=True), ["chatter", "brain-1", "brain-2"]),
        ("models", Filter(ids=["brain-2"]), ["brain-2"]),
        ("models", Filter(group="closed-source", modality="text"), ["brain-2"]),
    ],
)
def test_a_filter_leaves_what_was_asked_for(world: Project, kind: str, keep: Filter, ids: list[str]) -> None:
    """Each filter alone, and two together, in the order of the stack."""
    assert ids_of(world.catalog(), kind, keep) == ids


@pytest.mark.parametrize(
    "keep",
    [
        Filter(group="x"),
        Filter(layer="x"),
        Filter(modality="x"),
        Filter(uses="x"),
        Filter(maker="x"),
        Filter(ids=["x"]),
    ],
)
def test_a_filter_for_what_does_not_exist_is_refused(world: Project, keep: Filter) -> None:
    """A word that no list has is a mistake, not an empty table."""
    with pytest.raises(Refused, match='there is no "x"'):
        ids_of(world.catalog(), "systems", keep)


def test_a_kind_that_is_none_is_refused(world: Project) -> None:
    """The message names the nearest kind, or lists them."""
    with pytest.raises(Refused, match='no kind "model"; did you mean "models"'):
        ids_of(world.catalog(), "model", Filter())
    with pytest.raises(Refused, match='no kind "qqqq"; there are systems, applications'):
        ids_of(world.catalog(), "qqqq", Filter())


def test_a_table_counts_its_kind(world: Project) -> None:
    """What a filter leaves out is known."""
    found = table(world.catalog(), "models", ["name"], Filter(ids=["brain-1"]))
    assert (len(found.rows), found.total) == (1, 2)


def test_numbers_sort_by_size_and_the_empty_come_last(world: Project) -> None:
    """Nine is less than eighty, and nothing is after both."""
    world.record("accelerators/chip-0", "name: Chip 0\nsummary: It.\ncategory: gpu\nsources: [maker-page]\n")
    found = table(world.catalog(), "accelerators", ["name", "memory"], Filter())
    assert shown(sorted_by(found, "memory")) == ["chip-2", "chip-1", "chip-0"]


def test_dates_sort_from_old_to_new(world: Project) -> None:
    """A record without the date comes last."""
    found = table(world.catalog(), "systems", ["name", "released"], Filter(ids=["painter", "chatter", "brain-1"]))
    assert shown(sorted_by(found, "released")) == ["brain-1", "chatter", "painter"]


def test_a_table_is_not_sorted_by_a_column_that_it_lacks(world: Project) -> None:
    """The mistake is told."""
    with pytest.raises(Refused, match='no column "memory"'):
        sorted_by(table(world.catalog(), "models", ["name"], Filter()), "memory")


def test_a_trace_leads_down_to_the_chip(world: Project) -> None:
    """Through model, platform and server, over edges that hold today, each with its source."""
    found = trace(world.catalog(), "chatter")
    assert found is not None
    below = ("acme-cloud", ("box-8", ("chip-1",), ("ring",)))
    assert outline(found.tree) == ("chatter", ("brain-2", below, (None,), ("brain-1",)))
    step = found.tree.branches[0].step
    assert step is not None
    assert (step.start, step.end, step.verb, step.sources) == ("chatter", "brain-2", "built on", ("maker-page",))


def test_a_trace_stops_where_a_maker_withholds(world: Project) -> None:
    """The stop is a step with a source, and ends the chain."""
    found = trace(world.catalog(), "painter")
    assert found is not None
    assert outline(found.tree) == ("painter", (None,))
    step = found.tree.branches[0].step
    assert step is not None
    assert (step.end, step.sources, step.home) == (None, ("press-note",), "models")


def test_a_trace_leads_up_to_the_products(world: Project) -> None:
    """From the chip to all that rests on it."""
    found = trace(world.catalog(), "chip-1", up=True)
    assert found is not None
    assert outline(found.tree) == ("chip-1", ("box-8", ("acme-cloud", ("brain-2", ("chatter",)))))


def test_a_trace_of_an_earlier_day_takes_the_edges_of_that_day(world: Project) -> None:
    """What has ended since held then, and what had not begun did not."""
    found = trace(world.catalog(), "chatter", day="2022-12")
    assert found is not None
    assert outline(found.tree) == ("chatter", ("brain-1",))


def test_what_rests_on_nothing_has_no_trace(world: Project) -> None:
    """There is nothing to draw."""
    assert trace(world.catalog(), "shelf") is None
    assert trace(world.catalog(), "chatter", up=True) is None


def test_the_drawing_of_a_trace_has_every_thing_once_a_row_from_top_to_bottom(world: Project) -> None:
    """Rows follow the stack, boxes fill their columns without lying over each other."""
    found = trace(world.catalog(), "chatter")
    assert found is not None
    drawn = [row for band in found.bands for row in band.rows]
    rows = [[box.id for box in row.boxes] for row in drawn]
    assert rows[0] == ["chatter"]
    assert {id for row in rows for id in row} == {
        "chatter",
        "brain-2",
        "brain-1",
        "acme-cloud",
        "box-8",
        "chip-1",
        "ring",
        None,
    }
    for row in drawn:
        taken = [place for box in row.boxes for place in range(box.column, box.column + box.span)]
        assert len(taken) == len(set(taken))
        assert set(taken) <= set(range(1, 7))


def test_a_trace_of_many_chains_draws_six_and_lists_all(world: Project) -> None:
    """The drawing stays readable, the list stays whole."""
    for number in range(9):
        text = f"name: App {number}\nsummary: It.\ngroups: [generalized]\ncategory: tool\n"
        stop = "runs_on: [{undisclosed: true, as_of: 2023-05, source: press-note}]\n"
        world.record(f"applications/app-{number}", f"{text}{stop}built_on: [{{to: brain-2, source: maker-page}}]\n")
    found = trace(world.catalog(), "brain-2", up=True)
    assert found is not None
    assert (found.shown, found.total, len(found.tree.branches)) == (6, 10, 10)


def test_a_timeline_places_lives_on_one_axis(world: Project) -> None:
    """Those of all kinds by kind and maker, then by their beginning; announced before it, ended or open."""
    found = timeline(world.catalog(), "systems", Filter())
    assert [bar.id for bar in found.bars] == ["chatter", "painter", "brain-1", "brain-2"]
    bars = {bar.id: bar for bar in found.bars}
    assert bars["brain-1"].retired
    assert bars["brain-1"].span == "2021 to 2023"
    assert bars["chatter"].span == "since 2023"
    assert bars["painter"].begin is None
    assert bars["painter"].announced is not None
    announced, begin = bars["brain-2"].announced, bars["brain-2"].begin
    assert announced is not None
    assert begin is not None
    assert announced < begin < bars["brain-2"].end <= 1000
    assert bars["chatter"].end == bars["brain-2"].end


def test_the_timeline_of_all_is_chosen_by_layer_kind_and_maker(world: Project) -> None:
    """Each row has the three, in the order of the layers and kinds; that of one kind needs none."""
    page = world.drawn("timeline", "systems")
    assert first(page, "strata-table")["data-facets"] == "layer kind maker"
    rows = [cells(row)[:4] for row in page.select("tbody tr")]
    assert rows[0] == ["Chatter", "Application", "Application", "Acme"]
    assert [row[2] for row in rows] == ["Application", "Application", "Model", "Model"]
    assert "data-facets" not in str(world.drawn("timeline", "models"))


def test_what_was_in_use_by_a_day_is_open_to_the_left(world: Project) -> None:
    """No release is claimed where only a day of use was found, and the trace of an earlier day does not deny it."""
    world.change("applications/painter", "event: announced", "event: in-use")
    catalog = world.catalog()
    (bar,) = (bar for bar in timeline(catalog, "applications", Filter()).bars if bar.id == "painter")
    assert (bar.open, bar.span) == (True, "by 2023")
    shown = cell(world, "painter", "released")
    assert isinstance(shown, DateCell)
    assert shown.by
    assert cell(world, "painter", "year").form == "empty"
    assert existed_on(catalog.systems["painter"], "2000")


def test_a_thing_in_use_before_its_preview_began_with_its_use(world: Project) -> None:
    """Table and timeline agree; a release, where one was found, decides."""
    event = "events: [{date: 2023-05, event: announced, source: press-note}]"
    use = event.replace("announced", "in-use")
    world.change(
        "applications/painter", event, use.replace("}]", "}, {date: 2024-01, event: preview, source: press-note}]")
    )
    assert cell(world, "painter", "released") == DateCell("2023-05", ("press-note",), by=True)
    (bar,) = [bar for bar in timeline(world.catalog(), "applications", Filter()).bars if bar.id == "painter"]
    assert bar.span == "by 2023"
    world.change("applications/painter", "event: preview", "event: released")
    assert cell(world, "painter", "released") == DateCell("2024-01", ("press-note",))


def test_a_life_older_than_the_axis_begins_at_its_edge(world: Project) -> None:
    """The years of the others stay wide."""
    world.change("applications/painter", "date: 2023-05, event: announced", "date: 1990, event: released")
    found = timeline(world.catalog(), "systems", Filter())
    bars = {bar.id: bar for bar in found.bars}
    assert (bars["painter"].begin, bars["painter"].span) == (0, "since 1990")
    assert found.years[0] > 2000


def test_the_axis_of_a_timeline_ends_with_the_edition(world: Project) -> None:
    """No build reads the clock."""
    assert world.catalog().as_of == "2026-11-28"
    assert timeline(world.catalog(), "models", Filter()).years == (2021, 2022, 2023, 2024, 2025, 2026)


@pytest.mark.parametrize(
    ("what", "keep", "number"),
    [
        ("models", Filter(), 2),
        ("systems", Filter(layer="application"), 2),
        ("systems", Filter(article=True), 3),
        ("sources", Filter(), 2),
        ("terms", Filter(), 1),
        ("projections", Filter(), 1),
    ],
)
def test_counts_are_those_of_the_records(world: Project, what: str, keep: Filter, number: int) -> None:
    """Of a kind, of all, of what is beside them."""
    assert count(world.catalog(), what, keep) == number


def test_the_groups_of_a_layer_are_counted(world: Project) -> None:
    """In the fixed order, also those that are empty."""
    found = [(group.id, number) for group, number in groups(world.catalog(), "application")]
    assert found == [("generalized", 1), ("domain-specific", 2), ("integrated", 0)]


def test_the_stack_has_four_layers_and_one_chain_through_them(world: Project) -> None:
    """The chain is the longest of the example's trace."""
    floors = stack(world.catalog(), "chatter")
    assert [floor.layer.id for floor in floors] == ["application", "platform", "model", "infrastructure"]
    assert [[id for id, _ in floor.bore] for floor in floors] == [
        ["chatter"],
        ["acme-cloud"],
        ["brain-2"],
        ["box-8", "chip-1"],
    ]


def test_every_value_of_every_fact_is_listed_with_its_line(world: Project) -> None:
    """The edit link leads to the line of the value."""
    rows = facts(world.catalog(), "brain-2")
    lines = (world.root / "data/models/brain-2.yml").read_text(encoding="utf-8").split("\n")
    assert [row.name for row in rows] == ["parameters", "parameters", "parameters", "context_length"]
    assert "value: 20" in lines[rows[0].line - 1]
    assert "min: 30" in lines[rows[1].line - 1]
    assert lines[rows[3].line - 1].startswith("context_length")


def test_an_infobox_leaves_out_what_is_not_recorded(world: Project) -> None:
    """Only rows that say something."""
    assert [label for label, _, _ in infobox(world.catalog(), "shelf")] == ["Type", "Maker", "Group"]
    assert all(found.form != "empty" for _, found, _ in infobox(world.catalog(), "chatter"))


def test_a_banner_says_what_a_thing_is_and_what_came_next(world: Project) -> None:
    """State, the event behind it, the release, what follows; none for what has no state."""
    catalog = world.catalog()
    found = banner(catalog, "brain-1")
    assert found is not None
    assert (found.state, found.words, found.followers) == ("ended", "Ended", ("brain-2",))
    assert [(one.before, one.date) for one in found.dates] == [("retired", "2023-03"), ("released", "2021-03")]
    assert banner(catalog, "acme") is None


PAPERS = [("1991", "sound"), ("2017-01-23", "text")]


def test_an_idea_is_as_old_as_its_first_paper(world: Project) -> None:
    """A second paper does not make it younger, and nobody has to see it again."""
    papers = [f"{{date: {day}, event: published, source: press-note, note: For {of}.}}" for day, of in PAPERS]
    world.change("architectures/weave", "idea: ", f"events: [{', '.join(papers)}]\nidea: ")
    found = banner(world.catalog(), "weave")
    assert found is not None
    assert [(one.before, one.date) for one in found.dates] == [("published", "1991")]


def test_an_event_that_did_not_happen_is_refused_with_those_that_did(world: Project) -> None:
    """A page cannot state a date that no record has."""
    with pytest.raises(Refused, match='painter has no event "released"; it has announced'):
        moment(world.catalog(), "painter", "released")
    with pytest.raises(Refused, match='no event "born"; expected published'):
        moment(world.catalog(), "painter", "born")


def test_then_and_now_says_what_became_of_what_the_article_names(world: Project) -> None:
    """Renamed, ended with a successor, or as it was; organizations are left out."""
    rows = {row.id: row for row in then_and_now(world.catalog(), None, None)}
    assert list(rows) == ["chatter", "brain-1", "brain-2"]
    assert (rows["chatter"].named, rows["chatter"].word) == ("Chat Thing", "Renamed")
    assert (rows["brain-1"].word, rows["brain-1"].successors) == ("Ended", ("brain-2",))
    assert (rows["brain-2"].named, rows["brain-2"].word) == ("Brain Two", "Not checked")
    assert rows["brain-2"].state == "not-checked"


@pytest.mark.parametrize(("day", "late"), [("2025-11-28", ["brain-1"]), ("2025-11-27", [])])
def test_an_end_is_told_for_a_year(world: Project, day: str, late: list[str]) -> None:
    """To the day."""
    world.change("models/brain-1", "date: 2023-03, event: retired", f"date: {day}, event: retired")
    assert [one.id for one in late_endings(world.catalog())] == late


def test_a_maker_that_advises_against_a_thing_can_name_another(world: Project) -> None:
    """A deprecated thing has a successor too, though it still works."""
    world.change("models/brain-1", "event: retired", "event: deprecated")
    rows = {row.id: row for row in then_and_now(world.catalog(), None, None)}
    assert (rows["brain-1"].word, rows["brain-1"].successors) == ("Deprecated", ("brain-2",))


def test_a_thing_is_there_since_it_first_could_be_had(world: Project) -> None:
    """A later version is no new beginning."""
    event = "  - {date: 2023-03-14, event: released, source: [maker-page, press-note]}\n"
    world.change("models/brain-2", event, event + event.replace("2023", "2025").replace("}", ", note: Brain 2.1}"))
    (row,) = [row for row in then_and_now(world.catalog(), None, None) if row.id == "brain-2"]
    assert row.event
    assert (row.word, row.event.date) == ("Not checked", "2023-03-14")


def test_then_and_now_can_show_only_the_latest_changes(world: Project) -> None:
    """Newest first; what is as it was is no change."""
    catalog = world.catalog()
    assert [row.id for row in then_and_now(catalog, None, 9)] == ["chatter", "brain-1"]
    assert [row.id for row in then_and_now(catalog, None, 1)] == ["chatter"]
    assert [row.id for row in then_and_now(catalog, "model", 9)] == ["brain-1"]
