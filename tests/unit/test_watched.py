"""The site tells what a watch found: of each fact, of each record, of each kind and host; and that none has run."""

import pytest

from macros.relate.statements import position, statements
from macros.watch.findings import Finding, Report
from macros.watch.recorded import record
from macros.watch.verdicts import Verdict
from tests.support import Project, cells, words

DAY = "2026-11-20"


def recorded(project: Project, verdicts: dict[str, Verdict], day: str = DAY) -> None:
    """Record an invented report: the verdict of each field, "still shown" for the others."""
    catalog = project.catalog()
    findings = [
        Finding(
            verdicts.get(one.field, Verdict.SHOWN),
            *position(catalog, one),
            one.kind,
            one.id,
            one.field,
            one.says,
            one.mark,
            source,
            catalog.sources[source].url,
        )
        for one in statements(catalog)
        for source in one.sources
    ]
    record(project.root, Report(day, tuple(findings)))


def test_without_a_report_the_pages_say_so(world: Project) -> None:
    """In one plain line, and no column of a table is empty for it."""
    assert "No watch has run yet" in words(world.drawn("freshness"))
    assert (
        words(world.drawn("health", "chip-1"))
        == "No watch has read these sources again yet; the dates are those of readers."
    )
    assert "confirmed" not in words(world.drawn("facts", "chip-1"))


def test_a_report_is_strict_data(world: Project) -> None:
    """What `strata watch` writes passes the check; another name, a later day or a broken mark does not."""
    recorded(world, {})
    assert world.faults() == []
    file = world.root / f"data/watch/{DAY}.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(f"day: {DAY}", "day: 2026-11-29"), encoding="utf-8")
    told = [fault.split(": ", 1)[1] for fault in world.faults()]
    assert [fault.split(";")[0] for fault in told] == [
        "day: 2026-11-29 is after 2026-11-28, the day of the edition",
        f"day: is 2026-11-29, but the file is named {DAY}.yml",
    ]
    file.write_text(text.replace('shown: "', 'shown: "x'), encoding="utf-8")
    assert "has marks of 4 letters each" in world.faults()[0]


def test_a_fact_tells_when_it_was_last_confirmed(world: Project) -> None:
    """And what was found since."""
    recorded(world, {}, "2026-11-10")
    recorded(world, {"power": Verdict.OTHER})
    rows = [cells(row) for row in world.drawn("facts", "chip-1").select("tbody tr")]
    assert [row[2] for row in rows] == [f"2022-03 last confirmed {DAY}", f"2022-03 another value found {DAY}"]


def test_a_value_that_changed_since_is_not_confirmed(world: Project) -> None:
    """A report speaks of the value that it saw."""
    recorded(world, {})
    world.change("accelerators/chip-1", "value: 80", "value: 96")
    rows = [cells(row) for row in world.drawn("facts", "chip-1").select("tbody tr")]
    assert [row[2] for row in rows] == ["2022-03", f"2022-03 last confirmed {DAY}"]


@pytest.mark.parametrize(
    ("verdict", "said"),
    [
        (Verdict.OTHER, "1 contradicted"),
        (Verdict.GONE, "1 with its source gone"),
        (Verdict.NOT_SHOWN, "1 no longer found"),
    ],
)
def test_a_record_has_a_line_of_health(world: Project, verdict: Verdict, said: str) -> None:
    """How much is confirmed, and what is wrong."""
    recorded(world, {"power": verdict})
    assert words(world.drawn("health", "chip-1")) == f"Read again on {DAY}: 1 of 2 statements confirmed, {said}."


def test_the_freshness_page_has_the_whole(world: Project) -> None:
    """By kind, in all, and by the host of the source."""
    recorded(world, {"power": Verdict.OTHER, "memory": Verdict.GONE})
    drawn = world.drawn("freshness")
    kinds, hosts = (drawn.select("table")[number] for number in (0, 1))
    heads = cells(kinds.select("tr")[0])
    assert heads == [
        "Kind",
        "Statements",
        "Confirmed",
        "Contradicted",
        "Not found",
        "Gone",
        "Moved",
        "Closed to programs",
        "Cannot tell",
        "Aging",
    ]
    rows = {row[0]: row[1:] for row in map(cells, kinds.select("tbody tr"))}
    assert rows["Accelerators"] == ["3", "0", "1", "0", "2", "0", "0", "0", "0"]
    count = sum(1 for _ in statements(world.catalog()))
    assert rows["All"][0] == str(count)
    assert [row[0] for row in map(cells, hosts.select("tbody tr"))] == ["acme.example", "daily.example"]


def test_a_gone_source_leads_to_its_archived_copy(world: Project) -> None:
    """On the page that cites it, with the day on which it was found gone."""
    world.change("sources/maker-page", "published:", "archived: https://archive.org/maker\npublished:")
    assert "archived copy" in words(world.drawn("registry"))
    recorded(world, {"memory": Verdict.GONE})
    drawn = world.drawn("registry")
    assert f"gone on {DAY}" in words(drawn)
    assert "read it in the archive" in [words(link) for link in drawn.select('a[href="https://archive.org/maker"]')]
