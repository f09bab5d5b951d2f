"""strata new: begins what the check takes, and writes nothing else."""

import pytest
import yaml

from macros.schema import KINDS
from tests.support import ROOT, Project

SOURCE = ["--title", "Data Sheet", "--publisher", "Acme", "--url", "https://acme.example/sheet", "--shows", "Its size."]
SOURCE += ["--standing", "maker"]
MODEL = ["--name", "Brain: 9", "--summary", "It thinks.", "--category", "language model", "--made-by", "acme"]

KIND = ["--singular", "data center", "--plural", "Data centers", "--layer", "infrastructure", "--text", "A hall."]
RELATION = ["--on", "models", "--to", "models", "--label", "L", "--inverse", "I", "--text", "It."]
RULE = ["--kind", "models", "--title", "It has one.", "--tip", "Write it."]


def test_a_model_with_two_sources_is_right_at_once(world: Project) -> None:
    """Sources, facts, relations and events; the check finds nothing to say."""
    for id, place in (("sheet-1", "sheet"), ("sheet-2", "other")):
        done = world.call("new", "source", id, *SOURCE, "--url", f"https://acme.example/{place}")
        assert done.stdout == f"data/sources/{id}.yml\n", done.stderr
    facts = [
        "--parameters",
        "70.10",
        "--context-length",
        "undisclosed",
        "--offered-by",
        "acme-cloud",
        "--groups",
        "closed-source",
    ]
    told = ["--as-of", "2026-10", "--source", "sheet-1", "--source", "sheet-2", "--event", "released=2026-10-01"]
    done = world.call("new", "model", "brain-9", *MODEL, *facts, *told)
    assert done.stdout == "data/models/brain-9.yml\n", done.stderr
    assert not world.faults()
    text = (world.root / "data/models/brain-9.yml").read_text(encoding="utf-8")
    assert "parameters: {value: 70.10, as_of: 2026-10, source: [sheet-1, sheet-2]}" in text
    assert text.startswith("# yaml-language-server: $schema=../../schemas/models.json\n")
    assert "\n#: license: {value: ..., as_of: 2026-11, source: source-id}  # " in text
    assert world.call("fmt", "data/models").exit_code == 0
    assert "#:" not in (world.root / "data/models/brain-9.yml").read_text(encoding="utf-8")
    assert not world.faults()


def test_an_example_whose_mark_is_taken_away_is_right_in_form(world: Project) -> None:
    """Each example is a line of its kind: taken as it stands it is YAML, with keys that the kind has."""
    world.call("new", "model", "brain-9", *MODEL)
    text = (world.root / "data/models/brain-9.yml").read_text(encoding="utf-8")
    shown = "\n".join(line.removeprefix("#: ") for line in text.splitlines() if not line.startswith("#: What"))
    value = yaml.safe_load(shown)
    fields = {field.alias or name for name, field in KINDS["models"].model_fields.items()}
    assert set(value) <= fields
    assert {"license", "parameters", "built_on", "events", "website"} <= set(value)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["model", "brain-9", "--name", "Brain 9"], "nothing is written; give --summary, --category; --help says"),
        (["model", "brain-9"], "nothing is written; give --name, --summary, --category; --help says"),
        (["model", "b", *MODEL, "--parameters", "7"], "nothing is written; give --as-of, --source; "),
        (["model", "b", *MODEL, "--built-on", "brain-1"], "nothing is written; give --source; "),
        (["model", "b", *MODEL, "--event", "released"], "--event: write a step with its day, such as released=2026"),
        (["model", "b", *MODEL, "--event", "born=2026", "--source", "a"], '--event: is "born"; expected'),
        (["claim", "c", "--claim", "It."], "; give --article-lines, --category, --then-verdict, --then-why, "),
        (["modl", "brain-9"], 'nothing is called "modl"; did you mean "model"?'),
        (["smell", "brain-9"], 'nothing is called "smell"; strata new --help lists'),
        (["page", "layers/x", "--title", "T"], "nothing is written; give --description; "),
        (["kind", "halls"], "nothing is written; give --singular, --plural, --layer, --text; "),
        (["relation", "cooled_by", "--on", "model"], "nothing is written; give --to, --label, --inverse, --text; "),
        (["chart", "x", "--kind", "model"], "nothing is written; give --field, --title; "),
        (["kind", "data_centers", *KIND], '"data_centers" is no name; write one word of small letters'),
        (["kind", "models", *KIND], '"models" is there already'),
        (["relation", "built_on", *RELATION], '"built_on" is there already'),
        (["rule", "website", *RULE, "--field", "website"], "--example: is missing"),
        (["rule", "website", *RULE, "--field", "events"], 'models have no field "events" with values of its own'),
        (["chart", "x", "--kind", "models", "--field", "license", "--title", "T"], "is no fact with numbers; those"),
        (["figure", "A_Dial", "--title", "T"], '"A_Dial" is no name; write small letters with -'),
        (["model", "Brain", *MODEL], '"Brain" is no id'),
        (["model", "brain-1", *MODEL], "data/models/brain-1.yml is there already"),
        (["model", "chatter", *MODEL], "data/applications/chatter.yml is there already"),
        (["model", "b", *MODEL, "--modalities", "smell"], '--modalities: is "smell"; expected'),
        (["model", "b", *MODEL, "--parameters", "many", "--as-of", "2026", "--source", "a"], "--parameters: must be a"),
        (["source", "s", *SOURCE, "--url", "ftp://x"], "--url: an address is https://"),
        (["page", "layers/x", "--title", "<b>", "--description", "D"], "--title"),
    ],
)  # fmt: skip
def test_what_would_be_wrong_is_not_written(world: Project, arguments: list[str], message: str) -> None:
    """The words are those of the check."""
    before = {file: file.read_bytes() for file in world.root.rglob("*") if file.is_file()}
    done = world.call("new", *arguments)
    assert done.exit_code == 1
    assert message in done.output
    assert {file: file.read_bytes() for file in world.root.rglob("*") if file.is_file()} == before


