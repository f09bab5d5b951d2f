"""What the article names in 2023, beside what became of it: rows made from events, names and successors."""

from dataclasses import dataclass

from macros.relate import Catalog
from macros.relate.lifecycle import ENDS, former_names, status, successors, turning_point
from macros.schema import System
from macros.schema.lists import EventType
from macros.schema.record import Event
from macros.select.tables import Filter, ids_of

_YEAR_OF_THE_ARTICLE = "2023"


@dataclass(frozen=True)
class Change:
    """One system of the article: its name then, what it is now, and the event that changed it."""

    id: str
    named: str
    word: str  # a status, "renamed", or "" where nothing tells
    event: Event | None
    successors: tuple[str, ...]
    after: str = ""  # what came after in words, where no record stands for it


def then_and_now(catalog: Catalog, layer: str | None, latest: int | None) -> list[Change]:
    """Give a row for every system that the article names, or for the `latest` that changed, newest first."""
    ids = ids_of(catalog, "systems", Filter(layer=layer, article=True))
    rows = [_change(id, catalog.systems[id]) for id in ids if catalog.systems[id].layer]
    if latest is None:
        return rows
    changed = [row for row in rows if row.word in {*ENDS, "renamed"}]
    return sorted(changed, key=lambda row: row.event.date if row.event else "", reverse=True)[:latest]


def _change(id: str, record: System) -> Change:
    named = (record.article.name if record.article else None) or record.name
    now, event = status(record), turning_point(record)
    if now in ENDS:
        found = successors(record)
        return Change(id, named, str(now), event, found, "" if found or not event else event.note or "")
    renamed = [e for e in record.events if e.event is EventType.RENAMED and e.date >= _YEAR_OF_THE_ARTICLE]
    if renamed and named in {*former_names(record), renamed[-1].from_name}:
        return Change(id, named, "renamed", renamed[-1], ())
    return Change(id, named, str(now or ""), event, successors(record))
