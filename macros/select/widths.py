"""How wide each column of a table is, so that cells take two lines at most; and which columns there is room for.

Widths are in steps of ten pixels: the classes w6 to w60 of table.css.
"""

from dataclasses import dataclass
from itertools import accumulate

from macros.relate import Catalog
from macros.select.cell_words import cell_words
from macros.select.cells import Cell, MultiFactCell, StatusCell, Value
from macros.select.column import Column
from macros.select.tables import Row, Table

WIDE, NARROW, PHONE = 98, 68, 35  # the room beside facets, in the column of text, and on a phone of 390 pixels
_LETTER, _BOLD = 7.3, 7.9  # pixels
_SLOT, _SORT, _GAP, _PICK = 20, 16, 12, 24  # a source mark, the chevron of a head, between columns, a box to tick
_LEAST, _USUAL, _MOST, _LONG = 6, 17, 60, 12  # the last in letters of a number
_NAME = 16  # of the first column on a phone, as table.css has it; the state has at most the rest
_LINE = 22  # the most that a column gets only to stand on one line
_LONG_TABLE = 40  # rows; of more the state and the day of release may stand on one line: more rows fit a screen
_NEARLY = 0.98  # of the numbers of a column
_NOTHING = "\N{EN DASH}"
_LASTING = ("trace_now", "status", "released")  # shown wherever they are asked for, on a phone in this order


@dataclass(frozen=True)
class Fit:
    """The step of each column; the columns that wait; and the cells that are cut, by row and column."""

    widths: tuple[int, ...]
    off: frozenset[str]
    roomy: frozenset[str]  # shown only where the screen is wider than a phone
    cut: frozenset[tuple[int, int]]
    wrapped: frozenset[tuple[int, int]]  # the numbers that take two lines


def text(catalog: Catalog, cell: Cell) -> tuple[str, int]:
    """Give the words of a cell, and how many source marks stand behind them."""
    match cell:
        case Value():
            return cell.text or "not disclosed", len(cell.sources)
        case MultiFactCell():
            parts = [text(catalog, one) for one in cell.values]
            return " or ".join(said for said, _ in parts), sum(marks for _, marks in parts)
        case StatusCell():
            old = f"was {cell.formerly}" if cell.formerly else ""
            dates = (cell_words(catalog, one) for one in cell.dates)
            return " ".join(filter(None, (f"xxx{cell.word}", *dates, old))), 0
    return cell_words(catalog, cell) or _NOTHING, 0


def two_lines(said: str) -> int:
    """Give the letters of the longer line where `said` is broken into two as evenly as its words allow."""
    words = said.split()
    firsts = list(accumulate(words, lambda before, word: f"{before} {word}"))
    return min((max(len(first), len(said) - len(first) - 1) for first in firsts), default=1)


def is_wrapped(column: Column, cell: Cell, said: str) -> bool:
    """Tell whether a cell may take two lines: words always, numbers where they are many or long."""
    return column.align == "text" or isinstance(cell, MultiFactCell) or len(said) > _LONG