def test_answers_that_end_too_soon_write_nothing(world: Project) -> None:
    """Answers may come from a file; the first that is not there is named."""
    done = world.call("new", "source", "s", "--ask", typed="T\nAcme\n")
    assert done.exit_code == 1
    assert "nothing is written; the answers end before --url" in done.output
    assert not (world.root / "data/sources/s.yml").exists()


def test_ids_and_words_of_a_list_may_come_with_commas(world: Project) -> None:
    """As they are written in a record; a name or a note keeps its commas."""
    more = ["--modalities", "text,code", "--built-on", "brain-1, brain-2", "--source", "maker-page,press-note"]
    done = world.call("new", "model", "brain-9", *MODEL, *more, "--aliases", "Brain, the ninth")
    assert done.exit_code == 0, done.stderr
    value = yaml.safe_load((world.root / "data/models/brain-9.yml").read_text(encoding="utf-8"))
    assert value["modalities"] == ["text", "code"]
    assert [edge["to"] for edge in value["built_on"]] == ["brain-1", "brain-2"]
    assert value["sources"] == ["maker-page", "press-note"]
    assert value["aliases"] == ["Brain, the ninth"]


def test_what_is_missing_is_asked_for(world: Project) -> None:
    """In the order of the file; what need not be is left out by an empty answer."""
    answers = "Knot\nA kind of weave.\n\nacme\nnetwork\nIt ties.\n\n"
    done = world.call("new", "technique", "knot", "--ask", typed=answers)
    assert done.exit_code == 0, done.stderr
    value = yaml.safe_load((world.root / "data/techniques/knot.yml").read_text(encoding="utf-8"))
    assert value["name"] == "Knot"
    assert value["idea"]


def test_claims_and_terms_and_pages_are_begun_as_well(world: Project) -> None:
    """A claim has parts of its own; a page gets the next place in its folder."""
    verdicts = [
        "--then-verdict",
        "confirmed",
        "--then-why",
        "So.",
        "--then-source",
        "maker-page",
        "--now-verdict",
        "not-applicable",
    ]
    claim = [
        "--claim",
        "It is.",
        "--article-lines",
        "3",
        "--category",
        "numeric",
        "--layer",
        "model",
        "--confidence",
        "low",
    ]
    done = world.call("new", "claim", "c-1", *claim, *verdicts, "--now-why", "It still is.", "--checked", "2026-11-20")
    assert done.exit_code == 0, done.stderr
    assert world.call("new", "term", "t-1", "--name", "T", "--definition", "A letter.").exit_code == 0
    world.page("how-it-works/index.md", "# How\n", "title: How\ndescription: It works.")
    world.page("layers/one.md", "# One\n", "title: One\ndescription: The first.\norder: 4")
    done = world.call("new", "page", "layers/two", "--title", "Two: it", "--description", "The second.")
    assert done.stdout == "docs/layers/two.md\n"
    assert 'title: "Two: it"' in (world.root / "docs/layers/two.md").read_text(encoding="utf-8")
    assert "order: 5" in (world.root / "docs/layers/two.md").read_text(encoding="utf-8")
    assert not world.page_faults()


def test_every_kind_can_be_begun() -> None:
    """The help of each kind names the options of its fields."""
    for kind in ("instance", "projections", "model-card", "storage-system"):
        done = Project(ROOT).call("new", kind, "--help")
        assert "--name" in done.stdout, done.stderr
