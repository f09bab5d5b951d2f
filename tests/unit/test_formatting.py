"""strata fmt and strata fix: keys in order, comments kept, nothing said changes, nothing changes twice."""

import random

import pytest
import yaml

from macros.faults import Fault, Faults, Mend
from macros.load.parse import parse
from macros.load.tree import files
from macros.schema import KINDS
from macros.schema.trackers import untracked
from macros.schema.written_order import written_order
from macros.tools.formatting import formatted
from macros.tools.mends import fix, mended
from tests.support import ROOT, Project
from tests.world import WORLD

MODEL = """\
# yaml-language-server: $schema=../../schemas/models.json
# About the name.
name: Brain

sources: [ maker-page,press-note ]
# Its size, as far as it is told,
# in two lines.
parameters:   {source: maker-page , value: 7.10, as_of: "2023-03"}   
summary: >-
  A text with # no comment
  in it.
built_on:
  -   {source: maker-page, to: brain-1}   # why
  # - {to: brain-0, source: maker-page}
website: 'https://acme.example/page?utm_source=x&id=5&gclid=1#top'
events:
  - source: maker-page
    # when it came
    date: 2023-02
    event: released
# The end.
"""  # noqa: W291 - a space that goes
EXPECTED = """\
# yaml-language-server: $schema=../../schemas/models.json
# About the name.
name: Brain
summary: >-
  A text with # no comment
  in it.
website: "https://acme.example/page?id=5#top"
built_on:
  - {to: brain-1, source: maker-page}   # why
  # - {to: brain-0, source: maker-page}
# Its size, as far as it is told,
# in two lines.
parameters: {value: 7.10, as_of: 2023-03, source: maker-page}
events:
    # when it came
  - date: 2023-02
    event: released
    source: maker-page

sources: [maker-page, press-note]
# The end.
"""


def test_a_record_is_put_in_order_and_keeps_its_comments() -> None:
    """Keys, spaces, quotes and trackers; comments stay where they belong."""
    assert formatted("data/models/brain.yml", MODEL.encode()) == EXPECTED


@pytest.mark.long
def test_all_data_is_formatted_once_and_says_the_same() -> None:
    """A second pass changes nothing, in any record of the project."""
    for file in files(ROOT):
        path, content = file.relative_to(ROOT).as_posix(), file.read_bytes()
        text = formatted(path, content)
        if text.encode() != content:
            assert formatted(path, text.encode()) == text, path


@pytest.mark.parametrize("name", [name for name in WORLD if "/" in name])
def test_shuffled_keys_come_back_in_the_order_of_the_schema(name: str) -> None:
    """Whatever the order of keys was, at every depth, and whatever comments stand between."""
    chance = random.Random(name)  # noqa: S311 - an order, no secret
    kind = name.split("/", maxsplit=1)[0]
    value = yaml.safe_load(WORLD[name])
    for flow in (True, False, None):
        shuffled = {key: _shuffled(value[key], chance) for key in chance.sample(sorted(value), len(value))}
        text = yaml.safe_dump(shuffled, sort_keys=False, default_flow_style=flow, width=10_000)
        if not flow:
            text = "".join(
                f"# {line.split(':')[0]}\n{line}\n" if line[0].isalpha() else f"{line}\n" for line in text.splitlines()
            )
        path = f"data/{name}.yml"
        before = parse(path, text).value
        found = formatted(path, text.encode())
        assert parse(path, found).value == before
        assert formatted(path, found.encode()) == found
        keys = list(parse(path, found).value)
        assert keys == [key for key in written_order(KINDS[kind]) if key in value]
        if not flow:
            lines = found.splitlines()
            assert all(lines[n - 1] == f"# {line.split(':')[0]}" for n, line in enumerate(lines) if line[0].isalpha())


def _shuffled(value: object, chance: random.Random) -> object:
    if isinstance(value, dict):
        return {key: _shuffled(value[key], chance) for key in chance.sample(sorted(value), len(value))}
    return [_shuffled(part, chance) for part in value] if isinstance(value, list) else value


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("summary: “Typeset quotes”", 'summary: "Typeset quotes"'),
        ("summary: 'It''s one'", 'summary: "It\'s one"'),
        ("summary: 'Said \"so\"'", "summary: 'Said \"so\"'"),
        ('aliases: ["2023"]', 'aliases: ["2023"]'),
        ('aliases: ["no"]', 'aliases: ["no"]'),
        ("aliases: []", "aliases: []"),
        ("aliases: [a, b,]", "aliases: [a, b]"),
        ("aliases: [a, # one\n  b]", "aliases: [a, # one\n  b]"),
        ("article: {name: X,\n  lines: [1]}", "article: {lines: [1],\n  name: X}"),
        ("summary :  x", "summary: x"),
        ("website: https://a.example/?utm_medium=x", "website: https://a.example/"),
        ("aliases:\n-   b", "aliases:\n- b"),
    ],
)
def test_one_line_is_mended(written: str, right: str) -> None:
    """Each form by itself; what has a meaning stays."""
    assert formatted("data/models/x.yml", f"name: X\r\n{written}\r\n\r\n".encode()) == f"name: X\n{right}\n"


@pytest.mark.long
def test_what_cannot_be_read_is_left_as_it_is(world: Project) -> None:
    """The formatter says what the check says, and mends the others."""
    world.record("models/broken", "name: [\n")
    world.change(
        "models/brain-1", "made_by: [acme]\nsources: [maker-page]\n", "sources: [maker-page]\nmade_by: [acme]\n"
    )
    done = world.run("strata", "fmt")
    assert done.returncode == 1
    assert done.stderr.startswith("data/models/broken.yml:1:")
    assert "data/models/brain-1.yml: formatted" in done.stdout
    assert world.run("strata", "fmt", "--check", "data/models/brain-1.yml").returncode == 0


