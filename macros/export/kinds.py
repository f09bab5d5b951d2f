"""A table a kind, one row a record: each fact in columns of its own, so that no cell holds two things."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Any

from pydantic import BaseModel

from macros.export.evidence import nearest
from macros.export.statements import said
from macros.export.tables import Column, Table, Type, made
from macros.relate import Catalog
from macros.relate.lifecycle import availability_event, former_names, maker_ids
from macros.relate.standings import rank
from macros.relate.states import status
from macros.schema import SYSTEMS, System
from macros.schema.days import last_day
from macros.schema.facts import AnyFact, NumberFact, newest
from macros.schema.fields import extra, inner_type, is_list
from macros.select.members import Member, members

_HEAD = (
    Column("id", "string", "Its id, and the end of its address.", required=True),
    Column("name", "string", "Today's name of the thing.", required=True),
    Column("url", "string", "Its page.", required=True),
    Column("maker", "ids", "Who makes it.", refers="records"),
    Column("layer", "string", "The layer of the stack."),
    Column("group", "ids", "The parts of the layers that it belongs to."),
    Column("state", "string", "What it is on the day of the edition."),
    Column("seen", "string", "The day on which it was last seen so."),
    Column("released", "string", "When it could be had first."),
    Column("ends", "string", "The end that its maker has set, where it lies ahead."),
    Column("followers", "ids", "What comes after it.", refers="records"),
    Column("formerly", "string", "The name that it had before."),
)
_LEFT_OUT = {"name", "made_by", "groups", "aliases", "events", "sources"}
_FACT: tuple[tuple[str, Type, str], ...] = (
    ("min", "number", "the lower bound"),
    ("max", "number", "the upper bound"),
    ("about", "boolean", "whether it is approximate"),
    ("undisclosed", "boolean", "whether its maker withholds it"),
    ("unit", "string", "the unit"),
    ("as_of", "string", "the day for which the source shows it"),
    ("source", "string", "the nearest source"),
    ("source_url", "string", "the address of that source"),
    ("standing", "string", "who speaks in that source"),
    ("others", "integer", "how many more values of the same day facts.csv has"),
)
_OF_NUMBERS = {"min", "max", "about", "unit"}


def kind_table(catalog: Catalog, kind: str, base: str) -> Table:
    """Give the records of one kind."""
    title = f"{SYSTEMS[kind].plural}, one a row"
    rows = (_row(catalog, id, base) for id in catalog.of_kind(kind))
    return made(kind, title, (*_HEAD, *_columns(SYSTEMS[kind])), rows)


def members_table(catalog: Catalog, base: str) -> Table:
    """Give the members of families of models that have no record of their own, in the columns of a model."""
    family = Column("record", "string", "The family.", refers="records", required=True)
    columns = (_HEAD[0], family, *_HEAD[1:], *_columns(SYSTEMS["models"]))
    found = (one for id in catalog.of_kind("models") for one in members(catalog, id))
    rows = (_row(one.catalog, one.id, base) | _of_member(catalog, one, base) for one in found)
    return made("members", "Members of families, one a row", columns, rows)


def _of_member(catalog: Catalog, one: Member, base: str) -> dict[str, Any]:
    return {"id": one.key, "record": one.id, "url": f"{base}{catalog.systems[one.id].folder}/{one.id}/#{one.key}"}


def _columns(kind: type[System]) -> Iterator[Column]:
    for name, field in kind.model_fields.items():
        role, help = extra(field, "role"), field.description or ""
        if role == "fact":
            yield from _of_fact(kind, name, help, extra(field, "unit") or "")
        elif role == "relation" and name not in _LEFT_OUT:
            yield Column(name, "ids", help, refers="records")
        elif name not in _LEFT_OUT and (kept := _plain_type(kind, name)):
            yield Column(name, kept, help, required=field.is_required())


def _of_fact(kind: type[System], name: str, help: str, unit: str) -> Iterator[Column]:
    number = issubclass(inner_type(kind.model_fields[name].annotation), NumberFact)
    yield Column(f"{name}_value", "number" if number else "string", help, unit)
    for part, type_, words in _FACT:
        if number or part not in _OF_NUMBERS:
            refers = "sources" if part == "source" else ""
            yield Column(f"{name}_{part}", type_, f"Of {name}: {words}.", refers=refers)


def _plain_type(kind: type[System], name: str) -> Type | None:
    """Give the type of a plain field that fits into one cell; None for what has parts of its own, and for texts."""
    annotation = kind.model_fields[name].annotation
    inner = inner_type(annotation)
    if issubclass(inner, BaseModel):
        return None
    if is_list(annotation):
        return "ids" if issubclass(inner, StrEnum) else None
    return "string"


def _row(catalog: Catalog, id: str, base: str) -> dict[str, Any]:
    record = catalog.systems[id]
    columns = {column.name for column in _columns(type(record))}
    row = head(catalog, id, base)
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        if extra(field, "role") == "fact":
            row |= _fact(catalog, name, value, extra(field, "unit"))
        elif extra(field, "role") == "relation" and name in columns:
            row[name] = tuple(dict.fromkeys(edge.to for edge in value if edge.to))
        elif name in columns:
            row[name] = value if isinstance(value, tuple) else value and str(value)
    return row


def head(catalog: Catalog, id: str, base: str) -> dict[str, Any]:
    """Give what every record has in short: the cells of the first columns."""
    record, now = catalog.systems[id], status(catalog, id)
    began = availability_event(record, catalog.as_of)
    return {
        "id": id,
        "name": record.name,
        "url": f"{base}{record.folder}/{id}/",
        "maker": maker_ids(record),
        "layer": record.layer and str(record.layer),
        "group": catalog.groups(id),
        "state": now and str(now.state),
        "seen": now and now.seen,
        "released": began and began.date,
        "ends": now and now.ends and last_day(now.ends.date),
        "followers": now.followers if now else (),
        "formerly": (former_names(record, catalog.as_of) or ("",))[-1],
    }


def _fact(catalog: Catalog, name: str, values: Sequence[AnyFact], unit: str | None) -> dict[str, Any]:
    """Give the cells of the current value: of several of one day, that with the nearest source."""
    latest = newest(values)
    if not latest:
        return {}
    one = min(latest, key=lambda one: rank(catalog, one.source))
    source = nearest(catalog, one.source)
    told = {key: cell for key, cell in said(one).items() if key not in {"confidence", "method"}}
    told["value"] = told.pop("text") if "text" in told else told["value"]
    behind = catalog.sources.get(source)
    told |= {"unit": unit} if isinstance(one, NumberFact) and not one.undisclosed else {}
    told |= {"as_of": one.as_of, "source": source, "others": len(latest) - 1}
    told |= {"source_url": behind.url, "standing": str(behind.standing)} if behind else {}
    return {f"{name}_{part}": cell for part, cell in told.items()}
