"""The page that is being drawn: its links, and the numbers of the sources that it cites."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from posixpath import dirname

from markupsafe import Markup

from macros.load.messages import ENGLISH, Messages
from macros.load.pages import AuthoredPage
from macros.relate import Catalog
from macros.relate.watched import gone_on
from macros.render.environment import environment
from macros.render.foreign import foreign
from macros.render.links import Links
from macros.schema import Source, System

# The templates that have no word but those that they `say`. Others are drawn in English, and marked as that.
SPOKEN = frozenset(
    (
        *("citation", "core", "doors", "facts", "groups", "infobox", "inline"),
        *("sources", "states", "table", "tour"),
    )
)


@dataclass
class Page:
    """One page of the site; every template is drawn with it."""

    catalog: Catalog
    url: str = ""
    repository: str = ""
    authored: Sequence[AuthoredPage] = ()  # as `listing` gives them
    site: str = ""  # the address of the home page
    from_source: bool = False  # whether links are those of the Markdown file, which Zensical turns into the page's
    cited: dict[str, int] = field(default_factory=dict)
    sheets: set[str] = field(default_factory=set)  # of what few pages have
    drawn: dict[str, list[str]] = field(default_factory=dict)  # what calls gave, and nobody has taken yet
    scripts: list[str] = field(default_factory=list)  # of living figures, each once

    @cached_property
    def links(self) -> Links:
        """Give links as seen from here."""
        moved = self.from_source and not any(
            page.address == self.address and page.path.endswith("/index.md") for page in self.authored
        )
        url = f"{dirname(self.url.strip('/'))}/" if moved else self.url
        if self.messages.english:
            return Links(url)
        code = self.messages.code
        own = (page.address.partition("/")[2] for page in self.authored if page.address.partition("/")[0] == code)
        return Links(url, code, frozenset(own))

    @cached_property
    def messages(self) -> Messages:
        """Give the language of the page, by the folder that it stands in."""
        return self.catalog.languages.get(self.address.partition("/")[0], ENGLISH)

    @property
    def address(self) -> str:
        """Give the page's address without its ending; "" for the home page."""
        return self.url.strip("./")

    def draw(self, template: str, **context: object) -> Markup:
        """Draw `template` (without its ending) with this page as `page`; one that speaks English only says so."""
        messages = self.messages if template in SPOKEN else ENGLISH
        html = environment(messages).get_template(f"{template}.html.jinja").render(page=self, **context)
        if messages is not self.messages:
            html = environment().get_template("english.html.jinja").render(html=Markup(html))  # noqa: S704 - see below
        return Markup(foreign(html))  # noqa: S704 - the one way to HTML, autoescaped

    def say(self, text: str, **values: object) -> str:
        """Give a message in the language of the page."""
        return self.messages.say(text, **values)

    def number(self, source: str) -> int:
        """Give the number of a source on this page, in the order of first mention."""
        return self.cited.setdefault(source, len(self.cited) + 1)

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
