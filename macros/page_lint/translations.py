"""Pages in other languages: each is of an English page, of which it names the text that it translates."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from macros.faults import Fault
from macros.load.pages import AuthoredPage
from macros.relate import Catalog

_OWN = {"title", "description", "aliases", "translates"}


def check(catalog: Catalog, pages: Iterable[AuthoredPage]) -> Iterator[Fault]:
    """Find translations of nothing, and warn of those whose English page has changed since."""
    originals = {page.inside: page for page in pages if not page.language}
    for page in originals.values():
        if page.get("translates") is not None:
            yield page.fault("translates", "is of a translation, whose name ends in its language: name.de.md", "")
    for page in (one for one in pages if one.language and one.head):
        if page.language not in catalog.languages:
            message = f"there is no data/languages/{page.language}.po; begin it with strata messages {page.language}"
            yield Fault(page.path, 1, 1, "", message)
        original = originals.get(page.original)
        if original is None:
            yield Fault(page.path, 1, 1, "", f"there is no docs/{page.original}; a translation is of an English page")
        else:
            yield from _of(page, original)


def _of(page: AuthoredPage, original: AuthoredPage) -> Iterator[Fault]:
    for key in sorted(page.front.value.keys() - _OWN):
        yield page.fault(key, "is that of the English page; take it out", "")
    named = page.get("translates")
    if named is None:
        yield page.fault("translates", f'is missing; the English page is "{original.digest}" now', "")
    elif named != original.digest:
        message = (
            f"the English page has changed: bring the translation up to date with {original.path}, "
            f'then write translates: "{original.digest}"'
        )
        yield replace(page.fault("translates", message, ""), warning=True)
