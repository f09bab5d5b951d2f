"""The proven exit: Zensical makes the same pages of the same files."""

from urllib.parse import urljoin

import pytest

from tests.reader import HtmlPage, Site
from tests.support import Project, run

pytestmark = pytest.mark.build


@pytest.fixture(scope="module")
def zensical(checkout: Project, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Write the tree of plain pages, and build it with Zensical."""
    target = tmp_path_factory.mktemp("tree")
    done = checkout.run("strata", "tree", str(target))
    assert done.returncode == 0, done.stderr
    built = run(target / "strata", "zensical", "build")
    assert built.returncode == 0, built.stdout + built.stderr
    return Site(target / "strata/site")


def test_zensical_makes_every_page(zensical: Site, site: Site) -> None:
    """No more and no fewer."""
    assert set(zensical.pages) == set(site.pages)


def test_zensical_gives_the_same_text(zensical: Site, site: Site) -> None:
    """The words of every article, in their order."""
    assert [path for path, page in site.pages.items() if zensical.pages[path].text != page.text] == []


def test_zensical_gives_the_same_links(zensical: Site, site: Site) -> None:
    """Every link of every article, in its order."""

    def ways(page: HtmlPage) -> list[str]:
        return [urljoin(f"https://site.invalid/strata/{page.url}", link) for link in page.main_links]

    assert [path for path, page in site.pages.items() if ways(zensical.pages[path]) != ways(page)] == []
