"""One row a statement: facts, edges and events of all records, with everything that stands behind each."""

from collections.abc import Iterator
from typing import Any

from macros.export import evidence
from macros.export.evidence import evidence as behind
from macros.export.tables import Column, table
from macros.relate import Catalog
from macros.relate.lifecycle import happened
from macros.relate.links import Link, relations
from macros.relate.times import valid_on
from macros.schema import System
from macros.schema.days import first_day, last_day
from macros.schema.facts import AnyFact, EstimateFact, FrozenModel, NumberFact, newest
from macros.schema.fields import extra, fact_fields
from macros.schema.record import Event
from macros.select.anchors import edge_anchors, event_anchors, fact_anchors
from macros.select.members import member_key

_ID = Column("id", "string", "The name of the row: kind, record and place on its page.", required=True)
_RECORD = Column("record", "string", "The record that says it.", refers="records", required=True)
_MEMBER = Column("member", "string", "Of a family, the member that alone is meant.")
_NOTE = Column("note", "string", "What a reader should know beside the value.")
_URL = Column("url", "string", "Where it stands on the site.", required=True)

_FACTS = (
    _ID,
    _RECORD,
    _MEMBER,
    Column("field", "string", "The field of the record.", required=True),
    Column("unit", "string", "The unit of the number."),
    Column("value", "number", "The number, where it is one."),
    Column("min", "number", "The lower bound, where there are bounds."),
    Column("max", "number", "The upper bound."),
    Column("about", "boolean", "Whether the number is approximate."),
    Column("text", "string", "The words, where it is no number."),
    Column("undisclosed", "boolean", "Whether its maker withholds it.", required=True),
    Column("as_of", "string", "The day, month or year for which the source shows it.", required=True),
    Column("current", "boolean", "Whether no later value of the field is known.", required=True),
    Column("confidence", "string", "Of an estimate, how sure those are who made it."),
    Column("method", "string", "Of an estimate, how they came to it."),
    *evidence.COLUMNS,
    _NOTE,
    _URL,
)
_EDGES = (
    _ID,
    _RECORD,
    Column("relation", "string", "How the two are related, read from the record.", required=True),
    Column("to", "string", "The other record; empty where its maker withholds it.", refers="records"),
    Column("undisclosed", "boolean", "Whether its maker withholds it.", required=True),
    _MEMBER,
    Column("role", "string", "Whether it is so by default, or by the user's choice."),
    Column("count", "integer", "How many of it there are in each."),
    Column("since", "string", "From when it holds."),
    Column("until", "string", "Until when it held."),
    Column("as_of", "string", "The day for which the source shows it."),
    Column("current", "boolean", "Whether it holds on the day of the edition.", required=True),
    *evidence.COLUMNS,
    _NOTE,
    _URL,
)
_EVENTS = (
    _ID,
    _RECORD,
    _MEMBER,
    Column("event", "string", "What happens.", required=True),
    Column("date", "string", "The date as the source has it: a day, month, quarter, half-year or year.", required=True),
    Column("first_day", "string", "The first day that the date may mean.", required=True),
    Column("last_day", "string", "The last day that the date may mean.", required=True),
    Column("planned", "boolean", "Whether it lies after the day of the edition.", required=True),
    Column("not_before", "boolean", "Whether it is a promise that it does not end earlier.", required=True),
    Column("scope", "string", "The platform, region, plan or member that alone is meant."),
    Column("from_name", "string", "Of a renaming, the old name."),
    Column("to_name", "string", "Of a renaming, the new name."),
    Column("successors", "ids", "What comes after it.", refers="records"),
    *evidence.COLUMNS,
    _NOTE,
    _URL,
)


@table("facts", "Facts, one a row", _FACTS)
def facts(catalog: Catalog, base: str) -> Iterator[dict[str, Any]]:
    """Give every value of every fact of every record and member."""
    for id, record in catalog.systems.items():
        yield from _of(catalog, base, id, record)
        for variant in getattr(record, "variants", ()):
            yield from _of(catalog, base, id, variant)


def _of(catalog: Catalog, base: str, id: str, holder: FrozenModel) -> Iterator[dict[str, Any]]:
    page = f"{catalog.systems[id].folder}/{id}"
    member = "" if isinstance(holder, System) else getattr(holder, "name", "")
    key = member_key(id, member) if member else ""
    for name, field in fact_fields(type(holder)):
        values = getattr(holder, name)
        now = newest(values)
        for one, anchor in zip(values, fact_anchors(name, values), strict=True):
            yield {
                "id": f"{page}#{f'{key}-' if key else ''}{anchor}",
                "record": id,
                "member": member,
                "field": name,
                "unit": extra(field, "unit"),
                **said(one),
                "as_of": one.as_of,
                "current": one in now,
                **behind(catalog, one.source),
                "note": one.note,
                "url": f"{base}{page}/#{key or anchor}",
            }


def said(fact: AnyFact) -> dict[str, Any]:
    """Give what a fact says, a cell for each part of it."""
    cells: dict[str, Any] = {"undisclosed": bool(fact.undisclosed)}
    if isinstance(fact, EstimateFact):
        cells |= {"confidence": fact.confidence and str(fact.confidence), "method": fact.method}
    if isinstance(fact, NumberFact):
        about = None if fact.undisclosed else fact.about
        return cells | {"value": fact.value, "min": fact.min, "max": fact.max, "about": about}
    return cells | {"text": fact.value and str(fact.value)}


@table("edges", "Relations, one a row", _EDGES)
def edges(catalog: Catalog, base: str) -> Iterator[dict[str, Any]]:
    """Give every edge that a record states."""
    for id, record in catalog.systems.items():
        page = f"{record.folder}/{id}"
        for name in relations(type(record)):
            own = getattr(record, name)
            for index, (edge, anchor) in enumerate(zip(own, edge_anchors(name, own), strict=True)):
                yield {
                    "id": f"{page}#{anchor}",
                    "record": id,
                    "relation": name,
                    "undisclosed": bool(edge.undisclosed),
                    "role": edge.role and str(edge.role),
                    **{key: getattr(edge, key) for key in ("to", "member", "count", "since", "until", "as_of", "note")},
                    "current": valid_on(catalog, Link(name, id, index, edge), None),
                    **behind(catalog, edge.source),
                    "url": f"{base}{page}/#{anchor}",
                }


@table("events", "Events, one a row", _EVENTS)
def events(catalog: Catalog, base: str) -> Iterator[dict[str, Any]]:
    """Give every dated event of every record and member."""
    for id, record in catalog.systems.items():
        page = f"{record.folder}/{id}"
        for holder in (record, *getattr(record, "variants", ())):
            member = "" if holder is record else holder.name
            key = member_key(id, member) if member else ""
            for event, anchor in zip(holder.events, event_anchors(holder.events), strict=True):
                row = _event(catalog, event)
                own = {"id": f"{page}#{f'{key}-' if key else ''}{anchor}", "url": f"{base}{page}/#{key or anchor}"}
                yield row | {"record": id, "member": member} | own


def _event(catalog: Catalog, event: Event) -> dict[str, Any]:
    return {
        "event": str(event.event),
        "date": event.date,
        "first_day": first_day(event.date),
        "last_day": last_day(event.date),
        "planned": not happened(event.date, catalog.as_of),
        "not_before": bool(event.not_before),
        "successors": event.successor,
        **{key: getattr(event, key) for key in ("scope", "from_name", "to_name", "note")},
        **behind(catalog, event.source),
    }
