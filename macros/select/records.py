"""One record -> what its page says: banner, infobox, facts, lifecycle."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pydantic.fields import FieldInfo

from macros.faults import Refused
from macros.relate import Catalog
from macros.relate.lifecycle import AVAILABILITY_EVENTS, first, former_names, happened
from macros.relate.states import State, status
from macros.schema import System
from macros.schema.days import last_day
from macros.schema.fields import extra, fact_fields
from macros.schema.record import Event
from macros.schema.vocabularies import EventType, spelled
from macros.select.anchors import fact_anchors, former
from macros.select.cells import Cell, DateCell, StatusCell, TextCell, Value, value
from macros.select.columns import column
from macros.select.lookup import system
from macros.select.statuses import coming, end_of, sentence
from macros.select.timelines import months_between
from macros.suggest import hint

_PLAIN = ("category", "maker", "group", "generation", "form", "modalities", "industries")
_INFOBOX = (*_PLAIN, "announced", "published", "released")


@dataclass(frozen=True)
class FactRow:
    """One value of one fact, and where its line is in the record's file."""

    name: str
    label: str
    value: Value
    line: int
    newest: bool
    volatile: bool
    old: bool  # past the age limit of its kind
    index: int  # in the list of its field
    anchor: str
    former: tuple[str, ...]  # names of other values of the field that are told no more


@dataclass(frozen=True)
class Banner:
    """What a system is and what tells it; all dates are as of the day of the edition."""

    state: State
    words: str
    sources: tuple[str, ...]  # of the words, where no date beside them has any
    open: str
    dates: tuple[DateCell, ...]
    followers: tuple[str, ...]
    formerly: tuple[str, ...]


def banner(catalog: Catalog, id: str) -> Banner | None:
    """Give the status banner, or None for what has no state."""
    record, now = system(catalog, id), status(catalog, id)
    if now is None:
        return None
    released = first(record, EventType.RELEASED, catalog.as_of)
    papers = [event for event in record.events if event.event is EventType.PUBLISHED]
    deciding = papers[0] if now.event in papers else now.event
    unseen = deciding if now.state is State.NOT_CHECKED and not now.seen else None
    events = dict.fromkeys(event for event in (deciding, released) if event and event is not unseen)
    told = [
        _moment(event)
        for event in events
        if not now.seen or event.event not in AVAILABILITY_EVENTS or event is released
    ]
    idle = now.state in {State.ENDED, State.ARCHIVED, State.NOT_CHECKED} or now.seen in {one.date for one in papers}
    if now.seen and not idle:
        told.append(DateCell(now.seen, now.sources, before="last seen"))
    told += [end_of(event) for event in now.planned if event.event not in AVAILABILITY_EVENTS]
    told += [one for one in (coming(now),) if one]
    open_ = spelled(now.open) if now.open and now.state not in {State.ENDED, State.ARCHIVED} else ""
    formerly = former_names(record, catalog.as_of)
    sources = now.sources if now.state is State.NOT_CHECKED else ()
    return Banner(now.state, sentence(now), sources, open_, tuple(told), now.followers, formerly)


def _moment(event: Event) -> DateCell:
    return DateCell(event.date, event.source, event.event is EventType.IN_USE, before=spelled(event.event))


def facts(catalog: Catalog, id: str) -> tuple[FactRow, ...]:
    """Give every value of every fact, in the schema's order."""
    return catalog.once(_facts, id)


def _facts(catalog: Catalog, id: str) -> tuple[FactRow, ...]:
    record = system(catalog, id)
    return tuple(row for name, field in fact_fields(type(record)) for row in _rows(catalog, id, record, name, field))


def _rows(catalog: Catalog, id: str, record: System, name: str, field: FieldInfo) -> Iterator[FactRow]:
    values, unit, today = getattr(record, name), extra(field, "unit") or "", catalog.as_of
    latest = max((one.as_of for one in values), default="")
    for index, (one, anchor) in enumerate(zip(values, fact_anchors(name, values), strict=True)):
        newest, volatile = one.as_of == latest, bool(extra(field, "volatile"))
        old = newest and volatile and months_between(one.as_of, today) > (extra(field, "months") or record.months_fresh)
        line = catalog.entry(id).position((name, index))[0]
        names = () if index else tuple(former(catalog, id, f"fact-{name}-"))
        yield FactRow(name, field.title or name, value(one, unit), line, newest, volatile, old, index, anchor, names)


def infobox(catalog: Catalog, id: str) -> list[tuple[str, Cell, str]]:
    """Give label, cell and unit of what is said in short; empty ones are left out."""
    record = system(catalog, id)
    rows = []
    for name in _INFOBOX:
        try:
            one = column(record.folder, name)
        except Refused:
            continue
        cell = one.read(catalog, id)
        if cell.form != "empty":
            rows.append((one.label, cell, one.unit))
    others = catalog.names(id)[1:]
    return [*rows, ("Also called", TextCell(", ".join(others)), "")] if others else rows


def state(catalog: Catalog, id: str) -> Cell:
    """Give the status as a cell."""
    found = column("systems", "status").read(catalog, id)
    return replace(found, formerly="") if isinstance(found, StatusCell) else found


def moment(catalog: Catalog, id: str, kind: str) -> DateCell:
    """Give the first event of `kind`; raise `Refused` where the record has none."""
    if kind not in list(EventType):
        raise Refused(f'no event "{kind}"; expected {", ".join(EventType)}{hint(kind, EventType)}')
    event = next((one for one in system(catalog, id).events if one.event == kind and not one.scope), None)
    if event is None:
        have = ", ".join(dict.fromkeys(one.event for one in system(catalog, id).events)) or "none"
        raise Refused(f'{id} has no event "{kind}"; it has {have}')
    ahead = not happened(event.date, catalog.as_of)
    return DateCell(event.date, event.source, planned=last_day(event.date) if ahead else "")
