"""A project with every kind of fault at once: each is one line, and the last good site stays."""

import re
import subprocess

import pytest

from tests.support import Project

pytestmark = pytest.mark.build

LINE = re.compile(r"(?P<file>[\w./-]+):(?P<line>\d+):(?P<column>\d+): (?:[\w.-]+: )?\S.*")

EXPECTED = [
    "data/accelerators/chip-1.yml:7:10: memory.value: must be a number, in the field's unit and without it; it is",
    'data/accelerators/chip-1.yml:8:1: powr: unknown key; did you mean "power"?',
    "data/accelerators/chip-2.yml:3:1: category: is written twice, first in line 2; keep one",
    "data/applications/chatter.yml:19:6: events.0.date: 2022-02-30 is not a day of the calendar",
    'data/applications/painter.yml:8:13: built_on.0.to: no record "brian-2"; did you mean "brain-2"?',
    "data/models/broken.yml:1:7: not YAML: ",
    "docs/how-it-works/a.md:1:1: title: is missing",
    'docs/how-it-works/a.md:6:4: tabel: no macro of this name; did you mean "table"?',
    'docs/how-it-works/a.md:7:10: system: no record "ring-9"',
    "docs/how-it-works/b.md:2:8: not YAML: ",
    "docs/how-it-works/c.md:1:1: the front matter is missing",
]


@pytest.fixture
def good(world: Project) -> Project:
    """Give a project that can be built, with the site of its last build."""
    world.furnish()
    world.page("how-it-works/a.md", "# A\n\nText.\n", "title: A\ndescription: What is there.")
    done = world.run("strata", "build")
    assert done.returncode == 0, done.stderr
    return world


def spoil(project: Project) -> None:
    """Make one fault of each kind."""
    project.change("accelerators/chip-1", "value: 80", "value: eighty")
    project.change("accelerators/chip-1", "power:", "powr:")
    project.record(
        "accelerators/chip-2",
        "name: Chip 2\ncategory: tpu\ncategory: gpu\nsummary: It.\nmade_by: [acme]\nsources: [maker-page]\n",
    )
    project.change("applications/chatter", "2022-11-30", "2022-02-30")
    project.change("applications/painter", "{undisclosed: true, as_of: 2023-05,", "{to: brian-2,")
    project.record("models/broken", "name: [A\n")
    project.page("how-it-works/a.md", '# A\n\n{{ tabel("models") }}\nText. {{ system("ring-9") }}\n', "description: A.")
    project.page("how-it-works/b.md", "Text.\n", "title: [B\ndescription: B.")
    project.write("docs/how-it-works/c.md", "# C\n\nText.\n")


def check(done: subprocess.CompletedProcess[str]) -> None:
    """Look for all the faults and nothing else in what a command said."""
    assert done.returncode == 1
    lines = [line for line in (done.stdout + done.stderr).splitlines() if line and not line.startswith("INFO")]
    assert all(LINE.fullmatch(line) for line in lines), lines
    assert len(lines) == len(EXPECTED), lines
    for line, expected in zip(lines, EXPECTED, strict=True):
        assert line.startswith(expected)


def test_every_fault_is_one_line_and_the_last_site_stays(good: Project) -> None:
    """`strata check`, `strata build` and `mkdocs build` say the same, and none touches the last good site."""
    before = {file: file.stat().st_mtime_ns for file in (good.root / "site").rglob("*")}
    assert before
    spoil(good)
    check(good.run("strata", "check"))
    check(good.run("strata", "build"))
    check(good.run("mkdocs", "build"))
    check(good.run("mkdocs", "build", "--strict", "--quiet"))
    assert {file: file.stat().st_mtime_ns for file in (good.root / "site").rglob("*")} == before


def test_a_good_project_is_told_so(good: Project) -> None:
    """`strata check` ends without an error and counts what it read."""
    done = good.run("strata", "check")
    assert done.returncode == 0
    assert re.fullmatch(r"\d+ records, 2 sources, 1 terms, \d+ pages: no faults\n", done.stdout)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[there](nowhere.md)", "how-it-works/a.md"),
        ("[there](index.md#nowhere)", "how-it-works/a.md"),
        ("[there](/glossary/)", "how-it-works/a.md"),
    ],
)
def test_a_link_of_a_page_that_leads_nowhere_ends_the_build(good: Project, text: str, said: str) -> None:
    """The page is named, and the last good site stays."""
    good.page("how-it-works/a.md", f"# A\n\n{text}\n", "title: A\ndescription: What is there.")
    before = {file: file.stat().st_mtime_ns for file in (good.root / "site").rglob("*")}
    done = good.run("strata", "build")
    assert done.returncode != 0
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert {file: file.stat().st_mtime_ns for file in (good.root / "site").rglob("*")} == before


def test_a_page_and_a_folder_of_one_address_end_the_build(good: Project) -> None:
    """Neither of two pages is lost without a word."""
    good.page("glossary/index.md", "# G\n", "title: G\ndescription: What else is there.")
    done = good.run("strata", "build")
    assert done.returncode != 0
    assert "glossary" in done.stderr
