"""What a page may call: each call is explained, safe to name, and used."""

import re
from functools import cache

import pytest
import yaml

from macros.calls import CALLS
from macros.catalog import open_catalog
from macros.made_pages import made_pages
from tests.support import ROOT, Project, first

NAMES = sorted(CALLS)
_CALL = re.compile(r"\{\{\s*(\w+)\(")


@cache
def used() -> frozenset[str]:
    """Give the names that pages of the project call, authored ones and those of records."""
    texts = [file.read_text(encoding="utf-8") for file in (ROOT / "docs").rglob("*.md")]
    texts += [page.text for page in made_pages(open_catalog(ROOT))]
    return frozenset(name for text in texts for name in _CALL.findall(text))


@pytest.mark.parametrize("name", NAMES)
def test_a_call_says_what_it_does(name: str) -> None:
    """Its docstring is a sentence."""
    text = (CALLS[name].__doc__ or "").strip()
    assert text.split("\n")[0].endswith(".")


@pytest.mark.long
@pytest.mark.parametrize("name", NAMES)
def test_a_call_is_used(name: str) -> None:
    """What no page calls is not kept."""
    assert name in used()


@pytest.mark.parametrize("name", NAMES)
def test_no_front_matter_key_can_shadow_a_call(project: Project, name: str) -> None:
    """A key of the same name would replace the call on its page without a word, so there is none."""
    project.page("a.md", "Text.\n", f"title: T\ndescription: D.\n{name}: 5")
    (fault,) = project.page_faults()
    assert fault.startswith(f"docs/a.md:4:1: {name}: unknown key")


def test_no_variable_of_the_configuration_shadows_a_call() -> None:
    """What stands under `extra:` would replace the call on every page."""
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    section = re.search(r"^extra:\n((?:[ #].*\n|\n)*)", text, re.MULTILINE)
    assert section is not None
    keys = yaml.safe_load(section[1].replace("!ENV", ""))
    assert keys
    assert not {*keys, "config", "environment", "plugin", "git", "page", "files", "navigation"} & set(CALLS)


def test_the_dictionary_says_of_each_field_what_it_is(world: Project) -> None:
    """A fact, a relation, or plain."""
    rows = world.drawn("dictionary").select("tbody tr")
    roles = {first(row, "th").get_text(): first(row, "td:nth-of-type(2)").get_text().split(",")[0] for row in rows}
    assert (roles["name"], roles["made_by"], roles["context_length"]) == ("plain", "relation", "fact")
