"""Reports of people who do the same job elsewhere: each of the mistakes, in a form of our own, with the right value."""

import pytest
from bs4 import BeautifulSoup

from macros.calls import CALLS
from macros.render.page import Page
from macros.select.census import census
from tests.support import Project, cells, first, words

CHIP, BRAIN_1, BRAIN_2 = "accelerators/chip-1", "models/brain-1", "models/brain-2"
_NEW = "title: T\npublisher: Acme\nurl: https://n.example/\ncontent_as_of: 2026-11-20\nshows: It.\nstanding: maker\n"


def on_sale(world: Project, end: str) -> str:
    """Let the second model be offered these days, with an end; give its banner."""
    world.record("sources/new", _NEW)
    world.change(BRAIN_2, "made_from:", "access: {value: api, as_of: 2026-11, source: new}\nmade_from:")
    world.change(BRAIN_2, "source: [maker-page, press-note]}\n", f"source: [maker-page, press-note]}}\n{end}")
    return words(first(world.drawn("head", "brain-2"), ".st-banner"))


def test_a_shutdown_that_is_announced_has_not_happened(world: Project) -> None:
    """Deprecated until its day, then ended (models.dev 1921)."""
    end = "  - {date: 2027-06-15, event: retired, source: new}\n"
    banner = on_sale(world, end)
    assert banner.startswith("Deprecated")
    assert "ends 2027-06-15" in banner
    world.change("edition", "2026-11-28", "2027-06-15")
    world.change("applications/chatter", "since: 2023-03, source", "since: 2023-03, until: 2027-06, source")
    assert words(first(world.drawn("head", "brain-2"), ".st-banner")).startswith("Ended")


def test_a_promise_not_to_end_is_no_end(world: Project) -> None:
    """On sale, and not before a day (endoflife.date 9581)."""
    banner = on_sale(world, "  - {date: 2027-04-16, event: retired, not_before: true, source: new}\n")
    assert banner.startswith("Available")
    assert "not before 2027-04-16" in banner
    world.change("edition", "2026-11-28", "2027-05-01")
    assert not words(first(world.drawn("head", "brain-2"), ".st-banner")).startswith("Ended")


def test_two_values_of_one_day_say_what_each_is_of(world: Project) -> None:
    """Not "8,192 tokens or 128,000 tokens" (browser-compat-data 16598)."""
    one = "{{value: {0}, as_of: 2023-03, source: maker-page{1}}}"
    old = "context_length: {undisclosed: true, as_of: 2023-03, source: maker-page}"
    two = f"context_length: [{one.format(8192, '')}, {one.format(128000, '')}]"
    world.change(BRAIN_2, old, two)
    assert ["no note says of what" in fault for fault in world.faults()] == [True]
    world.change(
        BRAIN_2,
        "value: 128000, as_of: 2023-03, source: maker-page",
        "value: 128000, as_of: 2023-03, source: maker-page, note: Of the larger one.",
    )
    assert world.faults() == []


@pytest.mark.parametrize(
    ("record", "old", "new"),
    [
        (BRAIN_1, "value: 1.5", "value: 284000000"),  # a count of parameters where billions are meant
        (BRAIN_1, "value: 1.5", "value: 7000000000"),
        (BRAIN_1, "value: 1.5", "value: 0"),  # zero for "does not apply"
        (BRAIN_2, "context_length: {undisclosed: true", "context_length: {value: 0"),
        (CHIP, "value: 80", "value: 0.000256"),
        (CHIP, "max: 700", "max: 700000"),
    ],
)
def test_a_number_of_another_size_is_refused(world: Project, record: str, old: str, new: str) -> None:
    """A slip of the unit, or zero in place of nothing (Epoch AI, models.dev)."""
    world.change(record, old, new)
    (fault,) = world.faults()
    assert "is not plausible" in fault


def test_more_active_parameters_than_there_are_is_refused(world: Project) -> None:
    """The part is never more than the whole."""
    world.change(BRAIN_1, "parameters:", "active_parameters: {value: 13, as_of: 2021, source: maker-page}\nparameters:")
    assert ["13 is more than parameters, 1.5" in fault for fault in world.faults()] == [True]


