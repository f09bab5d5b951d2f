"""One record -> what its page says: banner, infobox, facts, relations, lifecycle."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from macros.faults import Refused
from macros.relate import Catalog
from macros.relate.lifecycle import Status, first, former_names, status, successors, turning_point
from macros.relate.links import Link, relations
from macros.schema import System
from macros.schema.fields import extra
from macros.schema.lists import EventType
from macros.schema.record import Event
from macros.select.cells import Cell, Moment, State, Value, Words, value
from macros.select.columns import column
from macros.select.lookup import system
from macros.select.timelines import months_between

_FACTS_IN_SHORT = 6
_INFOBOX = (
    "type",
    "maker",
    "group",
    "generation",
    "form",
    "modalities",
    "industries",
    "announced",
    "published",
    "released",
)


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


@dataclass(frozen=True)
class Neighbors:
    """The records at the other ends of one relation, in words, with the sources of each."""

    verb: str
    ends: tuple[tuple[str | None, tuple[str, ...], str], ...]  # id or undisclosed, sources, what the edge adds


@dataclass(frozen=True)
class Banner:
    """Status, its event, and what comes next."""

    status: Status
    event: Event
    released: Event | None
    successors: tuple[str, ...]
    formerly: tuple[str, ...]


def banner(record: System) -> Banner | None:
    """Give the status banner, or None where no event tells the status."""
    now, event = status(record), turning_point(record)
    if now is None or event is None:
        return None
    released = first(record, EventType.RELEASED)
    return Banner(now, event, released if released is not event else None, successors(record), former_names(record))


def facts(catalog: Catalog, id: str) -> list[FactRow]:
    """Give every value of every fact, in the schema's order."""
    record = system(catalog, id)
    return [row for name in type(record).model_fields for row in _rows(catalog, id, record, name)]


def _rows(catalog: Catalog, id: str, record: System, name: str) -> Iterator[FactRow]:
    field = type(record).model_fields[name]
    if extra(field, "role") != "fact":
        return
    values, unit, today = getattr(record, name), extra(field, "unit") or "", catalog.as_of
    latest = max((one.as_of for one in values), default="")
    for index, one in enumerate(values):
        newest, volatile = one.as_of == latest, bool(extra(field, "volatile"))
        old = newest and volatile and months_between(one.as_of, today) > record.months_fresh
        line = catalog.entry(id).position((name, index))[0]
        yield FactRow(name, field.title or name, value(one, unit), line, newest, volatile, old)


def infobox(catalog: Catalog, id: str) -> list[tuple[str, Cell, str]]:
    """Give label, cell and unit of what is said in short; empty ones are left out."""
    record = system(catalog, id)
    names = [name for name in _INFOBOX if name != "type" or not hasattr(record, "family")]
    names += ["family"] if hasattr(record, "family") else []
    told = [
        name
        for name, field in type(record).model_fields.items()
        if getattr(record, name) and extra(field, "role") == "fact"
    ]
    names += told[:_FACTS_IN_SHORT]
    rows = []
    for name in names:
        try:
            one = column(record.folder, name)
        except Refused:
            continue
        cell = one.read(catalog, id)
        if cell.form != "empty":
            rows.append((one.label, cell, one.unit))
    others = catalog.names(id)[1:]
    return [*rows, ("Also called", Words(", ".join(others)), "")] if others else rows


def downward(catalog: Catalog, id: str) -> list[Neighbors]:
    """Give what the record states of others, by relation."""
    record = system(catalog, id)
    words = relations(type(record))
    groups: dict[str, list[Link]] = defaultdict(list)
    for link in catalog.down.get(id, ()):
        if link.relation != "made_by":
            groups[words[link.relation].label].append(link)
    return [Neighbors(verb, tuple(_end(link, link.edge.to) for link in links)) for verb, links in groups.items()]


def upward(catalog: Catalog, id: str) -> list[Neighbors]:
    """Give what others state of the record, by relation as seen from here."""
    groups: dict[str, list[Link]] = defaultdict(list)
    for link in catalog.up.get(id, ()):
        if link.start in catalog.systems:
            words = relations(type(catalog.systems[link.start]))
            groups[words[link.relation].inverse].append(link)
    found = [Neighbors(verb, tuple(_end(link, link.start) for link in links)) for verb, links in groups.items()]
    before = tuple(
        (other, event.source, "")
        for other, record in catalog.systems.items()
        for event in record.events
        if id in event.successor
    )
    return [*found, Neighbors("Successor of", before)] if before else found


def _end(link: Link, id: str | None) -> tuple[str | None, tuple[str, ...], str]:
    edge = link.edge
    added = [f"{edge.count} each"] if edge.count and edge.count > 1 else []
    added += [f"since {edge.since}"] if edge.since else []
    added += [f"until {edge.until}"] if edge.until else []
    return id, edge.source or (), ", ".join(added)


def state(catalog: Catalog, id: str) -> Cell:
    """Give the status as a cell."""
    found = column("systems", "status").read(catalog, id)
    return State(found.status) if isinstance(found, State) else found


def moment(catalog: Catalog, id: str, kind: str) -> Moment:
    """Give the first event of `kind`; raise `Refused` where the record has none."""
    if kind not in list(EventType):
        raise Refused(f'no event "{kind}"; expected {", ".join(EventType)}')
    event = first(system(catalog, id), EventType(kind))
    if event is None:
        have = ", ".join(dict.fromkeys(one.event for one in system(catalog, id).events)) or "none"
        raise Refused(f'{id} has no event "{kind}"; it has {have}')
    return Moment(event.date, event.source)
