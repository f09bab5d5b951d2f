"""One statement and the page of its source -> a judgment."""

from macros.relate import Catalog
from macros.relate.statements import Statement
from macros.schema.vocabularies import EventType
from macros.watch.figures import judge_number
from macros.watch.names import Names, Owner, owners
from macros.watch.page import Asked, Page
from macros.watch.passages import Document
from macros.watch.phrases import judge_access, judge_undisclosed, judge_words
from macros.watch.spans import judge_date
from macros.watch.targets import judge_target
from macros.watch.verdicts import Judgment, Verdict

_KNOWLEDGE = "knowledge_until"


class Judge:
    """Knows the names of the catalog; holds statements against documents."""

    def __init__(self, catalog: Catalog) -> None:
        self.names = Names()
        for name, owner in owners(catalog):
            self.names.add(name, owner)
        for id, projection in catalog.projections.items():
            for name in (projection.name, *projection.aliases):
                self.names.add(name, (id, ""))
        for id, record in catalog.systems.items():
            for one in getattr(record, "generations", ()):
                self.names.add(one.name, (id, one.name))
        kinds = {kind: frozenset(catalog.of_kind(kind)) for kind in {one.folder for one in catalog.systems.values()}}
        ends = {EventType.DEPRECATED, EventType.RETIRED, EventType.ARCHIVED, EventType.MAINTENANCE}
        self.closed = {id for id, record in catalog.systems.items() if any(one.event in ends for one in record.events)}
        self.rivals = kinds | {"projections": frozenset()}

    def page(self, document: Document, address: str, *titles: str) -> Page:
        """Give a document as it is asked of; its address and the title of its source say what it is about."""
        path = address.split("://", 1)[-1].partition("/")[2].replace("%20", " ")
        parts = (*path.split("/")[:8], *titles)
        about: frozenset[Owner] = frozenset(
            owner for part in parts for hit in self.names.find(part) for owner in hit.owners
        )
        return Page(document, self.names, about, address)

    def judge(self, one: Statement, page: Page) -> Judgment:
        """Give the verdict on one statement."""
        if page.document.unread:
            return Judgment(Verdict.CANNOT_TELL, why=f"the page {page.document.unread}")
        asked = Asked(
            page, one.id, one.member, self.rivals.get(one.kind, frozenset()) - {one.id}, one.id in self.closed
        )
        found = _found(one, page, asked)
        if found.verdict is Verdict.NOT_SHOWN and page.document.cut:
            return Judgment(Verdict.CANNOT_TELL, why="only the beginning of the page was read")
        return found


def _found(one: Statement, page: Page, asked: Asked) -> Judgment:
    if one.undisclosed:
        return judge_undisclosed(one, page, asked)
    if one.numbers:
        return judge_number(one, page, asked)
    if one.date or one.field == _KNOWLEDGE:
        return judge_date(one, page, asked)
    if one.target:
        return judge_target(one, page, asked)
    return judge_access(one, page, asked) if one.access else judge_words(one, page, asked)
