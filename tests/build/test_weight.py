"""What a first visit sends: budgets of bytes and requests for each kind of page, compressed as servers send them."""

import re

import pytest

from macros.publish.theme_rules import UNUSED
from tests.reader import Site
from tests.support import ROOT
from tests.weight import sent

pytestmark = pytest.mark.build
BUDGETS = {
    "index.html": 72_000,
    "models/gpt-4/index.html": 74_000,
    "accelerators/nvidia-h100/index.html": 87_000,
    "layers/model/index.html": 108_000,
    "architectures/transformer/index.html": 125_000,
    "catalog/index.html": 128_000,
    "catalog/models/index.html": 190_000,
}


@pytest.mark.parametrize("path", BUDGETS)
def test_a_first_visit_is_light(site: Site, path: str) -> None:
    """In bytes, and in files: one style sheet and one script for every page, a font, and what few pages have."""
    files = sent(site.folder, path)
    assert sum(files.values()) <= BUDGETS[path], files
    assert len(files) <= 14
    assert sum("assets/stylesheets/site." in file or "assets/javascripts/site." in file for file in files) == 2


def test_pages_are_light_in_the_mean(site: Site) -> None:
    """The HTML of a file, before it is compressed, as the benchmark counts it; and of those that readers open."""
    files = [file.stat().st_size for file in site.folder.rglob("*.html")]
    assert sum(files) / len(files) <= 35_000
    sizes = [len(page.html.encode()) for page in site.pages.values()]
    assert sum(sizes) / len(sizes) <= 38_500


def test_the_frame_of_pages_is_light_in_the_mean(site: Site) -> None:
    """What is around the article, before it is compressed: head, navigation, search and foot."""
    frames = [re.sub(r"<article\b.*</article>", "", page.html, flags=re.DOTALL) for page in site.pages.values()]
    sizes = [len(frame.encode()) for frame in frames if "md-header" in frame]
    assert sum(sizes) / len(sizes) <= 10_200


def test_every_page_has_one_style_sheet_and_one_script_of_one_name(site: Site) -> None:
    """Named by their content, so that they can be kept for good; what they are made of is not sent beside them."""
    named = {
        tuple(re.findall(r'(?:src|href)="[./]*(assets/(?:stylesheets|javascripts)/site[^"]+)"', page.html))
        for page in site.pages.values()
    }
    ((sheet, script),) = named - {()}
    assert re.fullmatch(r"assets/stylesheets/site\.[0-9a-f]{8}\.min\.css", sheet)
    assert re.fullmatch(r"assets/javascripts/site\.[0-9a-f]{8}\.min\.js", script)
    assert {
        file.name
        for folder in ("stylesheets", "javascripts")
        for file in (site.folder / "assets" / folder).glob("site.*")
    } == {
        sheet.rpartition("/")[2],
        script.rpartition("/")[2],
    }
    assert "Martin Donath" in (site.folder / "assets/vendor/mkdocs-material-LICENSE.txt").read_text(encoding="utf-8")
    assert "sourceMappingURL" not in (site.folder / script).read_text(encoding="utf-8")


def test_no_rule_asks_whether_what_is_around_a_thing_has_a_class(site: Site) -> None:
    """Or every class that a script sets would have all that is within, up to a whole page, styled anew."""
    for sheet in (site.folder / "assets/stylesheets").glob("*.css"):
        assert re.findall(r"[^{},]*\[class\]\)*[ >+~][^{},]*", sheet.read_text(encoding="utf-8")) == []


def test_no_page_has_a_part_of_the_theme_whose_rules_are_left_out(site: Site) -> None:
    """Who begins to use one takes it from the list, and has its rules again."""
    used = {
        one: path
        for path, page in site.pages.items()
        for classes in set(re.findall(r'class="([^"]*)"', page.html))
        for one in classes.split()
    }
    names = re.compile(rf"(?:{'|'.join(UNUSED)})(?:--?[\w-]+|__[\w-]+)?")
    assert {one: path for one, path in used.items() if names.fullmatch(one)} == {}
    own = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "overrides/assets/css").glob("*.css"))
    ours = {
        one
        for path in (ROOT / "overrides/assets/js").rglob("*.js")
        for one in re.findall(r'"(md-[\w-]+)"', path.read_text(encoding="utf-8"))
    }
    assert {one for one in ours if names.fullmatch(one) and f".{one} {{" not in own} == set()
