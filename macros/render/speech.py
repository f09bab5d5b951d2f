"""Cells and tables in the language of a page: words of fixed lists are translated, numbers are written as it does.

What an author wrote in English stays English, and the cell says so.
"""

import re
from dataclasses import replace
from typing import Any, TypeVar

from macros.load.messages import Messages
from macros.select.cells import Cell, DateCell, MultiFactCell, StatusCell, TextCell, TraceCell, Value
from macros.select.column import Column
from macros.select.tables import Row, Table

_C = TypeVar("_C", bound=Cell)
_BOUND = re.compile(r"\b(about|at least|at most|to)\b")
_PLAIN = re.compile(r"[\d.,\s/+-]*")


def spoken_table(table: Table, messages: Messages) -> Table:
    """Give a table in a language."""
    if messages.english:
        return table
    rows = tuple(Row(row.id, tuple(spoken(cell, messages) for cell in row.cells), row.member) for row in table.rows)
    return replace(table, columns=tuple(_column(one, messages) for one in table.columns), rows=rows)


def _column(column: Column, messages: Messages) -> Column:
    say = messages.say
    return replace(column, label=say(column.label), help=say(column.help), unit=say(column.unit))


def spoken(cell: _C, messages: Messages) -> _C:
    """Give a cell in a language."""
    if messages.english:
        return cell
    return replace(cell, **_changed(cell, messages))


def _changed(cell: Cell, messages: Messages) -> dict[str, Any]:
    if isinstance(cell, DateCell):
        return {"before": messages.say(cell.before), "lang": "en" if cell.after else ""}
    return _told(cell, messages)


def _told(cell: Cell, messages: Messages) -> dict[str, Any]:
    match cell:
        case TraceCell():
            said = messages.find(cell.text)
            return {"text": said or cell.text, "lang": "" if said else "en"}
        case TextCell():
            return _text(cell, messages)
        case Value():
            return _value(cell, messages)
        case MultiFactCell():
            return {"values": tuple(spoken(one, messages) for one in cell.values)}
        case StatusCell():
            return {"word": messages.say(cell.word), "dates": tuple(spoken(one, messages) for one in cell.dates)}
    return {}


def _text(cell: TextCell, messages: Messages) -> dict[str, Any]:
    parts = cell.parts or (cell.text,)
    said = tuple(filter(None, map(messages.find, parts)))
    if len(said) < len(parts):
        return {"lang": "" if _PLAIN.fullmatch(cell.text) else "en"}
    return {"text": ", ".join(said), "parts": said if cell.parts else ()}


def _value(value: Value, messages: Messages) -> dict[str, Any]:
    unit = messages.say(value.unit)
    if value.text is None:
        return {"unit": unit}
    if value.number is not None:
        return {"unit": unit, "text": _BOUND.sub(lambda word: messages.say(word[0]), messages.number(value.text))}
    said = messages.find(value.text)
    return {"unit": unit, "text": said or value.text, "lang": "" if said or _PLAIN.fullmatch(value.text) else "en"}
