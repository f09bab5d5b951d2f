"""The columns that are no field of the schema: what a record's events, state, traces and place in the stack say."""

from collections.abc import Callable

from macros.relate import Catalog
from macros.relate.lifecycle import availability_event, first, former_names, successors
from macros.relate.states import status
from macros.schema import SYSTEMS, System
from macros.schema.stack import GROUPS, Layer
from macros.schema.vocabularies import EventType, spelled
from macros.select.cells import EMPTY, Cell, DateCell, LinkCell, StatusCell, TextCell, TraceCell
from macros.select.column import Column, Read, ends, several, words
from macros.select.statuses import dates, ending, word
from macros.select.trace_end import trace_end
from macros.select.traces import ARTICLE, is_traced


def _trace(day: str | None) -> Read:
    def read(catalog: Catalog, id: str) -> Cell:
        applies = catalog.systems[id].folder == "applications" and is_traced(catalog, id)
        return TraceCell(id, trace_end(catalog, id, day)) if applies else EMPTY

    return read


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
    return words(layer, list(Layer).index(layer)) if layer else EMPTY


def _kind(catalog: Catalog, id: str) -> Cell:
    record = catalog.systems[id]
    return words(record.singular, list(SYSTEMS).index(record.folder))


def _year(catalog: Catalog, id: str) -> Cell:
    cell = _began(catalog, id)
    return TextCell(cell.date[:4]) if isinstance(cell, DateCell) and not cell.by else EMPTY


def _groups(catalog: Catalog, id: str) -> Cell:
    return several(GROUPS[group].name for group in catalog.groups(id))


def _category(catalog: Catalog, id: str) -> Cell:
    return words(spelled(getattr(catalog.systems[id], "category", "")))


def _maker(catalog: Catalog, id: str) -> Cell:
    return ends(catalog.systems[id], "made_by", catalog.as_of)


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


_SAID = "What it is on the day of the edition, by what was seen."
_BEGAN = "When it could first be had, else tried, else by when it was in use."
_ENDS = "The end that lies ahead, or the day before which none comes."
DERIVED = {
    column.name: column
    for column in (
        Column("name", "Name", "Today's name.", _self),
        Column("kind", "Kind", "What kind of record it is.", _kind),
        Column("category", "Type", "What kind of thing it is.", _category),
        Column("maker", "Maker", "Who makes it.", _maker),
        Column("layer", "Layer", "The layer of the stack.", _layer),
        Column("group", "Group", "The part of the layer.", _groups),
        Column("published", "Published", "When the paper appeared.", _event(EventType.PUBLISHED), "date"),
        Column("announced", "Announced", "When it was first announced.", _event(EventType.ANNOUNCED), "date"),
        Column("released", "Released", _BEGAN, _began, "date"),
        Column("year", "Year", "The year of that date.", _year),
        Column("status", "Status", _SAID, _state),
        Column("seen", "Last seen", "The newest day on which a source shows it.", _seen, "date"),
        Column("ends", "Ends", _ENDS, _ending, "date"),
        Column("formerly", "Formerly", "Its former names.", _formerly),
        Column("successor", "Followed by", "What came after it; it may go on beside that.", _after),
        Column("article_name", "In the 2023 article", "What the source article calls it.", _article(_article_name)),
        Column("trace_then", "Trace in 2023", "Where it led in the article's time.", _trace(ARTICLE)),
        Column("trace_now", "Trace today", "Where it leads today.", _trace(None)),
        Column("article_lines", "Lines", "The source article's lines about it.", _article(_lines)),
    )
}
