"""A column is a field of the schema, or one of the derived fields listed here."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from macros.faults import Refused
from macros.relate import Catalog
from macros.relate.lifecycle import availability_event, first, former_names, happened, successors
from macros.relate.states import status
from macros.schema import SYSTEMS, System
from macros.schema.exceptions import RuleException
from macros.schema.facts import FrozenModel
from macros.schema.fields import extra
from macros.schema.stack import GROUPS, Layer
from macros.schema.vocabularies import EventType, spelled
from macros.select.cells import EMPTY, Cell, DateCell, LinkCell, StatusCell, TextCell, TraceCell, current
from macros.select.statuses import dates, ending, word
from macros.select.trace_end import trace_end
from macros.select.traces import ARTICLE, is_traced
from macros.suggest import choice

Read = Callable[[Catalog, str], Cell]


@dataclass(frozen=True)
class Column:
    """A head and a way to read a record's cell; `align` is text, number or date."""

    name: str
    label: str
    help: str
    unit: str
    align: str
    read: Read


def _trace(day: str | None) -> Read:
    def read(catalog: Catalog, id: str) -> Cell:
        applies = catalog.systems[id].folder == "applications" and is_traced(catalog, id)
        return TraceCell(id, trace_end(catalog, id, day)) if applies else EMPTY

    return read


def _words(text: str, rank: int | None = None) -> Cell:
    return TextCell(_upper(text), rank=rank) if text else EMPTY


def _several(texts: Iterable[str]) -> Cell:
    parts = tuple(texts)
    return TextCell(_upper(", ".join(parts)), tuple(map(_upper, parts)) if len(parts) > 1 else ()) if parts else EMPTY


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _event(kind: EventType) -> Read:
    def read(catalog: Catalog, id: str) -> Cell:
        event = first(catalog.systems[id], kind, catalog.as_of)
        return DateCell(event.date, event.source) if event else EMPTY

    return read


def _state(catalog: Catalog, id: str) -> Cell:
    now = status(catalog, id)
    old = former_names(catalog.systems[id], catalog.as_of)
    return StatusCell(now.state, word(now), dates(now), old[-1] if old else "") if now else EMPTY


def _seen(catalog: Catalog, id: str) -> Cell:
    now = status(catalog, id)
    return DateCell(now.seen, now.sources) if now and now.seen else EMPTY


def _ending(catalog: Catalog, id: str) -> Cell:
    now = status(catalog, id)
    return (ending(now) if now else None) or EMPTY


def _formerly(catalog: Catalog, id: str) -> Cell:
    names = former_names(catalog.systems[id], catalog.as_of)
    return TextCell(", ".join(names)) if names else EMPTY


def _began(catalog: Catalog, id: str) -> Cell:
    event = availability_event(catalog.systems[id], catalog.as_of)
    return DateCell(event.date, event.source, event.event is EventType.IN_USE) if event else EMPTY


def _layer(catalog: Catalog, id: str) -> Cell:
    layer = catalog.systems[id].layer
    return _words(layer, list(Layer).index(layer)) if layer else EMPTY


def _kind(catalog: Catalog, id: str) -> Cell:
    record = catalog.systems[id]
    return _words(record.singular, list(SYSTEMS).index(record.folder))


def _year(catalog: Catalog, id: str) -> Cell:
    cell = _began(catalog, id)
    return TextCell(cell.date[:4]) if isinstance(cell, DateCell) and not cell.by else EMPTY


def _groups(catalog: Catalog, id: str) -> Cell:
    return _several(GROUPS[group].name for group in catalog.groups(id))


def _category(catalog: Catalog, id: str) -> Cell:
    return _words(spelled(getattr(catalog.systems[id], "category", "")))


def _maker(catalog: Catalog, id: str) -> Cell:
    return _ends(catalog.systems[id], "made_by", catalog.as_of)


def _article(read: Callable[[System], str]) -> Read:
    def cell(catalog: Catalog, id: str) -> Cell:
        text = read(catalog.systems[id])
        return TextCell(text) if text else EMPTY

    return cell


def _self(_catalog: Catalog, id: str) -> Cell:
    return LinkCell((id,))


def _after(catalog: Catalog, id: str) -> Cell:
    found = successors(catalog.systems, catalog.systems[id])
    return LinkCell(found) if found else EMPTY


def _lines(record: System) -> str:
    return ", ".join(map(str, record.article.lines)) if record.article else ""


