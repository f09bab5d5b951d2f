"""Projects to test with."""

import gc
import re
import shutil
from functools import partial
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.hostile import STRINGS, as_name, tainted
from tests.reader import Site
from tests.support import DAY, ELSEWHERE, ROOT, Project, once
from tests.world import WORLD

_ORDER = ("unit", "data", "build", "browser")  # what is fast, and tells the cause, comes first


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run fast tests before slow ones; within a folder the order is free."""
    items.sort(key=lambda item: next((n for n, name in enumerate(_ORDER) if f"/tests/{name}/" in str(item.path)), 0))


def pytest_collection_finish() -> None:
    """Look for garbage seldom, and never in what was loaded: a tenth of the time went into that."""
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Give a project without records or pages."""
    made = Project(tmp_path / "project")
    (made.root / "data").mkdir(parents=True)
    (made.root / "docs").mkdir()
    made.record("edition", WORLD["edition"])
    return made


@pytest.fixture
def world(project: Project) -> Project:
    """Give a project with a small invented stack."""
    for name, text in WORLD.items():
        project.record(name, text)
    return project


@pytest.fixture(scope="session")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Give a copy of the project's own data, pages and code; nobody changes it."""
    return Project(once(tmp_path_factory, "checkout", _check_out))


@pytest.fixture(scope="session")
def site(checkout: Project, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Give the site as `make build` makes it."""
    once(tmp_path_factory, "site", partial(_build, checkout))
    return Site(checkout.root / "site")


@pytest.fixture(scope="session")
def site_below(checkout: Project, site: Site, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Give the site as it is built for an address with a path."""
    return Site(once(tmp_path_factory, "below", partial(_build_below, checkout, site)), "/strata/")


@pytest.fixture(scope="session")
def from_disk(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Give the zip that the site offers, unpacked."""
    return Site(once(tmp_path_factory, "stick", partial(_unpack, site)) / "strata")


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Give a site whose records say hostile things in every field that takes text."""
    return Site(once(tmp_path_factory, "hostile", _build_hostile) / "site")


def _check_out(place: Path) -> None:
    for folder in ("data", "docs", "macros", "overrides"):
        shutil.copytree(ROOT / folder, place / folder)
    shutil.copy(ROOT / "mkdocs.yml", place)


def _build(checkout: Project, _: Path) -> None:
    done = checkout.run("strata", "build", SOURCE_DATE_EPOCH=DAY)
    if done.returncode:
        pytest.exit(f"the site does not build, so nothing that needs it can be tested:\n{done.stderr}", returncode=1)


def _build_below(checkout: Project, site: Site, place: Path) -> None:
    told = {"STRATA_SITE_URL": "https://example.org/strata/", **ELSEWHERE}
    done = checkout.run("mkdocs", "build", "--strict", "--quiet", "--site-dir", str(place), **told)
    assert done.returncode == 0, done.stderr
    for name in ("strata-offline.zip", "strata-offline.zip.sha256"):
        shutil.copy(site.folder / name, place)  # what make build adds to what MkDocs makes


def _unpack(site: Site, place: Path) -> None:
    with ZipFile(site.folder / "strata-offline.zip") as packed:
        packed.extractall(place)


def _build_hostile(place: Path) -> None:
    made = Project(place)
    made.furnish()
    for number, text in enumerate(["zebra", *STRINGS.values()]):
        for path, content in tainted(text, "gnu" if text == "zebra" else as_name(text)).items():
            made.record(*(_numbered(path, content, number) if "/" in path else (path, WORLD[path])))
    made.page(
        "glossary.md", "{{ glossary() }}\n\n## Sources\n\n{{ sources() }}\n", "title: Glossary\ndescription: Terms."
    )
    done = made.run("mkdocs", "build", "--strict", "--quiet")
    assert done.returncode == 0, done.stderr


def _numbered(path: str, content: str, number: int) -> tuple[str, str]:
    """Give a record of its own for each string: every id, and the names behind it, end in the string's number."""
    for other in (name for name in WORLD if "/" in name):
        id = other.split("/")[1]
        content = re.sub(rf'(?<=["\s]){id}(?=")', f"{id}-n{number:02}", content)
    # No two sources have one address.
    content = re.sub(r'("url": "[^"]*)"', rf'\g<1>/n{number:02}"', content)
    # One license has one spelling, so each is another.
    content = re.sub(r'("license": \{"value": ")', rf"\g<1>License-n{number:02} ", content)
    return f"{path}-n{number:02}", content