@pytest.mark.parametrize("name", ["Brain\\u200b 2", "Brain\\u00ad 2", "Brain 2\\u2060"])
def test_an_invisible_character_makes_no_second_name(world: Project, name: str) -> None:
    """It is refused where it stands (yari 2171)."""
    world.change(BRAIN_1, "name: Brain 1", f'name: "{name}"')
    assert any("invisible character" in fault for fault in world.faults())


@pytest.mark.parametrize("name", ["BRAIN 2", "Brain\\u00a02", "\N{FULLWIDTH LATIN CAPITAL LETTER B}rain 2"])
def test_one_name_in_other_letters_is_one_name(world: Project, name: str) -> None:
    """Case, kinds of space and width do not tell two things apart (owid/etl 6033); what is no plain letter is told."""
    world.change(BRAIN_1, "name: Brain 1", f'name: "{name}"')
    told = ("is the name of", "an unusual space", "a look-alike")
    assert any(words in fault for fault in world.faults() for words in told)


def test_a_hyphen_that_does_not_break_makes_no_second_name(world: Project) -> None:
    """Nor does a dash of another kind."""
    world.change(BRAIN_1, "name: Brain 1", "name: Brain-X")
    world.change(BRAIN_2, "name: Brain 2", 'name: "Brain\\u2011X"')
    assert any("is the name of" in fault for fault in world.faults())


@pytest.mark.parametrize("name", ["Apache 2.0", "Apache License, Version 2.0", "apache-2.0", "Apache License 2.0"])
def test_one_license_has_one_spelling(world: Project, name: str) -> None:
    """Its SPDX id (spdx-spec 787)."""
    world.change("frameworks/tensorknife", "Apache-2.0", f'"{name}"')
    assert [fault.rsplit(": ", 1)[1].partition(";")[0] for fault in world.faults()] == [
        f'"{name}" is "Apache-2.0" on the SPDX list'
    ]


def test_a_license_without_an_id_has_one_spelling_too(world: Project) -> None:
    """The second way of writing it is a fault."""
    world.change("frameworks/tensorknife", "Apache-2.0", "Modified MIT")
    world.change(
        BRAIN_1, "parameters:", "license: {value: Modified MIT License, as_of: 2021, source: maker-page}\nparameters:"
    )
    (fault,) = world.faults()
    assert (
        '"Modified MIT" is "Modified MIT License" in' in fault or '"Modified MIT License" is "Modified MIT" in' in fault
    )


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("value: 0.151", "0.151"),
        ("min: 0.0389, max: 0.2244", "0.0389 to 0.2244"),
        ("value: 0.342", "0.342"),
        ("value: 1764.947", "1,764.947"),
        ("value: 5.7190", "5.7190"),
    ],
)
def test_the_digits_are_those_of_the_source(world: Project, written: str, shown: str) -> None:
    """On the page, in a table and in what is copied from it (owid-grapher 6157)."""
    world.change(BRAIN_1, "value: 1.5", written)
    row = first(world.drawn("table", "models", columns=["name", "parameters"], ids=["brain-1"]), "tbody tr")
    assert cells(row)[1].startswith(shown)
    assert words(first(world.drawn("facts", "brain-1"), "td")).startswith(f"{shown} billion")


def test_a_market_figure_keeps_its_digits(world: Project) -> None:
    """5.719 is not 5.72."""
    world.change("projections/outlook", "value: 60", "value: 364.964")
    assert "364.964" in words(world.drawn("projection", "outlook"))


def facts(**values: object) -> str:
    """Write facts of one date and source."""
    return "".join(f"{name}: {{value: {value}, as_of: 2021, source: maker-page}}\n" for name, value in values.items())


