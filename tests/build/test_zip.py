"""The zip of the whole site, as it is published."""

import hashlib
import re
import shutil
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from macros.publish.archive import archive
from tests.reader import Site

pytestmark = pytest.mark.build
NAME = "strata-offline.zip"


def test_the_zip_stands_beside_the_site_with_its_sum(site: Site) -> None:
    """At addresses that stay, and small enough for a message."""
    content = (site.folder / NAME).read_bytes()
    assert len(content) <= 15_000_000
    assert (site.folder / f"{NAME}.sha256").read_text() == f"{hashlib.sha256(content).hexdigest()}  {NAME}\n"


def test_home_foot_and_search_lead_to_the_zip(site: Site) -> None:
    """And the foot to its sum."""
    for path, page in site.pages.items():
        ways = [address for tag, _, address in page.links if tag == "a"]
        assert sum(way.endswith(NAME) for way in ways) >= 2 + (path == "index.html"), path
        assert any(way.endswith(f"{NAME}.sha256") for way in ways), path


def test_the_zip_is_plain_and_safe(site: Site) -> None:
    """One folder on top, no way out of it, no link, fixed dates, in order."""
    with ZipFile(site.folder / NAME) as packed:
        entries = packed.infolist()
        assert packed.testzip() is None
    names = [entry.filename for entry in entries]
    assert names == sorted(names)
    assert len(set(names)) == len(names)
    assert "strata/index.html" in names
    for entry in entries:
        assert re.fullmatch(r"strata/[\w][\w./-]*", entry.filename), entry.filename
        assert ".." not in entry.filename
        assert entry.date_time == (1980, 1, 1, 0, 0, 0)
        assert (entry.external_attr >> 16, entry.compress_type) == (0o100644, ZIP_DEFLATED)


def test_the_same_files_give_the_same_zip(from_disk: Site, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Dates and order on disk do not matter."""
    place = tmp_path_factory.mktemp("twice")
    shutil.copytree(from_disk.folder, place / "one")
    for path in sorted(from_disk.contents(), reverse=True):
        (place / "other" / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(from_disk.folder / path, place / "other" / path)
    sums = set()
    for name in ("one", "other"):
        archive(place / name, place / f"{name}-zip")
        sums.add((place / f"{name}-zip" / f"{NAME}.sha256").read_text())
    assert len(sums) == 1


def test_the_copy_has_every_page(from_disk: Site, site: Site) -> None:
    """All that is a page of the site, with the same words."""
    for path, page in site.pages.items():
        if path != "404.html":
            hosted = page.text.replace("The whole site as a zip its SHA-256", "This is that copy.")
            assert from_disk.pages[path].text == hosted, path


def test_every_link_of_the_copy_leads_somewhere(from_disk: Site) -> None:
    """To a file: no folder, and nothing that only a server has."""
    assert from_disk.broken() == []
    assert from_disk.outside() == []
    for path, page in from_disk.pages.items():
        ways = [way.split("#")[0] for tag, _, way in page.links if tag in {"a", "script", "link", "img"}]
        assert [way for way in ways if way.endswith("/") and not way.startswith("https://")] == [], path
        assert [way for way in ways if way.endswith(("manifest.webmanifest", "sw.js", NAME))] == [], path


def test_no_script_of_the_copy_needs_a_server(from_disk: Site) -> None:
    """No module, no fetch at the start: a browser refuses them from disk."""
    for path, page in from_disk.pages.items():
        assert ("script", "type", "module") not in page.attributes, path
    assert not [path for path in from_disk.contents() if path.startswith("search/") and not path.endswith(".js")]
