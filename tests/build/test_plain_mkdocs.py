"""MkDocs alone, as anyone knows it, makes the site."""

import shutil
from pathlib import Path

import pytest

from tests.reader import Site
from tests.support import DAY, ELSEWHERE, ROOT, Project

pytestmark = pytest.mark.build


@pytest.fixture(scope="module")
def plain(checkout: Project, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Build with plain `mkdocs build`, elsewhere, in another place of the world, with other seeds."""
    other = Project(tmp_path_factory.mktemp("elsewhere") / "a copy")
    shutil.copytree(checkout.root, other.root, ignore=shutil.ignore_patterns("site", ".build", "below"))
    done = other.run("mkdocs", "build", SOURCE_DATE_EPOCH=DAY, **ELSEWHERE)
    assert done.returncode == 0, done.stderr
    return Site(other.root / "site")


def test_two_small_builds_give_the_same_bytes(world: Project, tmp_path: Path) -> None:
    """By plain `mkdocs build`, elsewhere, and by our own command, which adds the zip."""
    world.furnish()
    other = Project(tmp_path / "a copy")
    shutil.copytree(world.root, other.root)
    for project, program, settings in ((world, "strata", {}), (other, "mkdocs", ELSEWHERE)):
        done = project.run(program, "build", SOURCE_DATE_EPOCH=DAY, **settings)
        assert done.returncode == 0, done.stderr
    ours, plain = (Site(project.root / "site").contents() for project in (world, other))
    assert set(ours) - set(plain) == {"strata-offline.zip", "strata-offline.zip.sha256"}
    assert [path for path, content in plain.items() if ours.get(path) != content] == []


@pytest.mark.audit
def test_plain_mkdocs_makes_the_whole_site(plain: Site, site: Site) -> None:
    """The same files as with our own command, which adds the zip."""
    assert set(site.contents()) - set(plain.contents()) == {"strata-offline.zip", "strata-offline.zip.sha256"}
    assert set(plain.contents()) <= set(site.contents())


@pytest.mark.audit
def test_two_builds_give_the_same_bytes(plain: Site, site: Site) -> None:
    """Nothing depends on folder, clock, time zone, language or the order of sets."""
    other = plain.contents()
    assert [path for path, content in site.contents().items() if other.get(path, content) != content] == []


def test_a_build_leaves_the_project_as_it_was(checkout: Project, site: Site) -> None:
    """Nothing that is made stands among what is written by hand."""
    assert site.pages
    made = {path.name for path in checkout.root.iterdir()}
    assert made - {"data", "docs", "macros", "overrides", "mkdocs.yml", "site", ".build", "below"} == set()
    assert {path.name for path in (checkout.root / "docs").iterdir()} == {
        path.name for path in (ROOT / "docs").iterdir()
    }


def test_the_environment_of_pages_hands_out_no_python(project: Project) -> None:
    """What would run code in a page is refused before MkDocs reads it."""
    project.furnish()
    for name, text in {"a": "{{ ''.__class__.__mro__ }}", "b": "{{ cycler.__init__.__globals__ }}"}.items():
        project.page(f"how-it-works/{name}.md", f"{text}\n")
    done = project.run("mkdocs", "build")
    assert done.returncode == 1
    assert done.stderr.count("may only call a macro") == 2
    assert not (project.root / "site").exists()
