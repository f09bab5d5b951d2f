"""What the build gives the search: names, text, and a worker that every page names."""

import json
import re
from typing import Any

import pytest

from macros.catalog import open_catalog
from macros.relate import Catalog
from tests.reader import Site
from tests.support import Project

pytestmark = pytest.mark.build
AT_THE_BOX = ("client.js", "shown.js", "found.js")  # in the script of every page
WORKER = "search/search.js"


@pytest.fixture(scope="module")
def catalog(checkout: Project) -> Catalog:
    """Give the records that the site was built from."""
    return open_catalog(checkout.root)


@pytest.fixture(scope="module")
def names(site: Site) -> dict[str, Any]:
    """Give the file that the search loads first."""
    read: dict[str, Any] = json.loads((site.folder / "search/names.json").read_text(encoding="utf-8"))
    return read


@pytest.fixture(scope="module")
def rows(names: dict[str, Any]) -> dict[str, list[Any]]:
    """Give what is known of each place, by its address."""
    return {row[0]: row for row in names["rows"]}


@pytest.fixture(scope="module")
def texts(site: Site, names: dict[str, Any]) -> list[list[list[str]]]:
    """Give the sections of each row."""
    parts = (json.loads((site.folder / f"search/{part}.json").read_text(encoding="utf-8")) for part in names["parts"])
    return [sections for part in parts for sections in part]


@pytest.mark.parametrize("which", ["site", "site_below", "from_disk"])
def test_every_page_names_our_search_worker(which: str, request: pytest.FixtureRequest) -> None:
    """And the worker is there, seen from the page; the theme may call its own as it likes."""
    built: Site = request.getfixturevalue(which)
    for path, page in built.pages.items():
        config = json.loads(page.html.split('<script id="__config" type="application/json">')[1].split("</script>")[0])
        assert config["search"].endswith(WORKER), path
        root = built.base if path == "404.html" else "../" * path.count("/")
        assert config["search"] == f"{root}{WORKER}", path


@pytest.mark.parametrize("which", ["site", "from_disk"])
def test_the_scripts_of_the_search_are_one_file(which: str, checkout: Project, request: pytest.FixtureRequest) -> None:
    """None is forgotten, and none is there twice."""
    folder = request.getfixturevalue(which).folder
    joined = (folder / "search/search.js").read_text(encoding="utf-8")
    for script in sorted((checkout.root / "overrides/assets/js/search").glob("*.js")):
        if script.name not in AT_THE_BOX:
            gives = re.findall(r"^ *search\.(\w+) = ", script.read_text(encoding="utf-8"), re.MULTILINE)
            assert all(joined.count(f".{name}=") == 1 for name in gives), script.name
            assert gives or (script.name == "worker.js" and joined.count("postMessage(") == 1)
            assert not (folder / "assets/js/search" / script.name).exists()


def test_no_page_loads_the_index(site: Site) -> None:
    """What is at the box is in the script of every page; the theme's own index is not even made."""
    assert not (site.folder / "search/search_index.json").exists()
    loaded = {address for page in site.pages.values() for tag, _, address in page.links if tag == "script"}
    assert [one for one in loaded if "search/" in one] == []


def test_every_record_is_known_by_all_its_names(rows: dict[str, list[Any]], catalog: Catalog) -> None:
    """Today's, former ones, abbreviations, and those of the article."""
    for id, record in catalog.systems.items():
        _, title, _, _, others, _ = rows[f"{record.folder}/{id}/"]
        assert set(catalog.names(id)) <= {title, *others}, id


def test_every_claim_term_and_projection_is_known(rows: dict[str, list[Any]], catalog: Catalog) -> None:
    """Claims have pages; terms and projections have places."""
    assert {f"claims/{id}/" for id in catalog.claims} <= set(rows)
    assert {f"glossary/#{id}" for id in catalog.terms} <= set(rows)
    assert {f"market/#{id}" for id in catalog.projections} <= set(rows)


def test_every_place_of_the_search_exists(site: Site, names: dict[str, Any], texts: list[list[list[str]]]) -> None:
    """Pages, and anchors on them."""
    assert len(texts) == len(names["rows"])
    for (url, *_), sections in zip(names["rows"], texts, strict=True):
        path, _, anchor = url.partition("#")
        ids = site.pages[f"{path}index.html"].ids
        assert not anchor or anchor in ids, url
        assert [section for section, _, _ in sections if section and section not in ids] == [], url


def test_a_row_says_kind_layer_and_status(names: dict[str, Any], rows: dict[str, list[Any]]) -> None:
    """They are shown with the hit."""
    said = {names["tags"][tag] for tag in rows["models/gpt-4/"][3]}
    assert {"model", "model layer", "ended"} <= said


def test_the_text_holds_no_rows_of_tables(texts: list[list[list[str]]], names: dict[str, Any]) -> None:
    """The page of all models is found by what it says, not by every model on it."""
    row = [one[0] for one in names["rows"]].index("catalog/models/")
    assert "BloombergGPT" not in json.dumps(texts[row])


def test_the_same_text_has_the_same_file_name(names: dict[str, Any], site: Site) -> None:
    """A part names its content, so that parts of two builds are never mixed."""
    assert all(part.startswith("text-") for part in names["parts"])
    assert {file.stem for file in (site.folder / "search").iterdir()} == {"names", "search", *names["parts"]}
