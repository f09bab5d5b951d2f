"""What others take into their own pages: pictures, pages for a frame, badges; and how a thing is cited."""

import io
import json
import re
from xml.etree import ElementTree as ET

import pytest
import yaml
from PIL import Image

from macros.export import raster
from macros.export.pictures import pictures
from macros.schema import SYSTEMS
from macros.select.citations import Citation
from tests.reader import HtmlPage, Site
from tests.support import ROOT, Project

pytestmark = pytest.mark.build
_SVG = "{http://www.w3.org/2000/svg}"


def test_charts_traces_and_tables_can_be_taken(site: Site, checkout: Project) -> None:
    """Each as SVG, as PNG of twice its size, and as a page for a frame that has no script and says whose it is."""
    made = list(pictures(checkout.catalog()))
    assert {one.name.split("/")[0] for one in made} == {"charts", "traces", "tables"}
    assert sum(one.name.startswith("tables/") for one in made) == len(SYSTEMS)
    for one in made:
        file = site.folder / "embed" / one.name
        svg = ET.fromstring(file.with_suffix(".svg").read_bytes())  # noqa: S314 - our own
        assert svg.findtext(f"{_SVG}title") == one.title
        assert "Strata, as of" in "".join(svg.itertext())
        assert not svg.findall(f".//{_SVG}script") + svg.findall(f".//{_SVG}style")
        size = Image.open(io.BytesIO(file.with_suffix(".png").read_bytes())).size
        assert size == (int(svg.attrib["width"]) * 2, int(svg.attrib["height"]) * 2)
        page = HtmlPage(f"embed/{one.name}/", (file / "index.html").read_text(encoding="utf-8"))
        assert "<script" not in page.html
        assert "default-src 'none'; style-src 'self'" in page.html
        assert [way for tag, _, way in page.links if tag == "a"] == [f"../../../{one.page}"]
        for _, _, way in page.links:
            if not way.startswith("https://"):
                there = (file / way.partition("#")[0]).resolve()
                assert there.is_file() or (there / "index.html").is_file(), way


def test_a_picture_for_a_frame_says_what_the_site_says(site: Site, checkout: Project) -> None:
    """A table has its words, a trace the names of its best way."""
    catalog = checkout.catalog()
    text = (site.folder / "embed/tables/accelerators/index.html").read_text(encoding="utf-8")
    shown = next(one.table for one in pictures(catalog) if one.name == "tables/accelerators")
    assert shown
    assert all(f">{column.label}<" in text for column in shown.columns)
    assert text.count("<tr>") == len(shown.rows) + 1
    best = (site.folder / "embed/traces/chatgpt.svg").read_text(encoding="utf-8")
    path = re.sub(r"possibly ", "", site.pages["catalog/trace/chatgpt/index.html"].text)
    for name in re.findall(r'x="68"[^>]*>([^<]+)<', best):
        assert name in path


def test_every_record_has_a_badge(site: Site, checkout: Project) -> None:
    """Its name and state, with words for those who do not see it."""
    catalog = checkout.catalog()
    for id, record in catalog.systems.items():
        svg = ET.fromstring((site.folder / f"embed/badges/{id}.svg").read_bytes())  # noqa: S314 - our own
        assert (svg.findtext(f"{_SVG}title") or "").startswith(f"{record.name}: ")
        assert int(svg.attrib["width"]) > 8 * 2


def test_pictures_have_the_colors_of_the_style_sheet() -> None:
    """Those of the light scheme."""
    text = (ROOT / "overrides/assets/css/tokens.css").read_text(encoding="utf-8")
    for name, color in {"page": raster.PAPER, "text": raster.INK, "muted": raster.MUTED, "rule": raster.RULE}.items():
        assert f"--{name}: light-dark({color}," in text
    for letter, color in raster.INKS.items():
        assert f"--{letter}-ink: light-dark({color}," in text


def test_pages_say_how_they_are_cited(site: Site, checkout: Project) -> None:
    """Records, claims and tables; with edition, day and address."""
    catalog = checkout.catalog()
    for path in ("models/gpt-4", f"claims/{next(iter(catalog.claims))}", "catalog/models", "catalog/trace/chatgpt"):
        html = site.pages[f"{path}/index.html"].html
        plain = re.search(r'<p data-cite="plain">([^<]+)</p>', html)
        assert plain, path
        assert f"edition {catalog.as_of.replace('-', '.')}" in plain[1]
        assert plain[1].endswith(f"https://strata.example/{path}/")
        csl = re.search(r'<pre data-cite="csl"[^>]*>([^<]+)</pre>', html)
        assert csl, path
        entry = json.loads(csl[1].replace("&#34;", '"').replace("&amp;", "&").replace("&#39;", "'"))[0]
        assert {"id", "type", "title", "URL", "issued", "version"} <= entry.keys()


def test_a_title_is_safe_in_bibtex() -> None:
    """What it takes for a sign of its own is escaped."""
    made = Citation("50 % of R&D_x {y}", "https://strata.example/x/", "2026-11-28", "Autumn").bibtex
    assert r"title = {{50 \% of R\&D\_x \{y\}}}" in made
    assert made.startswith("@misc{strata-50-of-r-d-x-y,\n")


def test_the_whole_can_be_cited(checkout: Project) -> None:
    """By the edition that was closed last, with all that a DOI needs."""
    said = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    last = checkout.catalog().releases[-1].day
    assert str(said["date-released"]) == last
    assert said["version"] == last.replace("-", ".")
    assert {"cff-version", "message", "title", "abstract", "authors", "license", "type", "keywords"} <= said.keys()
