"""HTML of macros in Markdown: it stays what it is, wherever the call stands."""

import markdown
import pytest
import yaml
from bs4 import BeautifulSoup

from macros.calls import CALLS
from macros.render.page import Page
from macros.stash import hold
from tests.hostile import STRINGS, as_name, expected, flat, tainted
from tests.support import ROOT, Project, first, words

HTML = (
    '<div class="made"><p title="a &quot;b&quot;">*text* [link](x) | `code` &lt;b&gt;</p>\n\n'
    "<ul><li>1. one</li></ul></div>"
)
INLINE = '<a class="made" href="../x_y_z/">*text* _text_</a>'


class _Settings(yaml.SafeLoader):
    """Reads mkdocs.yml without its variables."""


_Settings.add_constructor("!ENV", lambda loader, node: loader.construct_sequence(node)[-1])


def rendered(text: str) -> BeautifulSoup:
    """Turn Markdown into HTML with the extensions of mkdocs.yml, in their order."""
    settings = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), Loader=_Settings)  # noqa: S506 - a safe loader with one tag
    names: list[str] = []
    options: dict[str, dict[str, object]] = {}
    for one in settings["markdown_extensions"]:
        name, own = next(iter(one.items())) if isinstance(one, dict) else (one, {})
        names.append(name)
        options[name] = own
    return BeautifulSoup(markdown.markdown(text, extensions=names, extension_configs=options), "html.parser")


PLACES = {
    "alone": "{}",
    "after a heading": "## Head\n\n{}\n\nText.",
    "in a list": "- one\n\n    {}\n\n- two",
    "in a numbered list": "1. one\n\n    {}\n\n2. two",
    "in a list item": "- {}\n- two",
    "in an admonition": "!!! note\n\n    {}\n\n    more",
    "in an admonition in a list": "- one\n\n    !!! note\n\n        {}",
    "in details": '??? note "Title"\n\n    {}',
    "in a tab": '=== "Tab"\n\n    {}',
    "in a quotation": "> {}",
    "in an element with Markdown": '<div class="x" markdown="1">\n\n{}\n\n</div>',
    "in a definition": "Word\n\n:   {}",
}
SENTENCES = {
    "in a sentence": "It is {}, so.",
    "first in a sentence": "{} is it.",
    "in a heading": "## The {} here",
    "in a table": "| a | b |\n|---|---|\n| {} | c |",
    "in emphasis": "It is **{}**.",
    "in a list": "1. It is {}, so.\n2. two",
    "twice": "It is {} and {}.",
    "in a one-line element": '<li markdown="span">It is {}</li>',
}


@pytest.mark.parametrize("place", PLACES)
def test_a_block_of_a_macro_stays_whole(place: str) -> None:
    """Wherever Markdown lets a block stand, it is the same elements, and nothing of it is read as Markdown."""
    soup = rendered(PLACES[place].replace("{}", hold(HTML)))
    assert flat(str(first(soup, ".made"))) == flat(HTML)
    assert "@@strata" not in str(soup)


@pytest.mark.parametrize("place", SENTENCES)
def test_an_inline_macro_stays_whole(place: str) -> None:
    """In a sentence, a heading, a table cell or emphasis, it is the same element."""
    soup = rendered(SENTENCES[place].replace("{}", hold(INLINE)))
    found = soup.select("a.made")
    assert len(found) == SENTENCES[place].count("{}")
    assert all(flat(str(one)) == flat(INLINE) for one in found)
    assert "@@strata" not in str(soup)


def test_a_block_of_a_macro_does_not_end_up_in_a_paragraph() -> None:
    """A block inside of p would be taken out by the browser."""
    soup = rendered(f"Text.\n\n{hold(HTML)}\n\nText.")
    assert first(soup, ".made").find_parent("p") is None


@pytest.mark.long
@pytest.mark.parametrize("name", STRINGS)
def test_hostile_text_is_not_read_as_markdown(project: Project, name: str) -> None:
    """What a call returns for hostile records is, after Markdown, what it was before."""
    found = {}
    for text in ("zebra", STRINGS[name]):
        called = "gnu" if text == "zebra" else as_name(text)
        for path, content in tainted(text, called).items():
            project.record(path, content)
        page = Page(project.catalog(), "models/x/")
        opening, link = hold(CALLS["opening"](page, "chatter")), hold(CALLS["system"](page, "chatter"))
        found[text] = flat(str(rendered(f"{opening}\n\n- So {link}.\n\n| a |\n|---|\n| {link} |\n")))
    assert found[STRINGS[name]] == expected(found["zebra"], STRINGS[name])


def test_a_token_in_a_record_is_not_expanded(world: Project) -> None:
    """Who writes a token into data/ gets a token."""
    token = hold("<b>held</b>")
    world.change("applications/chatter", "An assistant that answers.", f"So {token}.")
    page = Page(world.catalog(), "models/x/")
    soup = rendered(hold(CALLS["opening"](page, "chatter")))
    assert token in words(soup)
    assert not soup.select("b")


def test_a_token_that_stands_for_nothing_stays_text() -> None:
    """Only what a macro returned in this build has a place."""
    token = f"@@strata-{'0' * 40}@@"
    assert words(rendered(f"So {token}.")) == f"So {token}."


def test_the_same_html_has_the_same_token() -> None:
    """A build does not depend on the order of the pages."""
    assert hold(HTML) == hold(HTML)
    assert hold(HTML) != hold(INLINE)
