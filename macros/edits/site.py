"""The kept site: what its pages are made of now, and which of them must be made again."""

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from macros.calls.registry import DRAWN
from macros.catalog import LoadResult, Related, judged, load_related
from macros.checks import check
from macros.edits import mkdocs
from macros.faults import Fault, Faults
from macros.load.pages import AuthoredPage, listing, load_pages
from macros.made_pages import addresses, addresses_of, made_page
from macros.page_lint import LOOKED, links_of, look, together
from macros.publish.navigation import navigation
from macros.relate import Catalog
from macros.relate.followed import differences
from macros.render.environment import TEMPLATES, clear
from macros.render.page import Page
from macros.stash import release
from macros.work.reads import OF, NotedList

_PAGE = re.compile(r"docs/.*\.md")
# No page says that it read these.
_FOR_ALL = ("data/bench/", "data/edition.yml", "data/languages/", "data/releases/", "data/watch/")


class Anew(Exception):  # noqa: N818 - read as: build anew
    """Only a whole build takes up this edit; the message says why."""


class Site:
    """What hooks.py keeps of a build, with what each page read."""

    def __init__(self, state: Any, config: Any) -> None:
        self.state, self.config = state, config
        self.root, self.shown = Path(config.config_file_path).parent, Path(config.site_dir)
        (self.files, self.env), self.nav = state.built, state.nav
        self.pages: dict[str, Any] = {file.src_uri: file.page for file in self.files.documentation_pages()}
        self.related = load_related(self.root)
        self.spread = state.catalog  # of which it is known which pages read what is another in it
        self.stale: dict[str, bool] = {}  # pages to make again: whether with their text, or only their frame
        self.listed = listing(state.authored.values())
        asked = config.extra["asked"].values()
        self.worn = [*config.extra_css, *map(str, config.extra_javascript), *asked]  # that the shown pages load
        self.doubtful = False  # whether something was wrong when it was last looked at
        self.sound: Related | None = None  # in which no rule found anything

    def take(self, names: Collection[str]) -> list[str]:
        """Take up what the files say now; give the pages that were edited themselves. Raises `Faults` and `Anew`."""
        for name in names:
            self._take_template(name)
        if any(name.startswith(_FOR_ALL) for name in names):
            raise Anew("every page shows something of it")
        related, (pages, faults) = load_related(self.root), load_pages(self.root)
        _refuse([*faults, *related.faults])
        changed = [*self._take_pages(pages), *self._take_records(related)]
        if self.doubtful:
            self.judge()
        return changed

    def _take_template(self, name: str) -> None:
        folder = TEMPLATES.relative_to(self.root).as_posix()
        if name.startswith(f"{folder}/"):
            clear()
            key = (TEMPLATES, name.removeprefix(f"{folder}/"))
            self.mark(path for path, read in OF.items() if key in read)
        elif name.startswith("overrides/") and name.endswith(".html"):
            self.env.cache.clear()
            self.mark(self.pages, text=False)
        elif not name.startswith(("data/", "overrides/assets/")) and not _PAGE.fullmatch(name):
            raise Anew("it may change anything")

    def _take_pages(self, pages: list[AuthoredPage]) -> list[str]:
        """Take up the authored pages; where one has other front matter, frames show it, and who reads the others'."""
        same = [*self.state.authored] == [page.inside for page in pages]
        if not same or navigation(self.state.sections, pages) != self.config.nav:
            raise Anew("the order of the pages is another")
        changed = [page for page in pages if page != self.state.authored[page.inside]]
        self.state.authored = self.state.speech.authored = {page.inside: page for page in pages}
        if (listed := listing(pages)) != self.listed:
            self.listed = listed
            self.mark(self.pages, text=False)
            self.mark(path for path, read in OF.items() if (NotedList, "*") in read)
        texts = {page.inside for page in changed}
        self.mark((page.inside for page in pages if page.original in texts), text=False)  # they may be stale now
        return self.mark(texts)

    def _take_records(self, related: Related) -> list[str]:
        before, after = self.related.catalog, related.catalog
        if [entry.path for entry, _ in before.entries] != [entry.path for entry, _ in after.entries]:
            raise Anew("there are other records")
        changed = [new for old, new in zip(before.entries, after.entries, strict=True) if old[1] is not new[1]]
        if not changed:
            return []
        self.related, self.state.catalog = related, after
        suspect = replace(after, entries=tuple(changed))
        # They may be wrong, for they did not see all records. What is true of them is told first; `check` tells all.
        if codes := {one.code for one in check(suspect) if not one.warning}:
            _refuse(check(after, only=codes))
        if _order(after) != _order(before):
            raise Anew("the order of the records is another")
        return self.mark(f"{one}.md" for entry, _ in changed for one in addresses_of(entry.kind, entry.id))

    def spread_out(self) -> None:
        """Find the pages that read what is another in the catalog now."""
        if self.spread is not self.state.catalog:
            found = differences(self.spread, self.state.catalog)
            self.mark(path for path, read in OF.items() if not found.isdisjoint(read))
            self.spread = self.state.catalog

    def mark(self, paths: Iterable[str], text: bool = True) -> list[str]:
        """Let pages be made again; give them."""
        marked = [path for path in paths if path in self.pages]
        for path in marked:
            self.stale[path] = text or self.stale.get(path, False)
        return marked

    def make(self, path: str, batch: Path) -> None:
        """Make a page again, into a folder."""
        page, text = self.pages[path], self.stale[path]
        self.state.refused.clear()
        self.config.site_dir, page.file.abs_dest_path = str(batch), str(batch / page.file.dest_uri)
        if text:
            OF.pop(path, None)
            self._look(path, page)
            mkdocs.populate(page, self.config, self.files)
        else:
            page.content = self.state.contents[path]
        mkdocs.build(page, self.config, self.files, self.nav, self.env)
        release()
        _refuse(self.state.refused)
        del self.stale[path]

    def _look(self, path: str, page: Any) -> None:
        """Draw the calls of an authored page, as its check does; get the text of a record's."""
        places = str(self.config.extra["repository"]), str(self.config.site_url or "/")
        catalog, url = self.state.catalog, page.url or ""
        if path in self.state.authored:
            data = LoadResult(catalog, (), frozenset())
            LOOKED[path] = look(places, data, self.state.authored[path], self.listed)
            _refuse([*LOOKED[path].faults, *links_of(self.root, data, LOOKED.values(), {path})])
        else:
            self.state.generated[path] = made_page(catalog, path.removesuffix(".md"))
            DRAWN[url] = Page(catalog, url, places[0], self.listed, places[1])

    def judge(self) -> None:
        """Raise `Faults` with everything that is wrong with the records."""
        if self.sound is not self.related:
            _refuse(judged(self.related).faults)
            self.sound = self.related

    def check(self) -> None:
        """Raise `Faults` with everything that is wrong, as a whole build would."""
        data = judged(self.related)
        faults = [*data.faults, *(fault for one in LOOKED.values() for fault in one.faults)]
        _refuse([*faults, *together(self.root, data, LOOKED.values(), {fault.path for fault in faults})])


def _order(catalog: Catalog) -> list[list[str]]:
    return [[*some] for some in (catalog.systems, catalog.claims, catalog.terms, addresses(catalog))]


def _refuse(faults: Iterable[Fault]) -> None:
    found = list(faults)
    if not all(fault.warning for fault in found):
        raise Faults(found)