def _article_name(record: System) -> str:
    return (record.article.name or record.name) if record.article else ""


_DERIVED = {
    column.name: column
    for column in (
        Column("name", "Name", "Today's name.", "", "text", _self),
        Column(
            "kind",
            "Kind",
            "What kind of record it is.",
            "",
            "text",
            _kind,
        ),
        Column("category", "Type", "What kind of thing it is.", "", "text", _category),
        Column("maker", "Maker", "Who makes it.", "", "text", _maker),
        Column("layer", "Layer", "The layer of the stack.", "", "text", _layer),
        Column("group", "Group", "The part of the layer.", "", "text", _groups),
        Column("published", "Published", "When the paper appeared.", "", "date", _event(EventType.PUBLISHED)),
        Column("announced", "Announced", "When it was first announced.", "", "date", _event(EventType.ANNOUNCED)),
        Column(
            "released",
            "Released",
            "When it could first be had, else tried, else by when it was in use.",
            "",
            "date",
            _began,
        ),
        Column("year", "Year", "The year of that date.", "", "text", _year),
        Column("status", "Status", "What it is on the day of the edition, by what was seen.", "", "text", _state),
        Column("seen", "Last seen", "The newest day on which a source shows it.", "", "date", _seen),
        Column("ends", "Ends", "The end that lies ahead, or the day before which none comes.", "", "date", _ending),
        Column("formerly", "Formerly", "Its former names.", "", "text", _formerly),
        Column("successor", "Followed by", "What came after it; it may go on beside that.", "", "text", _after),
        Column(
            "article_name",
            "In the 2023 article",
            "What the source article calls it.",
            "",
            "text",
            _article(_article_name),
        ),
        Column("trace_then", "Trace in 2023", "Where it led in the article's time.", "", "text", _trace(ARTICLE)),
        Column("trace_now", "Trace today", "Where it leads today.", "", "text", _trace(None)),
        Column("article_lines", "Lines", "The source article's lines about it.", "", "text", _article(_lines)),
    )
}


def derived() -> Iterable[Column]:
    """Give the columns that are no field of the schema."""
    return _DERIVED.values()


def _ends(record: System, name: str, day: str) -> Cell:
    edges = [edge for edge in getattr(record, name, ()) if edge.until is None or not happened(edge.until, day)]
    ids = tuple(edge.to for edge in edges if edge.to)
    sources = tuple(dict.fromkeys(source for edge in edges for source in edge.source or ()))
    return LinkCell(ids, sources, any(edge.undisclosed for edge in edges)) if edges else EMPTY


def _plain(value: Any) -> Cell:
    parts = value if isinstance(value, tuple) else (value,) if value else ()
    return _several(filter(None, map(_named, parts)))


def _named(part: Any) -> str:
    """Give a word as it is spelled, and the name of what has parts: a generation, a member; "" where it has none."""
    if isinstance(part, RuleException):
        return part.rule
    return (getattr(part, "name", "") or "") if isinstance(part, FrozenModel) else spelled(part)


def _reader(name: str, role: str, unit: str) -> Read:
    def read(catalog: Catalog, id: str) -> Cell:
        record = catalog.systems[id]
        if role == "relation":
            return _ends(record, name, catalog.as_of)
        found = getattr(record, name, ())
        return current(found, unit) if role == "fact" else _plain(found)

    return read


def _field(kind: type[System], name: str) -> Column:
    field = kind.model_fields[name]
    role, unit = extra(field, "role"), extra(field, "unit") or ""
    number = role == "fact" and "NumberFact" in str(field.annotation)
    return Column(
        name,
        field.title or name,
        field.description or "",
        unit,
        "number" if number else "text",
        _reader(name, role, unit),
    )


def column(kind: str, name: str) -> Column:
    """Give the column `name` of a table of `kind`, or of "systems"; raise `Refused` with what there is."""
    if name in _DERIVED:
        return _DERIVED[name]
    kinds = [SYSTEMS[kind]] if kind in SYSTEMS else list(SYSTEMS.values())
    owner = next((owner for owner in kinds if name in owner.model_fields), None)
    if owner is None:
        known = sorted({*_DERIVED, *(field for owner in kinds for field in owner.model_fields)})
        raise Refused(f'no column "{name}" in {kind}{choice(name, known)}')
    return _field(owner, name)
