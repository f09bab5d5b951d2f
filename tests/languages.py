"""Catalogs of messages for the tests, and what of a page is in the wrong language."""

from collections.abc import Callable, Iterator

from babel.messages.pofile import escape
from bs4 import BeautifulSoup, Tag

from macros.load.languages import HEAD, originals
from tests.support import Project

IDS = [str(one.id) for one in originals() if one.id]
_SAID = ("aria-label", "title", "placeholder", "alt")


def catalog(say: Callable[[str], str] = lambda text: f"Ü {text}", code: str = "de") -> str:
    """Give a catalog in which each message is as `say` makes it of the English."""
    entries = [f'msgid "{escape(id)[1:-1]}"\nmsgstr "{escape(say(id))[1:-1]}"\n' for id in IDS]
    return "\n".join([HEAD.format(code=code), *entries])


def translated(world: Project, text: str = "", page: str = "reference/a") -> None:
    """Write a language, and a page with its translation."""
    world.write("data/languages/de.po", text or catalog())
    world.page(f"{page}.md", "# A page\n\n[There](../index.md).\n", "title: A page\ndescription: What it is.")


def left_in_english(html: str, known: dict[str, str]) -> Iterator[str]:
    """Give every message that stands on a page as the English has it, where nothing says that it is English."""
    soup = BeautifulSoup(html, "html.parser")
    for part in soup.select("script, style, body [lang=en]"):
        part.decompose()
    wrong = {id for id, said in known.items() if said != id}
    for text in soup.find_all(string=True):
        if " ".join(text.split()) in wrong:
            yield f"{text.parent.name if text.parent else ''}: {text.strip()}"
    for element in soup.find_all(True):
        if isinstance(element, Tag):
            yield from (f"{name}: {element[name]}" for name in _SAID if element.get(name) in wrong)
