"""The benchmark: its records are valid and the same every time, and its figures are worked out right and drawn."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from macros.load.bench import Bench, BenchSite
from macros.select.bench import bars, ratio, steps
from macros.select.past_one_machine import past
from tests.bench.peers import write_text
from tests.bench.process import spend
from tests.bench.records import SHARES, fill
from tests.bench.result import runs, write
from tests.support import ROOT, Project, cells, words

HEAD = {"machine": {"processor": "A processor", "cores": 4, "memory": 16}, "versions": {"mkdocs": "1.6.1"}}
SITE = {
    "name": "600",
    "records": 600,
    "sources": 1200,
    "busy": False,
    "runs": {
        name: {"cpu": cpu, "wall": [9, 9, 9], "memory": [memory] * 3}
        for name, cpu, memory in (
            ("check", [4, 5, 3], 90),
            ("check again", [0.2, 0.3, 0.1], 20),
            ("build", [30, 60, 20], 200),
            ("build again", [1, 1, 1], 60),
            ("mkdocs", [10, 15, 10], 90),
        )
    },
    "sizes": {
        "pages": 700, "bytes": 90_000_000, "page_bytes": 31_000, "names_bytes": 60_000,
        "parts": 4, "part_bytes": 30_000, "facts_bytes": 600_000,
    },
    "visits": {name: {"bytes": 120_000, "files": 4} for name in ("home", "model", "catalog")},
    "search": {"strata": [200, 100, 300], "mkdocs": [900, 800, 1000]},
    "edits": {
        name: {"shown": [0.9, 0.8, 1.4], "whole": [3, 4, 5]} for name in ("record", "page", "template", "style")
    },
    "left_out": ["Hugo was not run."],
}  # fmt: skip


def site(**other: object) -> BenchSite:
    """Give an invented site, in part another."""
    return BenchSite(**{**SITE, **other})  # type: ignore[arg-type]


def bench(*sites: BenchSite) -> Bench:
    """Give an invented result."""
    return Bench("2026-01-02", sites=sites, **HEAD)


def grown(name: str, cpu: float, memory: float) -> BenchSite:
    """Give a site of so many records, whose build takes so much."""
    build = {"cpu": [cpu] * 3, "wall": [9.0] * 3, "memory": [memory] * 3}
    return site(name=name, records=int(name), runs={**SITE["runs"], "build": build})  # type: ignore[dict-item]


@pytest.mark.long
def test_the_records_are_valid_and_the_same_every_time(project: Project, tmp_path: Path) -> None:
    """Of every kind, with sources and relations; nothing is told of them, so many that chance has met every rule."""
    fill(project, 600)
    assert project.told() == []
    catalog = project.catalog()
    assert {record.folder for record in catalog.systems.values()} == set(SHARES)
    assert len(catalog.down) > len(catalog.systems) / 3
    other = Project(tmp_path / "other")
    fill(other, 600)
    for file in (other.root / "data").rglob("*.yml"):
        assert (project.root / file.relative_to(other.root)).read_bytes() == file.read_bytes()


def test_a_ratio_is_the_median_of_those_of_the_turns() -> None:
    """Not that of the medians: thirty to ten, sixty to fifteen, twenty to ten."""
    assert ratio(site(), "build", "mkdocs") == 3
    assert ratio(site(), "build", "hugo") is None


def test_growth_is_told_from_size_to_size() -> None:
    """Twice the records at twice the time have the exponent one, at four times two."""
    first, second = steps(
        bench(site(name="own"), grown("600", 30, 200), grown("1200", 60, 300), grown("2400", 240, 500))
    )[:2]
    assert (first.exponent, second.exponent) == pytest.approx((1, 2))
    assert (first.memory, second.cpu) == (1.5, 4)


def test_bars_are_met_or_missed_by_what_was_measured() -> None:
    """What was not measured is not met either; what was grown to ten times the records is calculated."""
    found = {bar.what: bar for bar in bars(bench(site(name="own"), grown("600", 30, 200), grown("1200", 66, 300)))}
    told = {what: (bar.met, bar.measured) for what, bar in found.items()}
    assert told["A build of both copies, against one of MkDocs with Material of the same text"] == (False, 3)
    assert told["A build where nothing has changed, against the same"] == (True, 0.1)
    assert told["An edit of a record until it is seen, on our own site"] == (True, 0.9)
    assert told["An edit of a page until it is seen, on our own site"] == (False, 0.9)
    assert told["The check from nothing, at 6,000 records"] == (False, None)
    assert found["Ten times the records"].measured == pytest.approx(13.72, abs=0.01)


def test_what_lies_past_one_machine_is_calculated_from_the_largest_site() -> None:
    """Sizes by the record, CPU by the exponent of the last step, memory by what a record adds."""
    found = past(bench(grown("600", 30, 200), grown("1200", 60, 300)), 120_000, 1_000_000)
    assert found is not None
    assert (found.visit_gb("home"), found.per_record("pages") * 1e6) == (120, 70_000)
    assert found.cpu_hours() == pytest.approx(60 * 100 / 3600)
    assert found.memory_gb() == pytest.approx(0.3 + 118_800 / 6000)
    assert found.hours_on(4) == pytest.approx(
        found.cpu_hours("check") + (found.cpu_hours() - found.cpu_hours("check")) / 4
    )


def test_the_last_step_is_the_one_between_the_two_largest_sites() -> None:
    """Not the one from the smallest to the largest, which tells of neither end."""
    found = past(bench(grown("600", 30, 200), grown("1200", 90, 300), grown("2400", 180, 500)), 24_000, 1)
    assert found is not None
    assert found.cpu_hours() == pytest.approx(180 * 10 / 3600)


def test_what_is_measured_is_written_read_and_drawn(world: Project) -> None:
    """Ratios, days, and what was left out; a size measured again takes the place of the one before."""
    write(world.root, HEAD, {**SITE, "records": 5})
    write(world.root, HEAD, {**SITE, "name": "own", "records": 800})
    file = write(world.root, HEAD, SITE)
    kept = world.catalog().bench
    assert kept is not None
    assert [one.name for one in kept.sites] == ["600", "own"]
    assert kept.sites[0] == replace(site(), left_out=["Hugo was not run."])
    parts = ("bars", "builds", "growth", "edits", "visits", "machine")
    drawn = {part: world.drawn("bench", part) for part in parts}
    rows = {part: [cells(row) for row in drawn[part].select("tbody tr")] for part in parts}
    assert f"measured on {file.stem}" in words(drawn["bars"])
    assert [row[2:] for row in rows["bars"] if row[0].startswith("A build of both")] == [["3", "missed"]]
    assert rows["builds"][0] == ["600", "700", "3", "\u2013", "\u2013"]
    assert rows["edits"][0][1:] == ["0.9 (4)"] * 4
    assert rows["visits"][0] == ["Home", "120", "4"]
    assert "Not run: 1,200, 3,000, 6,000, 12,000 records. Hugo was not run." in words(drawn["machine"])
    assert "1,000,000 readers a day" in words(world.drawn("past_one_machine"))


def test_what_a_run_has_not_is_said(world: Project) -> None:
    """One size, and no edit: no growth, no memory, and no bar that is met."""
    write(world.root, HEAD, {**SITE, "edits": {}})
    assert "no second one was measured" in words(world.drawn("bench", "growth"))
    assert words(world.drawn("bench", "edits")) == "No edit was timed in this run."
    assert "Memory of a build" not in words(world.drawn("past_one_machine"))
    assert {row.select("td")[-1].get_text() for row in world.drawn("bench", "bars").select("tbody tr")} == {
        "not measured"
    }


def test_without_a_result_the_pages_say_so(world: Project) -> None:
    """And nothing is invented."""
    assert words(world.drawn("bench", "bars")) == words(world.drawn("past_one_machine")) == "No benchmark is kept yet."


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("day", "2026-01-01", "its name is not its day"),
        ("sites", [{**SITE, "search": {"strata": ["x"]}}], "sites.0.search.strata.0: input should be a valid number"),
        ("sites", [{**SITE, "search": {"strata": [0]}}], "600: a measure is no list of numbers above zero"),
        ("sites", [{**SITE, "shape": 1}], "shape"),
        ("sites", 5, "sites: input should be an instance of sequence"),
    ],
)
def test_a_spoiled_result_is_a_fault(world: Project, key: str, value: object, told: str) -> None:
    """At its file, with what to do."""
    said = {"day": "2026-01-02", **HEAD, "sites": [SITE], key: value}
    world.write("data/bench/2026-01-02.yml", yaml.safe_dump(said))
    (fault,) = world.faults()
    assert fault.startswith("data/bench/2026-01-02.yml:1:1: is not as `make bench` writes it (")
    assert told in fault


@pytest.mark.long
def test_what_a_command_takes_is_that_of_all_its_processes(tmp_path: Path) -> None:
    """Their CPU seconds together, and their memory at one time; one that fails is told."""
    burn = "import time\nheld = bytearray(60_000_000)\nwhile time.process_time() < 0.4: pass\n"
    both = f"import subprocess, sys\nrun = subprocess.Popen([sys.executable, '-c', {burn!r}])\n{burn}run.wait()"
    spent = spend(tmp_path, sys.executable, "-c", both)
    assert spent.cpu >= 0.8
    assert spent.memory > 120
    assert runs([spent])["cpu"] == [round(spent.cpu, 2)]
    with pytest.raises(RuntimeError, match="ended with 3"):
        spend(tmp_path, sys.executable, "-c", "raise SystemExit(3)")


def test_the_same_text_is_written_out_for_others(project: Project, tmp_path: Path) -> None:
    """Each page with its title; a folder of pages is a section, as each of them wants it."""
    project.write("site/index.md", "# Home\n\nText.\n")
    project.write("site/models/index.md", "Above\n\n# Models\n")
    project.write("site/models/a/index.md", '# A "quoted" name\n')
    assert write_text(project.root / "site", tmp_path / "text") == 3
    text = (tmp_path / "text/mkdocs/docs/models/a/index.md").read_text(encoding="utf-8")
    assert text == '---\ntitle: "A \\"quoted\\" name"\n---\n# A "quoted" name\n'
    content = tmp_path / "text/hugo/content"
    assert {file.relative_to(content).as_posix() for file in content.rglob("*.md")} == {
        "_index.md",
        "models/_index.md",
        "models/a/index.md",
    }


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("sites:\n", "sites: " + "[" * 50_000 + "\n"),
        ("day: ", "day: &a "),
        ("machine:\n", "machine: [a]\nrest:\n"),
        ("cores: ", "cores: \u202e"),
    ],
)
def test_a_result_is_read_as_strictly_as_a_record(world: Project, old: str, new: str) -> None:
    """A stranger can send one: it is refused by name, in no time and without a trace."""
    kept = max((ROOT / "data/bench").glob("*.yml"))
    text = kept.read_text(encoding="utf-8")
    assert old in text
    world.write(f"data/bench/{kept.name}", text.replace(old, new, 1))
    assert [one for one in world.page_faults() if one.startswith(f"data/bench/{kept.name}:")]


def test_nothing_else_stands_with_the_results(world: Project) -> None:
    """No other file, and no folder."""
    world.write("data/bench/a.txt", "kept")
    (world.root / "data/bench/2026-01-01.yml").mkdir()
    told = [one.partition(": ")[0] for one in world.page_faults() if "as `make bench` writes it" in one]
    assert told == ["data/bench/2026-01-01.yml:1:1", "data/bench/a.txt:1:1"]
