"""What is left out of the frame of pages, since a place says the same."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from macros.publish.places import PLACES, by_place, slim
from tests.support import Project

pytestmark = pytest.mark.build
_KEEPS_ALL = '\n\ndef slim(html: str, ours: bool) -> str:\n    """Leave everything."""\n    return html\n'


def frames(site: Path) -> dict[str, BeautifulSoup]:
    """Give the pages of a site without what they hold."""
    made = {}
    for file in site.rglob("*.html"):
        soup = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
        if soup.select_one(".md-header"):
            for article in soup.select("article"):
                article.clear()
            made[file.relative_to(site).as_posix()] = soup
    return made


def test_a_place_is_where_its_class_would_be(world: Project) -> None:
    """Everywhere that the templates write the class, and nowhere else; and no page has one of them in the end."""
    world.furnish()
    world.page("how-it-works/a.md", "# A\n\n## B\n\nText.\n\n### C\n\nText.\n", "title: A\ndescription: A page for it.")
    done = world.run("strata", "build")
    assert done.returncode == 0, done.stderr
    assert {
        (path, one) for path, soup in frames(world.root / "site").items() for one in PLACES if soup.select(f".{one}")
    } == set()
    with (world.root / "macros/publish/places.py").open("a", encoding="utf-8") as file:
        file.write(_KEEPS_ALL)
    assert world.run("strata", "build").returncode == 0
    whole = frames(world.root / "site")
    assert len(whole) > 20
    assert {
        (path, one)
        for path, soup in whole.items()
        for one, place in PLACES.items()
        if [*map(id, soup.select(f".{one}"))] != [*map(id, soup.select(place))]
    } == set()
    assert {one for one in PLACES if not any(soup.select(f".{one}") for soup in whole.values())} == set()


def test_a_rule_asks_for_the_place_with_the_weight_of_the_class() -> None:
    """And a name that only begins like one of them stays."""
    sheet = ".md-nav__link:hover,.md-nav__link--active,a.md-nav__item>b{color:red}"
    assert by_place(sheet) == (
        f":is({PLACES['md-nav__link']}):hover,.md-nav__link--active,a:is({PLACES['md-nav__item']})>b{{color:red}}"
    )


def test_what_is_in_the_article_stays() -> None:
    """With its line ends, its classes, and whatever looks like those of the frame."""
    own = '<article class="md-content__inner md-typeset">\n<p class="md-nav__link a">\n<b>x</b></p>\n</article>'
    frame = '<nav class="md-nav__link md-x" data-md-scrollfix>\n<i class="md-nav__icon"></i>\n</nav>'
    short = '<nav class="md-x"><i></i></nav>'
    assert slim(f"{frame}\n{own}\n{frame}", ours=True) == f"{short}\n{own}\n{short}"


def test_what_scripts_of_ours_look_for_stays() -> None:
    """The choice of colors, and the box of the search; words about it are words."""
    html = (
        '<form data-md-component="palette"></form><input data-md-component="search-query"><p>a data-md-scrollfix b</p>'
    )
    html += "<article></article>"
    assert slim(html, ours=True) == html


def test_the_frame_of_another_stays() -> None:
    """Its script finds parts by their classes."""
    html = '<nav class="md-nav__link" data-md-component="nav"></nav><article></article>'
    assert slim(html, ours=False) == html
