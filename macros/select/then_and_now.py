"""What the article names in 2023, beside what became of it: rows made from events, names and successors."""

from dataclasses import dataclass

from macros.relate import Catalog
from macros.relate.lifecycle import former_names, happened, successors
from macros.relate.states import CLOSING, Status, status
from macros.schema import System
from macros.schema.record import Event
from macros.schema.vocabularies import EventType
from macros.select.statuses import word
from macros.select.tables import Filter, ids_of

_YEAR_OF_THE_ARTICLE = "2023"


@dataclass(frozen=True)
class Change:
    """One system of the article: its name then, what it is now, and the event that changed it."""

    id: str
    named: str
    state: str  # a state, "renamed" or "followed"; "" where nothing tells
    word: str
    event: Event | None
    successors: tuple[str, ...]
    after: str = ""  # what came after in words, where no record stands for it


def then_and_now(catalog: Catalog, layer: str | None, latest: int | None) -> list[Change]:
    """Give a row for every system that the article names, or for the `latest` that changed, newest first."""
    ids = ids_of(catalog, "systems", Filter(layer=layer, article=True))
    rows = [_change(catalog, id) for id in ids if catalog.systems[id].layer]
    if latest is None:
        return rows
    changed = [row for row in rows if row.state in {*CLOSING, "renamed", "followed"}]
    return sorted(changed, key=lambda row: row.event.date if row.event else "", reverse=True)[:latest]


def _change(catalog: Catalog, id: str) -> Change:
    record, now = catalog.systems[id], status(catalog, id)
    named = (record.article.name if record.article else None) or record.name
    if now and now.state in CLOSING:
        event = now.event
        return Change(id, named, str(now.state), word(now), event, now.followers, "" if now.followers else _note(event))
    renamed = [e for e in _past(catalog, record, EventType.RENAMED) if e.date >= _YEAR_OF_THE_ARTICLE]
    if renamed and named in {*former_names(record, catalog.as_of), renamed[-1].from_name}:
        return Change(id, named, "renamed", "Renamed", renamed[-1], ())
    followed = _past(catalog, record, EventType.SUPERSEDED)
    if followed:
        after = successors(catalog.systems, record)
        return Change(id, named, "followed", _also(now), followed[-1], after, "" if after else _note(followed[-1]))
    return Change(id, named, str(now.state) if now else "", word(now) if now else "", now.event if now else None, ())


def _past(catalog: Catalog, record: System, kind: EventType) -> list[Event]:
    return [event for event in record.events if event.event is kind and happened(event.date, catalog.as_of)]


def _also(now: Status | None) -> str:
    """Say that a follower came, beside what the thing itself is: the one does not end the other."""
    return f"Followed; {word(now)[0].lower()}{word(now)[1:]}" if now else "Followed"


def _note(event: Event | None) -> str:
    return (event.note if event else None) or ""
