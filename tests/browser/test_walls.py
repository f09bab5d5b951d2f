"""What is accepted of hostile pages is text: in Chromium, hosted and from disk, nothing runs."""

import re
from collections.abc import Iterator
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import served, visit
from tests.reader import Site
from tests.support import Project
from tests.walls import calls, markup
from tests.world import WORLD

pytestmark = pytest.mark.browser

FRONT = "---\ntitle: A page\ndescription: What it is.\n---\n"


@pytest.fixture(scope="module")
def accepted(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Build a site of every hostile page that the check takes."""
    made = Project(tmp_path_factory.mktemp("walls") / "strata")
    made.furnish()
    for path, text in WORLD.items():
        made.record(path, text)
    files = {f"docs/layers/case-{n:03}.md": f"{FRONT}{case}\n" for n, case in enumerate([*markup.CASES, *calls.CASES])}
    for path, text in files.items():
        made.write(path, text)
    told = [one for one in made.page_faults() if ": warning: " not in one]
    refused = {file for one in told for file in re.findall(r"docs/layers/case-\d+\.md", one)}
    for path in refused & set(files):
        (made.root / path).unlink()
    assert 5 < len(set(files) - refused) < 100
    done = made.run("strata", "build")
    assert done.returncode == 0, done.stderr
    with ZipFile(made.root / "site/strata-offline.zip") as packed:
        packed.extractall(made.root / "stick")
    return made


@pytest.fixture(params=["hosted", "from disk"])
def where(accepted: Project, request: pytest.FixtureRequest) -> Iterator[tuple[str, Site]]:
    """Give the address of the site and its files."""
    if request.param == "hosted":
        with served(accepted.root / "site") as address:
            yield address, Site(accepted.root / "site")
    else:
        folder = accepted.root / "stick/strata"
        yield f"{folder.as_uri()}/", Site(folder)


def test_nothing_of_an_accepted_page_runs(chromium: Browser, where: tuple[str, Site]) -> None:
    """No script, no other host, and the frame is that of every page."""
    address, site = where
    pages = [path for path in site.pages if path.startswith("layers/case-")]
    assert len(pages) > 5
    with visit(chromium) as reader:
        for path in pages:
            page = reader.to(f"{address}{path}")
            assert page.evaluate("window.PWN") is None, path
            assert page.locator(".md-header, .md-footer, .md-search").count() == 3, path
            assert page.evaluate("document.getElementById('__config').tagName") == "SCRIPT", path
        assert [asked for asked in reader.requests if not asked.startswith((address, "data:", "blob:"))] == []
        assert reader.errors == []
