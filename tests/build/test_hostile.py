"""A whole site of hostile records: every page has the elements of a harmless one."""

import re

import pytest

from tests.hostile import STRINGS, expected, flat
from tests.reader import Site
from tests.world import WORLD

pytestmark = pytest.mark.build

PAGES = [name for name in WORLD if name.split("/")[0] not in {"edition", "sources", "terms", "projections", "weights"}]

SIMILAR = re.compile(
    r'<h2 id="similar".*?(?=<h2|</article>)|<li[^>]*>\s*<a [^>]*href="#similar"[^>]*>.*?</li>', re.DOTALL
)
"""What is like a record hangs on all records, and the strings make them differ."""

CITED = re.compile(r"^('(?:@misc\{|\[ ?\{)).*$", re.MULTILINE)
"""A citation in BibTeX or JSON: it spells the text in its own way, which the tests of citations read."""


def article(site: Site, name: str, number: int) -> str:
    """Give the structure and text of a record's article, with its numbered ids as those of the harmless record."""
    html = site.pages[f"{name}-n{number:02}/index.html"].html
    found = re.search(r'<article class="md-content__inner.*?</article>\s*</div>', html, re.DOTALL)
    assert found
    html = SIMILAR.sub("", found[0]).replace(f"-n{number:02}", "-n00").replace(f"/n{number:02}", "/n00")
    return CITED.sub(r"\1", flat(html))


def skeleton(html: str) -> list[str]:
    """Give the elements of a whole page with the names of their attributes."""
    return [line.split("=")[0] for line in flat(html).split("\n") if line.startswith(("<", "@"))]


@pytest.mark.parametrize("number", range(1, len(STRINGS) + 1), ids=list(STRINGS))
def test_a_page_of_a_hostile_record_reads_as_text(hostile_site: Site, number: int) -> None:
    """The article is that of the harmless record, with the string as text."""
    text = list(STRINGS.values())[number - 1]
    for name in PAGES:
        if name.startswith("claims/"):
            continue
        assert article(hostile_site, name, number) == expected(article(hostile_site, name, 0), text), name


def test_what_is_similar_is_told_in_text(hostile_site: Site) -> None:
    """No element stands there that a harmless record has not."""
    parts = {path: SIMILAR.search(page.html) for path, page in hostile_site.pages.items()}
    told = {path: set(skeleton(part[0])) for path, part in parts.items() if part}
    harmless = set().union(*(names for path, names in told.items() if path.endswith("-n00/index.html")))
    assert len(told) > len(STRINGS)
    assert {path: names - harmless for path, names in told.items() if not names <= harmless} == {}


def test_the_frame_of_a_hostile_page_has_the_same_elements(hostile_site: Site) -> None:
    """Title, header, breadcrumb, navigation, table of contents and footer hold text too."""
    pages = [hostile_site.pages[f"models/brain-1-n{number:02}/index.html"] for number in range(len(STRINGS) + 1)]
    # The first of a kind has no page before it.
    between = [page for page in pages if 'rel="prev"' in page.html and 'rel="next"' in page.html]
    assert len(between) >= len(pages) - 2
    benign = skeleton(SIMILAR.sub("", pages[0].html))
    assert benign.count("<h2") >= 3
    assert [page.url for page in between if skeleton(SIMILAR.sub("", page.html)) != benign] == []


def test_no_hostile_string_becomes_an_element_or_an_address(hostile_site: Site) -> None:
    """Nothing runs, nothing is loaded, nothing leads out, on any page."""
    assert hostile_site.outside() == []
    for path, page in hostile_site.pages.items():
        assert not [name for _, name, _ in page.attributes if name.startswith("on")], path
        assert "script" not in page.main_elements, path
        addresses = [address for _, _, address in page.links]
        assert not [address for address in addresses if re.match(r"\s*javascript:", address) or "evil" in address], path
        assert "__config" not in [value for tag, name, value in page.attributes if name == "id" and tag == "a"], path


def test_no_jinja_of_a_record_is_worked_out(hostile_site: Site) -> None:
    """Braces in data are braces on the page."""
    number = list(STRINGS).index("jinja") + 1
    text = hostile_site.pages[f"models/brain-1-n{number:02}/index.html"].text
    assert STRINGS["jinja"] in text
