"""What each page has beside its HTML: its text as Markdown, its card, and what it says of itself for machines."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from macros.export.cards import Card, draw
from macros.export.linked_data import linked_data
from macros.export.markdown import markdown
from macros.load.messages import ENGLISH, Messages
from macros.relate import Catalog
from macros.relate.states import status
from macros.select.statuses import word
from macros.work.files import write_file

CARDS = "cards"


@dataclass(frozen=True)
class BuiltPage:
    """A page as it is built: its way below the root, its front matter, its way from home, and its content."""

    url: str
    record: str
    title: str
    description: str
    modified: str
    crumbs: Sequence[tuple[str, str]]
    html: str
    messages: Messages = ENGLISH

    @property
    def stem(self) -> str:
        """Give the name of what stands beside it: models/gpt-4."""
        return self.url.strip("/.") or "index"


@dataclass(frozen=True)
class Head:
    """What goes into the head of a page."""

    ld: str
    card: str  # its address
    markdown: str  # the way to it


def write_page(catalog: Catalog, page: BuiltPage, root: Path, site: Path, base: str) -> Head:
    """Write the text and the card of a page; give what its head says of them."""
    address = base + page.url.removeprefix("./")
    title = "" if "<h1" in page.html else f"# {page.title}\n\n"
    say = page.messages.say
    foot = say("This is the text of %(address)s as of %(day)s. License: CC BY 4.0.", address=address, day=catalog.as_of)
    write_file(site / page.url / "index.md", title + markdown(page.html) + f"\n---\n\n{foot}\n")
    write_file(site / CARDS / f"{page.stem}.png", draw(_card(catalog, page), root))
    front = {"title": page.title, "description": page.description, "modified": page.modified}
    front["language"] = page.messages.code
    ld = linked_data(catalog, address, page.record, front, page.crumbs, base)
    return Head(ld, f"{base}{CARDS}/{page.stem}.png", "index.md")


def _card(catalog: Catalog, page: BuiltPage) -> Card:
    kind, _, id = page.record.partition("/")
    say = page.messages.say
    eyebrow, layer = say("An open reference to the generative-AI stack"), ""
    if kind == "claims":
        claim = catalog.claims[id]
        eyebrow, layer = f"Claim of 2023: {claim.then.verdict}", str(claim.layer or "")
    elif id in catalog.systems:
        record, now = catalog.systems[id], status(catalog, id)
        eyebrow = f"{record.singular.capitalize()}{f', {word(now).lower()}' if now else ''}"
        layer = str(record.layer or "")
    return Card(eyebrow, page.title, page.description, say("Strata, as of %(day)s", day=catalog.as_of), layer)
