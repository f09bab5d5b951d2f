"""The living figures and their cards, over invented records."""

import re

import pytest

from macros.calls import CALLS
from macros.render.living import FIGURES, SCRIPTS, joined
from macros.render.page import Page
from tests.support import Project, first, words


def test_a_card_says_what_was_measured_and_how(world: Project) -> None:
    """Value, unit, what it is compared with, and the method."""
    soup = world.drawn("card", "weave-small")
    rows = [[words(cell) for cell in row.select("th, td")] for row in soup.select("tr")]
    assert ["Right answers Asked and counted.", "96.5 %", "50 by chance"] in rows
    assert [row[1:] for row in rows if row[0].startswith("Largest difference, half precision")] == [
        ["0.0004", "0.05 at most"]
    ]
    assert ["Training", "training/weave/train.py, seed 7, 2,000 steps, 90 seconds on one core"] in rows


def test_a_card_leads_to_its_architecture_and_file(world: Project) -> None:
    """With addresses that are right from the page."""
    soup = world.drawn("card", "weave-small", url="a/b/")
    assert [link["href"] for link in soup.select("a")] == [
        "../../architectures/weave/",
        "../../assets/living/weights/weave-small.js",
        "https://acme.example/book",
    ]


def test_every_card_has_an_anchor(world: Project) -> None:
    """The page of cards has each under its id."""
    assert first(world.drawn("cards"), "section h2")["id"] == "weave-small"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "uses_architecture: [weave]",
            "uses_architecture: [brain-1]",
            '"brain-1" is in models; expected architectures',
        ),
        ("file: weave-small.js", "file: ../x.js", "a file's name, such as story-final.js"),
        ("training/weave/train.py", "/etc/x.py", "a path such as training/transformer/train.py"),
        ("0123456789abcdef0123", "xyz", "64 digits of 0-9 and a-f"),
        ("limits: [It knows little.]", "limits: []", "limits"),
    ],
)
def test_a_card_that_cannot_hold_is_refused(world: Project, old: str, new: str, message: str) -> None:
    """At its line."""
    world.change("weights/weave-small", old, new)
    (fault,) = world.faults()
    assert fault.startswith("data/weights/weave-small.yml:")
    assert message in fault


def test_an_unknown_figure_is_refused_with_a_hint(world: Project) -> None:
    """The names that there are."""
    world.page("a.md", '# A\n\n{{ living("x") }}\n')
    assert [fault for fault in world.page_faults() if 'no living figure "x"; there are ' in fault]


@pytest.mark.long
@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_stands_with_its_example_and_its_scripts(checkout: Project, name: str) -> None:
    """Drawn from the real cards; every script of it is there, each once on a page with two figures."""
    page = Page(checkout.catalog(), "architectures/x/")
    html = CALLS["living"](page, name)
    assert f"<strata-{name} " in html
    assert "st-living__example" in html
    loaded = re.findall(r'<script defer src="../../assets/living/([^"]+)"></script>', html)
    scripts = [script for file in loaded for script in joined()[file]]
    assert sorted(scripts) == sorted((*SCRIPTS, *FIGURES[name].scripts))
    for script in scripts:
        assert (checkout.root / "overrides/assets/living" / script).is_file()
    assert "<script" not in CALLS["living"](page, name)


@pytest.mark.long
def test_a_figure_of_several_models_leads_to_each_card(checkout: Project) -> None:
    """And claims no number of parameters for all of them."""
    html = CALLS["living"](Page(checkout.catalog(), "architectures/"), "overview")
    for id in FIGURES["overview"].cards:
        assert f'href="../model-cards/#{id}"' in html
    assert "parameters</span>" not in html
