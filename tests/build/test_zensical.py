"""The proven exit: Zensical makes the same pages of the same files."""

from urllib.parse import urljoin

import pytest

from macros.load.pages import load_pages
from tests.languages import catalog
from tests.reader import HtmlPage, Site
from tests.support import Project, run
from tests.world import WORLD

pytestmark = pytest.mark.build
Both = tuple[Site, Site]


@pytest.fixture(scope="module", params=["small", pytest.param("whole", marks=pytest.mark.audit)])
def both(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Both:
    """Give a small site, or the whole one, as Zensical makes it of the tree of plain pages and as MkDocs makes it."""
    if request.param == "whole":
        project, site = request.getfixturevalue("checkout"), request.getfixturevalue("site")
    else:
        project = small(tmp_path_factory)
        site = Site(project.root / "site")
    target = tmp_path_factory.mktemp("tree")
    done = project.run("strata", "tree", str(target))
    assert done.returncode == 0, done.stderr
    built = run(target / "strata", "zensical", "build")
    assert built.returncode == 0, built.stdout + built.stderr
    return Site(target / "strata/site"), site


def small(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Build the invented stack."""
    made = Project(tmp_path_factory.mktemp("small") / "strata")
    for name, text in WORLD.items():
        made.record(name, text)
    made.furnish()
    made.page("how-it-works/a.md", "# A\n\nText.\n", "title: A\ndescription: What is there.")
    (page,) = (one for one in load_pages(made.root)[0] if one.inside == "how-it-works/a.md")
    front = f'title: Ä\ndescription: What is there.\ntranslates: "{page.digest}"'
    made.page("how-it-works/a.de.md", '# Ä\n\nText, [Start](../index.md).\n\n{{ count("systems") }}\n', front)
    made.write("data/languages/de.po", catalog())
    done = made.run("strata", "build")
    assert done.returncode == 0, done.stderr
    return made


def test_zensical_makes_every_page(both: Both) -> None:
    """No more and no fewer."""
    zensical, site = both
    assert set(zensical.pages) == set(site.pages)


def test_zensical_gives_the_same_text(both: Both) -> None:
    """The words of every article, in their order."""
    zensical, site = both
    assert [path for path, page in site.pages.items() if zensical.pages[path].text != page.text] == []


def test_zensical_gives_the_same_links(both: Both) -> None:
    """Every link of every article, in its order."""

    def ways(page: HtmlPage) -> list[str]:
        return [urljoin(f"https://site.invalid/strata/{page.url}", link) for link in page.main_links]

    zensical, site = both
    assert [path for path, page in site.pages.items() if ways(zensical.pages[path]) != ways(page)] == []
