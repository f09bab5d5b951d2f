"""What MkDocs is told of pages in other languages: where they stand, their navigation, and the words of the frame.

A page of docs/ named <name>.<code>.md is published below <code>/, where that language is whole; else not at all.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Any

from macros.load.languages import TITLES
from macros.load.messages import ENGLISH, Messages
from macros.load.pages import AuthoredPage
from macros.relate import Catalog

_NOT_FOUND = (
    "Page not found",
    "Nothing stands at this address. The thing may have been renamed: the search finds former names too.",
)
_OF_FILE = ("url", "abs_dest_path")  # what MkDocs keeps once it was asked for


@dataclass(eq=False)
class Entry:
    """An English page in the navigation of another language."""

    title: str
    lang: str  # of the title, where that has no translation
    page: Any
    parent: Any = None
    english = True
    children = None
    active = False

    def __getattr__(self, name: str) -> Any:
        """Give what the page has."""
        return getattr(self.page, name)


@dataclass
class Layout:
    """The navigation of one language."""

    items: list[Any] = field(default_factory=list)
    homepage: Any = None


class Speech:
    """The languages of a build."""

    def __init__(self, catalog: Catalog, authored: Mapping[str, AuthoredPage], config: Any, files: Any) -> None:
        self.languages = {code: one for code, one in catalog.languages.items() if one.whole}
        self.authored, self.config, self.files = authored, config, files
        config["extra"]["not_found"] = not_found(catalog)
        self.layouts: dict[str, Layout] = {}
        self.words = [(holder, key, holder[key]) for holder, key in _words_of(config)]
        for page in authored.values():
            if page.language:
                self._place(page)

    def _place(self, page: AuthoredPage) -> None:
        """Give a translation its address, or take it out."""
        from mkdocs.structure.files import InclusionLevel  # noqa: PLC0415 - needs no MkDocs but here

        file = self.files.get_file_from_path(page.inside)
        if page.language not in self.languages:
            self.files.remove(file)
            return
        file.dest_uri, file.inclusion = f"{page.address}/index.html", InclusionLevel.NOT_IN_NAV
        for name in _OF_FILE:
            file.__dict__.pop(name, None)

    def of(self, path: str) -> Messages:
        """Give the language of the page at a path below docs/."""
        page = self.authored.get(path)
        return self.languages.get(page.language, ENGLISH) if page else ENGLISH

    def front(self, path: str) -> dict[str, Any]:
        """Give the front matter of an authored page; a translation has that of the English page beside its own."""
        page = self.authored[path]
        return page.told(self.authored[page.original]) if page.language else dict(page.front.value)

    def speak(self, path: str) -> Messages:
        """Let what MkDocs and the theme read from mkdocs.yml be in the language of a page; give that."""
        messages = self.of(path)
        for holder, key, text in self.words:
            holder[key] = messages.say(text)
        return messages

    def lay_out(self, nav: Any) -> None:
        """Make the navigation of every language, of that of the English pages."""
        for code, messages in self.languages.items():
            layout = self.layouts[code] = Layout()
            layout.items = [self._item(item, messages, None) for item in nav.items]
            order = list(_pages(layout.items))
            layout.homepage = next((one for one in order if _is_home(one)), nav.homepage)
            for before, one, after in zip([None, *order], order, [*order[1:], None], strict=False):
                if not isinstance(one, Entry):
                    one.previous_page, one.next_page = before, after

    def _item(self, item: Any, messages: Messages, parent: Any) -> Any:
        from mkdocs.structure.nav import Section  # noqa: PLC0415 - see above

        if item.children:
            section = Section(messages.say(item.title), [])
            section.parent = parent
            section.children = [self._item(child, messages, section) for child in item.children]
            return section
        path = item.file.src_uri
        if found := self.files.get_file_from_path(f"{path.removesuffix('.md')}.{messages.code}.md"):
            found.page.parent = parent
            return found.page
        title = item.title or self.authored[path].title
        said = messages.find(title, TITLES) or messages.find(title)
        return Entry(said or title, "" if said else "en", item, parent)

    def frame(self, context: Any, page: Any) -> None:
        """Tell the theme the language of a page, and the pages that say the same in others."""
        path = page.file.src_uri
        messages, own = self.speak(path), self.authored.get(path)
        context["strata_alternates"] = list(self._alternates(own)) if own else []
        if not own or not own.language:
            return
        original = self.authored[own.original]
        context["nav"] = self.layouts[messages.code]
        context["strata_language"] = messages.code
        context["strata_say"] = lambda text: escape(messages.say(text))
        context["strata_words"] = json.dumps(messages.script_words(), ensure_ascii=False)
        if own.get("translates") != original.digest:
            context["strata_stale"] = self.files.get_file_from_path(original.inside).url

    def _alternates(self, own: AuthoredPage) -> Iterator[dict[str, str]]:
        """Give each language in which a page stands, English first; nothing where it is the only one."""
        codes = {page.language: page for page in self.authored.values() if page.original == own.original}
        shown = [ENGLISH, *(self.languages[code] for code in sorted(codes) if code in self.languages)]
        if len(shown) == 1:
            return
        for messages in shown:
            page = self.files.get_file_from_path(codes["" if messages.english else messages.code].inside).page
            told = {"code": messages.code, "name": messages.name, "url": page.url, "address": page.canonical_url}
            yield told
            if messages.english:
                yield {"code": "x-default", "address": told["address"]}


def not_found(catalog: Catalog) -> list[dict[str, str]]:
    """Give what the page of what is not there, which is one for all, says in the languages beside English."""
    return [
        {"code": code, "title": one.say(_NOT_FOUND[0]), "text": one.say(_NOT_FOUND[1])}
        for code, one in catalog.languages.items()
        if one.whole
    ]


def _words_of(config: Any) -> Iterator[tuple[Any, str]]:
    """Give where mkdocs.yml has words that stand on pages."""
    yield from ((config, key) for key in ("copyright", "site_description"))
    yield from ((config["mdx_configs"]["toc"], key) for key in ("title", "permalink_title"))
    yield from ((option["toggle"], "name") for option in config["theme"]["palette"])


def _pages(items: list[Any]) -> Iterator[Any]:
    for item in items:
        yield from _pages(item.children) if item.children else [item]


def _is_home(page: Any) -> bool:
    return bool(page.file.src_uri.partition(".")[0] == "index")
