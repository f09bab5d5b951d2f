"""What was made of the same files is not made again; and nothing that was made of other files is ever shown."""

import shutil
from pathlib import Path

import pytest

from tests.support import Project, busy, pace
from tests.world import WORLD

pytestmark = pytest.mark.build


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Give a small project with its site."""
    made = Project(tmp_path_factory.mktemp("known") / "project")
    for name, text in WORLD.items():
        made.record(name, text)
    made.furnish()
    assert made.run("strata", "build").returncode == 0
    return made


def contents(folder: Path) -> dict[str, bytes]:
    """Give every file below a folder."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_the_same_files_are_not_built_again(small: Project) -> None:
    """The site stays as it is, the same is told, and it takes no time; unless it is asked for."""
    site, before = small.root / "site", contents(small.root / "site")
    folder = site.stat().st_ino
    started = busy()
    done = small.run("strata", "build")
    assert (done.returncode, site.stat().st_ino) == (0, folder)
    assert busy() - started < 3 * pace()
    assert "set STRATA_SITE_URL" in done.stderr
    assert small.run("strata", "build", "--no-cache").returncode == 0
    assert site.stat().st_ino != folder
    assert contents(site) == before


@pytest.mark.parametrize("spoiled", ["changed", "gone", "added", "setting"])
def test_what_is_not_the_site_of_these_files_is_built(small: Project, spoiled: str) -> None:
    """Whoever has touched the site, and whatever it was built for."""
    site, settings = small.root / "site", {}
    before = contents(site)
    if spoiled == "changed":
        (site / "index.html").write_text("other")
    elif spoiled == "gone":
        (site / "sw.js").unlink()
    elif spoiled == "added":
        (site / "old.html").write_text("other")
    else:
        settings = {"STRATA_REPOSITORY": "https://forge.example/other"}
    assert small.run("strata", "build", **settings).returncode == 0
    made = contents(site)
    assert (made == before) == (spoiled != "setting")
    assert small.run("strata", "build").returncode == 0
    assert contents(site) == before


def test_the_check_answers_from_what_it_said_of_the_same_content(small: Project) -> None:
    """Dates of files do not matter; one letter does, and a fault is told each time."""
    first = small.run("strata", "check")
    (small.root / "docs/glossary.md").touch()
    started = busy()
    assert small.run("strata", "check").stdout == first.stdout
    assert busy() - started < 2
    assert small.run("strata", "check", "--no-cache").stdout == first.stdout
    page = small.root / "docs/glossary.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(text + "\n{{ tabel() }}\n", encoding="utf-8")
    said = [small.run("strata", "check") for _ in range(2)]
    assert [done.returncode for done in said] == [1, 1]
    assert said[0].stderr == said[1].stderr != ""
    page.write_text(text, encoding="utf-8")
    assert small.run("strata", "check").stdout == first.stdout


def test_what_cannot_be_kept_is_made(small: Project) -> None:
    """Where nothing can be written, and where what was kept is spoiled."""
    first = small.run("strata", "check").stdout
    (small.root / ".build/check.json").write_text("{")
    assert small.run("strata", "check").stdout == first
    (small.root / ".build/check.json").unlink()
    (small.root / ".build/check.json").mkdir()
    assert small.run("strata", "check").stdout == first
    shutil.rmtree(small.root / ".build/check.json")