def test_examples_of_the_scaffold_go() -> None:
    """Lines that begin with #: were written by strata new."""
    assert formatted("data/models/x.yml", b"name: X\n#: memory: {value: 80}\n# kept\n") == "name: X\n# kept\n"


def test_mends_are_made_from_the_last_to_the_first(project: Project) -> None:
    """Two on a line, one that takes a line away, one that meets another, and one beyond the file."""
    faults = [
        Fault("data/a.yml", 1, 1, "", "x", Mend("data/a.yml", *mend))
        for mend in [(1, 1, 2, "long"), (1, 3, 4, "b"), (2, 1, 4, ""), (1, 3, 5, "z"), (9, 1, 2, "q"), (3, 1, 1, "# ")]
    ]
    file = project.write("data/a.yml", "\ufeffa c\r\nxy\r\nend".encode())
    assert len(fix(project.root, faults)) == 4
    assert file.read_bytes().decode() == "\ufefflong b\r\n# end"


def test_an_address_is_mended_at_its_place_and_nowhere_else(world: Project) -> None:
    """What tracks a reader goes from the address; the key before it and the lines around it stay."""
    before = (world.root / "data/sources/maker-page.yml").read_text(encoding="utf-8")
    world.change("sources/maker-page", "https://acme.example/page", "https://acme.example/page?utm_source=x")
    assert fix(world.root, [fault for fault in world.told() if fault.mend])
    assert (world.root / "data/sources/maker-page.yml").read_text(encoding="utf-8") == before


def test_a_mend_of_the_last_line_without_its_end_stays_inside() -> None:
    """A line that has no end can be taken away as well."""
    assert mended("a\nb", [Mend("x", 2, 1, 3, "")])[0] == "a\n"


@pytest.mark.parametrize(
    ("address", "right"),
    [
        ("https://a.example/?utm_source=a&q=1&fbclid=2", "https://a.example/?q=1"),
        ("https://a.example/?q=utm_source", "https://a.example/?q=utm_source"),
        ("https://a.example/#utm_source=a", "https://a.example/#utm_source=a"),
        ("https://a.example/?", "https://a.example/?"),
    ],
)
def test_trackers_go_and_the_rest_stays(address: str, right: str) -> None:
    """Only parameters that say who sent the reader."""
    assert untracked(address) == right


def test_a_change_of_meaning_is_refused() -> None:
    """Two keys of one name would become another record."""
    with pytest.raises(Faults):
        formatted("data/models/x.yml", b"name: X\nname: Y\n")


@pytest.mark.parametrize(
    ("record", "wrong", "right"),
    [
        ("models/brain-2", "made_by:", "made_bye:"),
        ("models/brain-2", "groups:", "tags:"),
        ("models/brain-2", "{to: brain-1,", "{to: brian-1,"),
        ("databases/drawer", "sources: [maker-page]", "sources: [makre-page]"),
        ("accelerators/chip-1", "value: 80, as_of", "value: 80 GB, as_of"),
        ("accelerators/chip-1", "value: 80, as_of: 2022-03", "value: 80, as_of: 2022/03"),
        ("applications/chatter", "date: 2022-11-30", "date: 30.11.2022"),
        ("applications/chatter", "access: {value: api", "access: {value: Api"),
        ("claims/chatter-is-first", "confidence: high", "confidence: High"),
    ],
)  # fmt: skip
def test_what_a_fault_names_is_written(world: Project, record: str, wrong: str, right: str) -> None:
    """A key, an id, a word of a list, a day, a number with the unit of its field: the file is as it was."""
    world.page("how-it-works/index.md", "# How it works\n\nText.\n")
    before = (world.root / f"data/{record}.yml").read_bytes()
    world.change(record, wrong, right)
    done = world.call("fix")
    assert done.exit_code == 0, done.stderr
    assert (world.root / f"data/{record}.yml").read_bytes() == before
    assert done.stdout.startswith(f"data/{record}.yml:")


@pytest.mark.parametrize(
    ("record", "old", "new"),
    [
        ("models/brain-2", "made_by: [acme]", "made_by: [acme]\nmade_bye: [acme]"),  # the key is there already
        ("accelerators/chip-1", "value: 80, as_of", "value: 80 TB, as_of"),  # of another unit
        ("accelerators/chip-1", "value: 80, as_of", "value: 80,000, as_of"),  # a comma may stand for a point
        ("models/brain-2", "{to: brain-1,", "{to: nothing-like-it,"),
        ("accelerators/chip-1", "as_of: 2022-03", "as_of: March 2022"),
    ],
)  # fmt: skip
def test_what_may_be_meant_otherwise_is_left(world: Project, record: str, old: str, new: str) -> None:
    """It is told again, and the file stays as it is."""
    world.change(record, old, new)
    before = (world.root / f"data/{record}.yml").read_bytes()
    done = world.call("fix")
    assert (done.exit_code, done.stdout) == (1, "")
    assert (world.root / f"data/{record}.yml").read_bytes() == before


def test_between_braces_a_slip_stays_where_it_stands() -> None:
    """Moved to the end, the second half of a number would look like a key of its own."""
    text = "name: A\nmemory: {source: a, value: 80,000, as_of: 2022}\n"
    assert formatted("data/accelerators/a.yml", text.encode()) == text
