"""What whoever hosts the site sets from outside, each through a real build."""

import re
from pathlib import Path

import pytest

from tests.support import Project
from tests.world import WORLD

pytestmark = pytest.mark.build
README = Path(__file__).parent.parent.parent / "README.md"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Give a small project that can be built."""
    made = Project(tmp_path_factory.mktemp("settings") / "project")
    for name, text in WORLD.items():
        made.record(name, text)
    made.furnish()
    return made


def built(project: Project, command: tuple[str, ...] = ("strata", "build"), **settings: str) -> str:
    """Build the site; give what was said."""
    done = project.run(*command, **settings)
    assert done.returncode == 0, done.stderr
    return done.stderr


def page(project: Project, path: str) -> str:
    """Give a file of the site."""
    return (project.root / "site" / path).read_text(encoding="utf-8")


@pytest.mark.parametrize("said", ["off", "OFF", "no", "false"])
def test_the_kill_switch_removes_the_service_worker(small: Project, said: str) -> None:
    """Every reader's browser then removes every copy and the worker itself."""
    built(small, ("mkdocs", "build"), STRATA_SERVICE_WORKER=said)
    worker = page(small, "sw.js")
    assert "registration.unregister()" in worker
    assert "const BUILD" not in worker


@pytest.mark.parametrize("said", ["on", "true", ""])
def test_without_the_kill_switch_there_is_one(small: Project, said: str) -> None:
    """Also where the setting is empty, which is as if it were not there."""
    built(small, ("mkdocs", "build"), STRATA_SERVICE_WORKER=said)
    assert page(small, "sw.js").startswith("const BUILD = ")


@pytest.mark.parametrize(
    ("name", "said", "told"),
    [
        ("STRATA_SERVICE_WORKER", "disabled", 'must be on or off; it is "disabled"'),
        ("STRATA_SERVICE_WORKER", "0", 'must be on or off; it is "0"'),
        ("STRATA_REPOSITORY", "forge", 'must be an address, as https://example.org/strata/; it is "forge"'),
        ("STRATA_REPOSITORY", "javascript:alert(1)", "must be an address"),
        ("STRATA_REPOSITORY", "no", "must be an address"),
        ("STRATA_SITE_URL", "", "must be an address"),
        ("STRATA_SITE_URL", 'https://example.org/"<b>/', "must be an address"),
        ("SOURCE_DATE_EPOCH", "abc", "must be a number of seconds"),
        ("STRATA_SITE_URL", "example.org/strata", "The URL isn't valid"),
    ],
)
def test_a_setting_that_cannot_be_is_told(small: Project, name: str, said: str, told: str) -> None:
    """In a line, before anything is built."""
    done = small.run("strata", "build", **{name: said})
    assert done.returncode == 1
    assert told in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert name in done.stderr or "site_url" in done.stderr


def test_the_address_of_the_site_stands_where_it_must(small: Project) -> None:
    """In the canonical address of each page, in the map of the site, and in the page for a missing one."""
    said = built(small, STRATA_SITE_URL="https://example.org/strata", STRATA_REPOSITORY="https://forge.org/me/strata/")
    assert said == ""
    assert '<link rel="canonical" href="https://example.org/strata/glossary/">' in page(small, "glossary/index.html")
    assert "<loc>https://example.org/strata/glossary/</loc>" in page(small, "sitemap.xml")
    missing = page(small, "404.html")
    assert 'href="/strata/glossary/"' in missing


def test_edits_and_reports_lead_to_the_repository(small: Project) -> None:
    """On every page."""
    built(small, STRATA_SITE_URL="https://example.org/", STRATA_REPOSITORY="https://forge.org/me/strata/")
    for path in ("glossary/index.html", "models/brain-1/index.html"):
        ways = re.findall(r'href="(https://forge\.org/[^"]*)"', page(small, path))
        assert {way.split("?")[0].split("/edit")[0] for way in ways} == {
            "https://forge.org/me/strata",
            "https://forge.org/me/strata/issues/new",
        }
    assert "strata.example" not in page(small, "glossary/index.html")


@pytest.mark.parametrize("command", [("strata", "build"), ("mkdocs", "build")])
def test_a_build_says_that_its_address_is_the_example(small: Project, command: tuple[str, ...]) -> None:
    """With the setting to change; README.md names it too."""
    said = built(small, command)
    for name in ("STRATA_SITE_URL", "STRATA_REPOSITORY"):
        assert len([line for line in said.splitlines() if f"set {name}" in line]) == 1
    assert "the example https://strata.example/," in said


def test_every_setting_is_named_for_who_hosts(small: Project) -> None:
    """What mkdocs.yml asks for is in README.md, and is tested here."""
    asked = set(re.findall(r"STRATA_\w+", (small.root / "mkdocs.yml").read_text(encoding="utf-8")))
    assert asked == {"STRATA_SITE_URL", "STRATA_REPOSITORY", "STRATA_SERVICE_WORKER"}
    assert asked <= set(re.findall(r"STRATA_\w+", README.read_text(encoding="utf-8")))
