"""What each page has for machines: its text, its card, what it says of itself."""

import io
import json
import re
from collections import Counter
from html import unescape
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from PIL import Image
from pyld import jsonld

from macros.export.cards import LAYERS, SIZE
from macros.export.llms import LARGEST
from macros.export.markdown import markdown
from tests.reader import HtmlPage, Site
from tests.support import ROOT, Project

pytestmark = pytest.mark.build
BASE = "https://strata.example/"
_MAIN = re.compile(r'<article class="md-content__inner md-typeset"[^>]*>(.*)</article>', re.DOTALL)
_DRAWN = re.compile(r"<(svg|script|button|select|form|canvas|template|nav)\b.*?</\1>", re.DOTALL)
_TOOLS = re.compile(r'<a class="st-(?:edit|citing)".*?</a>', re.DOTALL)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_CODE = re.compile(r"^(`{3,})[\w-]*\n.*?^\1$|`[^`\n]*`", re.DOTALL | re.MULTILINE)


def pages(site: Site) -> dict[str, HtmlPage]:
    """Give the pages that stand at an address of their own, by their way below the root."""
    return {page.url: page for path, page in site.pages.items() if path.endswith("index.html")}


def twin(site: Site, url: str) -> str:
    """Give the text of a page, without its foot."""
    return (site.folder / url / "index.md").read_text(encoding="utf-8").rpartition("\n---\n")[0]


def numbers(text: str) -> Counter[str]:
    """Count the numbers of a text."""
    return Counter(_NUMBER.findall(text))


def test_every_page_has_a_text_with_the_same_numbers(site: Site) -> None:
    """All that the page says and does not draw, number for number, in the order of the page."""
    for url, page in pages(site).items():
        main = _MAIN.search(page.html)
        assert main, url
        said = unescape(re.sub(r"<[^>]*>", " ", _DRAWN.sub(" ", _TOOLS.sub(" ", main[1]))))
        text = re.sub(r"\]\([^)\s]*\)", "]", twin(site, url))
        text = re.sub(r"^\s*\d+\. ", " ", text, flags=re.MULTILINE)  # the numbers of a list's items
        assert numbers(re.sub(r"\\(.)", r"\1", text)) == numbers(said), url


def test_no_text_has_markup_of_another_kind(site: Site) -> None:
    """No tag, no comment, no call; code may show them."""
    for url in pages(site):
        text = _CODE.sub("", twin(site, url))
        assert re.findall(r"</?[a-zA-Z][^>\n]*>|<!--|\{\{|\{%|\{#", text) == [], url
        assert "@@strata" not in text
        assert text.lstrip().startswith(("# ", "[", "Claim", *"ABCDEFGHIJKLMNOPQRSTUVWXYZ")), url


def test_every_page_leads_to_its_text(site: Site) -> None:
    """As another form of itself."""
    for url, page in pages(site).items():
        assert page.html.count('<link rel="alternate" type="text/markdown" href="index.md">') == 1, url
        assert (site.folder / url / "index.md").is_file()


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>2 &lt; 3 &amp; *so*</p>", "2 &lt; 3 &amp; \\*so\\*\n"),
        ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n  - b\n- c\n"),
        ("<ol><li>a</li><li>b</li></ol>", "1. a\n2. b\n"),
        (
            "<table><thead><tr><th>a|b</th></tr></thead><tr><td><p>1</p>2</td></tr></table>",
            "| a\\|b |\n| --- |\n| 1 2 |\n",
        ),
        ("<pre><code>a &lt; *b*\n{{ c }}</code></pre>", "```\na < *b*\n{{ c }}\n```\n"),
        ('<p>x<a class="st-src is-code" href="#s"> 7</a> y</p>', "x [7] y\n"),
        ('<p>x<a class="st-src" href="#s"><span class="st-hidden">Quelle </span>7</a></p>', "x [7]\n"),
        ("<p>10<sup>24</sup> of H<sub>2</sub></p>", "10^24 of H 2\n"),
        ("<p>a</p><svg><text>9</text></svg><p hidden>8</p><p>b</p>", "a\n\nb\n"),
        ('<p title="a hidden width, hidden">b</p>', "b\n"),
        ('<div><i class="c1 in-r"></i><ol><li>a <i>(b)</i></li></ol></div>', "1. a *(b)*\n"),
    ],
)
def test_html_becomes_plain_markdown(html: str, text: str) -> None:
    """What Markdown would take for a sign of its own is escaped; what is drawn or hidden is left out."""
    assert markdown(html) == text


def data_of(page: HtmlPage) -> dict[str, Any]:
    """Give the JSON-LD of a page."""
    found = re.findall(r'<script type="application/ld\+json">([^<]*)</script>', page.html)
    assert len(found) == 1, page.url
    read: dict[str, Any] = json.loads(found[0])
    return read


def types(page: HtmlPage) -> dict[str, Any]:
    """Give the parts of what a page says of itself, by type."""
    return {part["@type"]: part for part in data_of(page)["@graph"]}