def _step(pixels: float) -> int:
    return max(_LEAST, -int(-pixels // 10))


def _need(catalog: Catalog, column: Column, cell: Cell, letter: float) -> int:
    said, marks = text(catalog, cell)
    return _step((two_lines(said) if is_wrapped(column, cell, said) else len(said)) * letter + marks * _SLOT + _GAP)


def _line(catalog: Catalog, table: Table, at: int, part: float = 1) -> int:
    """Give what the cells of a column, or the shorter part of them, need to stand on one line."""
    lines = sorted(len(text(catalog, row.cells[at])[0]) * _LETTER + _GAP for row in table.rows)
    return min(_step(lines[int(part * (len(lines) - 1))] if lines else 0), _LINE)


def _low(catalog: Catalog, table: Table, usual: list[int], room: int) -> list[int]:
    """Give columns the width in which nearly all states and days of a long table take one line, if none goes for it."""
    low = [
        max(one, _line(catalog, table, at, 0.9)) if table.columns[at].name in {"status", "released"} else one
        for at, one in enumerate(usual)
    ]
    return low if len(table.rows) > _LONG_TABLE and _shown(table, low, room) >= _shown(table, usual, room) else usual


def _head(column: Column) -> int:
    return _step(max(two_lines(column.label), len(column.unit)) * _LETTER + _SORT + _GAP)


def _needs(catalog: Catalog, rows: tuple[Row, ...], columns: tuple[Column, ...], picked: bool) -> list[list[int]]:
    """Give for each column what its head needs, then what each of its cells needs."""
    found = []
    for at, column in enumerate(columns):
        letter, extra = (_BOLD, _PICK // 10 + 1 if picked else 2) if at == 0 else (_LETTER, 0)
        extra += at > 0 and columns[at - 1].align == "number" != column.align  # words stand off from numbers
        cells = [_need(catalog, column, row.cells[at], letter) + extra for row in rows]
        found.append([_head(column), *cells])
    return found


def _widened(
    catalog: Catalog, table: Table, usual: list[int], needs: list[int], left: int, shown: set[int]
) -> list[int]:
    """Give what is `left` to columns whose cells are cut, then to the state and to words: low rows."""
    widths = list(usual)
    wanted = [(at, min(needs[at], _MOST)) for at in sorted(shown, key=needs.__getitem__)]
    wanted += [(at, _line(catalog, table, at)) for at in shown if table.columns[at].name == "status"]
    wanted += [(at, _line(catalog, table, at, 0.9)) for at in sorted(shown) if table.columns[at].align == "text"]
    for at, need in wanted:
        more = max(0, min(need - widths[at], left))
        widths[at] += more
        left -= more
    return widths


def fit(catalog: Catalog, table: Table, room: int, picked: bool = False) -> Fit:
    """Give widths to the columns, and let those wait for which `room` is too small: the first, date and state stay."""
    needs = _needs(catalog, table.rows, table.columns, picked)
    wrapped = _wrapped(catalog, table)
    usual = [_usual(at, one, needs[at], wrapped) for at, one in enumerate(table.columns)]
    usual[0] = min(max(needs[0]), 24)
    usual = _low(catalog, table, usual, room)
    shown = _shown(table, usual, room)
    left = room - sum(usual[at] for at in shown)
    widths = _widened(catalog, table, usual, [max(need) for need in needs], left, shown)
    cut = frozenset(
        (row, at) for at, need in enumerate(needs) for row, one in enumerate(need[1:]) if one > widths[at] and at
    )
    names = [one.name for one in table.columns]
    narrow = [min(one, PHONE - _NAME) if name == "status" else one for name, one in zip(names, widths, strict=True)]
    phone = _shown(table, [_NAME, *narrow[1:]], PHONE)
    off = frozenset(name for at, name in enumerate(names) if at not in shown)
    return Fit(tuple(widths), off, frozenset(names[at] for at in shown - phone), cut, wrapped)


def _usual(at: int, column: Column, need: list[int], wrapped: frozenset[tuple[int, int]]) -> int:
    """Give the width of a column before it gets more: few of its numbers that take two lines anyway are cut."""
    if column.align != "number":
        return min(max(need), max(_USUAL, need[0]))
    whole = [one for row, one in enumerate(need[1:]) if (row, at) not in wrapped]
    return max(need[0], *whole, sorted(need)[int(_NEARLY * (len(need) - 1))])


def _wrapped(catalog: Catalog, table: Table) -> frozenset[tuple[int, int]]:
    return frozenset(
        (row, at)
        for at, column in enumerate(table.columns)
        if column.align == "number"
        for row, one in enumerate(table.rows)
        if is_wrapped(column, one.cells[at], text(catalog, one.cells[at])[0])
    )


def _shown(table: Table, widths: list[int], room: int) -> set[int]:
    wanted = [at for at, one in enumerate(table.columns) if one.name not in table.off]
    names = ["", *(one.name for one in table.columns[1:])]
    lasting = [at for at in wanted if at == 0 or names[at] in _LASTING]
    kept: list[int] = []
    left = room
    for at in sorted(lasting, key=lambda at: _LASTING.index(names[at]) if at else -1):
        if not kept or widths[at] <= left:
            kept.append(at)
            left -= widths[at]
    for at in wanted:
        if at not in kept and widths[at] <= left:
            kept.append(at)
            left -= widths[at]
    return set(kept)
