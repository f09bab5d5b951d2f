"""What a table needs beside the words of a cell: what it is sorted by, and what it is counted under."""

from macros.relate.lifecycle import Status
from macros.select.cells import Cell, Several, State, Value, Words

_LIFE = list(Status)


def order(cell: Cell) -> float | None:
    """Give the number that a cell is sorted by; None where its words are enough. A range counts as its lower end."""
    if isinstance(cell, Several):
        return order(cell.values[0])
    if isinstance(cell, Value):
        return cell.number
    if isinstance(cell, State):
        return _LIFE.index(cell.status)
    return cell.rank if isinstance(cell, Words) else None


def parts(cell: Cell) -> tuple[str, ...]:
    """Give the words under which a cell is counted, where its text has more than one."""
    if isinstance(cell, Several):
        return tuple(dict.fromkeys(one.text or "not disclosed" for one in cell.values))
    return cell.parts if isinstance(cell, Words) else ()