def test_every_page_says_what_it_is(site: Site, checkout: Project) -> None:
    """In linked data that a reader of others expands, and for those who share it."""
    day = checkout.catalog().as_of
    loader = {"contextUrl": None, "documentUrl": "", "document": {"@context": {"@vocab": "https://schema.org/"}}}
    for url, page in pages(site).items():
        found = data_of(page)
        whole = jsonld.expand(found, {"documentLoader": lambda *_: loader}) if url.count("/") < 2 else [1]
        assert whole, url
        own = types(page)["WebPage"]
        assert own["@id"] == own["url"] == BASE + url.removeprefix("./")
        assert own["dateModified"] <= day
        head = dict(re.findall(r'<meta (?:name="description" )?property="(og:\w+)" content="([^"]*)">', page.html))
        assert {"og:title", "og:type", "og:url", "og:image", "og:description"} <= head.keys(), url
        assert head["og:url"] == own["@id"]
        assert f'<link rel="canonical" href="{own["@id"]}">' in page.html
        crumbs = types(page).get("BreadcrumbList", {"itemListElement": []})["itemListElement"]
        assert bool(crumbs) == (url not in {"", "./"}), url
        for at, crumb in enumerate(crumbs, 1):
            assert crumb["position"] == at
            there = own["@id"] if at == len(crumbs) else crumb["item"]  # the last is the page itself
            assert there.removeprefix(BASE) + "index.html" in site.pages, (url, crumb)
        assert all(crumb["name"] for crumb in crumbs), url


def test_claims_terms_and_data_are_named_as_such(site: Site, checkout: Project) -> None:
    """A verdict is a review, a word a defined term, the whole a data set."""
    catalog = checkout.catalog()
    for id, claim in catalog.claims.items():
        review = types(site.pages[f"claims/{id}/index.html"])["ClaimReview"]
        assert review["claimReviewed"] == claim.claim
        assert review["reviewRating"]["alternateName"].lower() == claim.then.verdict
        assert ("ratingValue" in review["reviewRating"]) == (claim.then.verdict != "unverifiable")
    words = types(site.pages["glossary/index.html"])["DefinedTermSet"]["hasDefinedTerm"]
    assert {word["name"] for word in words} == {term.name for term in catalog.terms.values()}
    whole = types(site.pages["data/index.html"])["Dataset"]
    for file in whole["distribution"]:
        assert (site.folder / file["contentUrl"].removeprefix(BASE)).is_file()
    assert {"name", "description", "license", "creator", "version"} <= whole.keys()


def test_every_page_has_a_card(site: Site) -> None:
    """A picture of the stated size, small, and another for each page that says something else."""
    seen = set()
    for url, page in pages(site).items():
        address = re.search(r'<meta property="og:image" content="([^"]*)">', page.html)
        assert address, url
        content = (site.folder / address[1].removeprefix(BASE)).read_bytes()
        assert len(content) < 30_000
        assert Image.open(io.BytesIO(content)).size == SIZE
        seen.add(content)
    assert len(seen) > 0.98 * len(pages(site))


def test_cards_have_the_colors_of_the_style_sheet() -> None:
    """Of each layer, the line and the soft color."""
    text = (ROOT / "overrides/assets/css/tokens.css").read_text(encoding="utf-8")
    for layer, colors in LAYERS.items():
        for name, color in zip(("line", "soft"), colors, strict=True):
            assert f"--{layer[0]}-{name}: light-dark(#{bytes(color).hex()}," in text


def test_the_lists_for_language_models_lead_to_texts(site: Site) -> None:
    """Every way is one to a file, and the whole text is bounded."""
    text = (site.folder / "llms.txt").read_text(encoding="utf-8")
    assert text.startswith("# Strata\n\n> ")
    ways = re.findall(r"^- \[[^\]]+\]\(([^)]+)\): \S", text, re.MULTILINE)
    assert len(ways) == text.count("\n- ") > 40
    for way in ways:
        assert (site.folder / way.removeprefix(BASE)).is_file(), way
    whole = (site.folder / "llms-full.txt").read_bytes()
    assert 300_000 < len(whole) <= LARGEST
    assert b"{{" not in re.sub(rb"^(`{3,})[^`\n]*$.*?^\1$", b"", whole, flags=re.DOTALL | re.MULTILINE)


def test_the_sitemap_has_true_days(site: Site, checkout: Project) -> None:
    """Each page the day on which what it says was last read; no page that of the clock."""
    root = ET.fromstring((site.folder / "sitemap.xml").read_bytes())  # noqa: S314 - our own
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    days = {one.findtext("s:loc", "", space): one.findtext("s:lastmod", "", space) for one in root}
    assert set(days) == {BASE + url.removeprefix("./") for url in pages(site)}
    assert max(days.values()) <= checkout.catalog().as_of
    assert len(set(days.values())) > 2
    for url, page in pages(site).items():
        assert types(page)["WebPage"]["dateModified"] == days[BASE + url.removeprefix("./")]


def test_robots_are_led_to_the_sitemap(site: Site) -> None:
    """And kept from nothing."""
    assert (site.folder / "robots.txt").read_text() == f"User-agent: *\nAllow: /\n\nSitemap: {BASE}sitemap.xml\n"


def test_the_copy_from_disk_has_none_of_it(from_disk: Site) -> None:
    """It is for readers; what programs take stands on the site."""
    assert [path for path in from_disk.contents() if path.endswith((".md", ".xml", ".ics", ".csv"))] == []
    assert [path for path, page in from_disk.pages.items() if "og:title" in page.html or "ld+json" in page.html] == []
