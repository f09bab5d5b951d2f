"""A report confirms: the lines of what is still shown get its day, and no other character changes."""

import difflib
import json
from contextlib import chdir
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from macros.cli import main
from macros.relate.statements import position, statements
from tests.support import Project

SOURCE = """\
# The maker's page.
title: "The Maker's Page"
publisher:   Acme
url: https://acme.example/live
retrieved: "2026-01-20"  # by hand
shows: What Acme makes.
standing: maker
"""


@pytest.fixture
def small(world: Project) -> Project:
    """Give the world with a source of its own for an application and a chip, both with comments."""
    world.record("sources/live-page", SOURCE)
    world.record(
        "sources/unread-page",
        SOURCE.replace('retrieved: "2026-01-20"  # by hand\n', "")
        .replace("page\n", "other\n", 1)
        .replace("/live", "/other"),
    )
    world.change(
        "applications/chatter",
        "access: {value: api, as_of: 2023-01, source: maker-page}",
        "access:\n  # how one gets at it\n  - {value: api, as_of: 2023-01, source: live-page}  # seen\n"
        "  - {source: unread-page, as_of: '2023-02', value: product}",
    )
    world.change(
        "accelerators/chip-1",
        "memory: {value: 80, as_of: 2022-03, source: maker-page}",
        "memory: {value: 80, as_of: 2022-03, source: live-page} # a specification",
    )
    return world


def report(project: Project, verdicts: dict[str, str], day: str = "2026-11-28") -> Path:
    """Write a report in which the statements of some sources have a verdict each."""
    catalog = project.catalog()
    findings = []
    for one in statements(catalog):
        for source in one.sources:
            if source in verdicts:
                path, line = position(catalog, one)
                said = {name: getattr(one, name) for name in ("kind", "id", "field", "says", "mark")}
                url = catalog.sources[source].url
                findings.append(
                    said | {"verdict": verdicts[source], "path": path, "line": line, "source": source, "url": url}
                )
    return project.write("report.json", json.dumps({"version": 1, "day": day, "findings": findings, "to_archive": []}))


def confirm(project: Project) -> Result:
    """Call the command."""
    with chdir(project.root):
        return CliRunner().invoke(main, ["confirm", "report.json"])


def changes(project: Project, before: dict[str, str]) -> list[str]:
    """Give the lines that went and came, in all files."""
    now = texts(project)
    pairs = ((before[path].splitlines(), now[path].splitlines()) for path in sorted(now))
    return [line for old, new in pairs for line in difflib.ndiff(old, new) if line[0] in "+-"]


def texts(project: Project) -> dict[str, str]:
    """Give all texts below data/."""
    return {file.as_posix(): file.read_text(encoding="utf-8") for file in (project.root / "data").rglob("*.yml")}


def test_only_the_right_lines_change_and_comments_stay(small: Project) -> None:
    """`retrieved` in the sources, `as_of` in the volatile facts; the memory of a chip keeps its day."""
    report(small, {"live-page": "still shown", "unread-page": "still shown"})
    before = texts(small)
    done = confirm(small)
    assert done.exit_code == 0, done.output
    assert done.stdout == "2 sources and 2 facts confirmed in 3 files; git diff shows them\n"
    assert changes(small, before) == [
        "-   - {value: api, as_of: 2023-01, source: live-page}  # seen",
        "+   - {value: api, as_of: 2026-11-28, source: live-page}  # seen",
        "-   - {source: unread-page, as_of: '2023-02', value: product}",
        "+   - {source: unread-page, as_of: '2026-11-28', value: product}",
        '- retrieved: "2026-01-20"  # by hand',
        '+ retrieved: "2026-11-28"  # by hand',
        "+ retrieved: 2026-11-28",
    ]
    assert small.faults() == []
    assert confirm(small).stdout == "0 sources and 0 facts confirmed in 0 files; git diff shows them\n"


@pytest.mark.parametrize("verdict", ["other value", "not shown", "page gone", "moved", "blocked", "cannot tell"])
def test_nothing_else_is_confirmed(small: Project, verdict: str) -> None:
    """A source of which anything is not plainly shown keeps its day."""
    report(small, {"live-page": verdict})
    before = texts(small)
    assert "0 sources and 0 facts" in confirm(small).stdout
    assert changes(small, before) == []


def test_a_source_that_is_cited_for_more_is_not_confirmed(small: Project) -> None:
    """A report that looked at some of its statements says nothing of the others."""
    file = report(small, {"live-page": "still shown"})
    content = json.loads(file.read_text(encoding="utf-8"))
    content["findings"] = [one for one in content["findings"] if one["kind"] == "accelerators"]
    file.write_text(json.dumps(content), encoding="utf-8")
    before = texts(small)
    assert "cited for more than the report looked at" in confirm(small).stdout
    assert changes(small, before) == []


def test_a_fact_that_changed_since_is_not_confirmed(small: Project) -> None:
    """The report speaks of a value that the record has no longer."""
    report(small, {"live-page": "still shown", "unread-page": "still shown"})
    small.change("applications/chatter", "value: api, as_of: 2023-01", "value: rented, as_of: 2023-01")
    assert "value: rented, as_of: 2023-01" in (small.root / "data/applications/chatter.yml").read_text(encoding="utf-8")
    confirm(small)
    assert "value: rented, as_of: 2023-01" in (small.root / "data/applications/chatter.yml").read_text(encoding="utf-8")


def test_a_fact_does_not_outrun_the_day_of_its_source(small: Project) -> None:
    """A page of 2023 that was read today says nothing of today: the check would refuse it."""
    small.change("sources/live-page", "retrieved:", "published: 2023-01-05\nretrieved:")
    report(small, {"live-page": "still shown"})
    done = confirm(small)
    assert "access: its sources have days of their own" in done.stdout
    assert small.faults() == []


def test_a_report_of_a_later_day_than_the_edition_is_refused(small: Project) -> None:
    """With what to do first."""
    report(small, {"live-page": "still shown"}, day="2026-12-05")
    done = confirm(small)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "after 2026-11-28, the day of the edition" in done.stderr


def test_what_is_no_report_is_refused(small: Project) -> None:
    """With the version that is expected."""
    small.write("report.json", '{"version": 7}')
    done = confirm(small)
    assert done.exit_code == 2
    assert "is no report of version 1 (it says 7)" in done.stderr
