"""The page that is being drawn: its links, and the numbers of the sources that it cites."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from posixpath import dirname

from markupsafe import Markup

from macros.load.pages import AuthoredPage
from macros.relate import Catalog
from macros.relate.watched import gone_on
from macros.render.environment import environment
from macros.render.foreign import foreign
from macros.render.links import Links
from macros.schema import Source, System


@dataclass
class Page:
    """One page of the site; every template is drawn with it."""

    catalog: Catalog
    url: str = ""
    repository: str = ""
    authored: Sequence[AuthoredPage] = ()  # as `listing` gives them
    site: str = ""  # the address of the home page
    from_source: bool = False  # whether links are those of the Markdown file, which Zensical turns into the page's
    cited: list[str] = field(default_factory=list)
    sheets: set[str] = field(default_factory=set)  # of what few pages have
    drawn: dict[str, list[str]] = field(default_factory=dict)  # what calls gave, and nobody has taken yet
    scripts: list[str] = field(default_factory=list)  # of living figures, each once

    @cached_property
    def links(self) -> Links:
        """Give links as seen from here."""
        moved = self.from_source and not any(
            page.address == self.address and page.path.endswith("/index.md") for page in self.authored
        )
        return Links(f"{dirname(self.url.strip('/'))}/" if moved else self.url)

    @property
    def address(self) -> str:
        """Give the page's address without its ending; "" for the home page."""
        return self.url.strip("./")

    def draw(self, template: str, **context: object) -> Markup:
        """Draw `template` (without its ending) with this page as `page`."""
        html = environment().get_template(f"{template}.html.jinja").render(page=self, **context)
        return Markup(foreign(html))  # noqa: S704 - the one way to HTML, autoescaped

    def number(self, source: str) -> int:
        """Give the number of a source on this page, in the order of first mention."""
        if source not in self.cited:
            self.cited.append(source)
        return self.cited.index(source) + 1

    def first(self, sheet: str) -> bool:
        """Tell whether this is the first time that the page asks for a style sheet."""
        known = sheet in self.sheets
        self.sheets.add(sheet)
        return not known

    def source(self, id: str) -> Source:
        """Give a source."""
        return self.catalog.sources[id]

    def gone(self, source: str) -> str:
        """Give the day on which a watch found the page of a source gone, "" where it did not."""
        return gone_on(self.catalog, source)

    def system(self, id: str) -> System:
        """Give a record."""
        return self.catalog.systems[id]

    def href(self, id: str) -> str:
        """Give the way to a record's page."""
        return self.links.system(self.catalog, id)

    def edit(self, id: str, line: int | None = None) -> str:
        """Give the address at which a record's file is edited; at `line`, where it is only shown."""
        return self.edit_file(self.system(id).folder, id) + (f"#L{line}" if line else "")

    def edit_file(self, kind: str, id: str) -> str:
        """Give the address at which the file of any record is edited."""
        return f"{self.repository}/edit/main/{self.catalog.files[kind, id].path}"