_COMPUTE = "training_compute: {value: 38, as_of: 2021, source: maker-page, confidence: likely, method: By chips}\n"
_RUN = facts(training_time=30840000, training_energy=1287, training_emissions=552)
_CONTEXT = facts(input_length=4096, extended_context=131072)
_PARTS = "made_from: [{to: small-book, source: maker-page}]\npart_of: [{to: small-book, source: maker-page}]\n"
_SIZES = facts(bytes=825.18, images=5850, pairs=400, hours=680000, access="open-source")
_ARITHMETIC = facts(fp16=989, tf32=494, fp32=67, fp64=34, int4=3958, die_size=814)
_NAMES = "identifiers: {api: [brain-1], hugging_face: [acme/brain-1], arxiv: ['2101.00001']}\n"
_ABLE = "capabilities: [tools, reasoning, structured-output]\n"
# What is said -> the record that says it, and before which of its lines.
SHAPES = {
    "what a model takes in": (BRAIN_1, "input_modalities: [text, image]\n", "category:"),
    "what a model can do": (BRAIN_1, _ABLE, "category:"),
    "an input limit, and an extended context": (BRAIN_1, _CONTEXT, "category:"),
    "names elsewhere": (BRAIN_1, _NAMES, "category:"),
    "training compute with its method": (BRAIN_1, _COMPUTE + _RUN, "category:"),
    "a data set made from another": ("datasets/big-book", _PARTS + _SIZES, "category:"),
    "the arithmetic of a chip": (CHIP, _ARITHMETIC, "power:"),
}


@pytest.mark.parametrize("name", SHAPES)
def test_what_public_files_have_has_a_field(world: Project, name: str) -> None:
    """Shapes of models.dev, Ecosystem Graphs, Epoch AI and others."""
    world.record("datasets/small-book", "name: Small Book\nsummary: It.\ncategory: text\nsources: [maker-page]\n")
    record, said, line = SHAPES[name]
    world.change(record, line, said + line)
    assert world.faults() == []


@pytest.mark.parametrize(
    ("record", "old", "new"),
    [
        (BRAIN_2, "date: 2023-01, event: announced", "date: 2023-Q1, event: announced"),
        (BRAIN_2, "date: 2023-01, event: announced", "date: 2022-H2, event: announced"),
        (BRAIN_1, "event: retired, successor", "event: retired, scope: Acme Cloud, successor"),
        (CHIP, "category: gpu", "category: wafer"),
        (CHIP, "category: gpu", "category: npu"),
    ],
)
def test_dates_scopes_and_kinds_of_chips_have_their_forms(world: Project, record: str, old: str, new: str) -> None:
    """A quarter, a half-year, an end of one platform, a chip that is no GPU."""
    world.change(record, old, new)
    assert world.faults() == []


def test_a_statement_is_counted_by_the_nearest_of_its_sources(world: Project) -> None:
    """How much rests on makers and papers is known."""
    found = census(world.catalog())
    assert sum(found.standings.values()) == found.sourced
    assert list(found.standings) == ["maker", "press"]
    assert found.standings["maker"] > found.standings["press"]


def test_a_mark_and_a_list_say_who_speaks(world: Project) -> None:
    """A mark by its line and by the entry that it leads to; the table of all can be cut."""
    page = Page(world.catalog(), "accelerators/chip-1/")
    drawn = BeautifulSoup(CALLS["facts"](page, "chip-1") + CALLS["sources"](page), "html.parser")
    mark = first(drawn, "a.st-src")
    assert "is-maker" in mark["class"]
    assert "its maker" in words(first(drawn, str(mark["href"])))
    soup = world.drawn("registry")
    heads = [head["data-name"] for head in soup.select("th[data-name]")]
    assert {cells(row)[heads.index("speaks")] for row in soup.select("tr[id]")} == {"Its maker", "Press"}
    assert "speaks" in first(soup, "strata-table")["data-facets"]


def test_a_banner_says_how_open_a_thing_is_while_it_can_be_had(world: Project) -> None:
    """Not of what has ended, and nothing of what no source calls open."""
    brain = "category: language model\nuses"
    end = "  - {date: 2023-03, event: retired, successor: [brain-2], source: press-note, note: Shut down.}\n"
    world.change("models/brain-1", "groups: [closed-source]", "groups: [open-source-model]")
    world.change("models/brain-1", brain, f"access: {{value: open-weights, as_of: 2021, source: maker-page}}\n{brain}")
    assert "open weights" not in words(first(world.drawn("head", "brain-1"), ".st-banner"))
    assert "open" not in words(first(world.drawn("head", "brain-2"), ".st-banner"))
    world.change("models/brain-1", end, "")
    assert "open weights" in words(first(world.drawn("head", "brain-1"), ".st-banner"))
