"""What a table needs beside the words of a cell: what it is sorted by, and what it is counted under."""

from macros.relate.states import State
from macros.select.cells import Cell, Several, StatusCell, Value, Words

_LIFE = list(State)


def order(cell: Cell) -> float | None:
    """Give the number that a cell is sorted by; None where its words are enough. A range counts as its lower end."""
    if isinstance(cell, Several):
        return order(cell.values[0])
    if isinstance(cell, Value):
        return cell.number
    if isinstance(cell, StatusCell):
        return _LIFE.index(cell.state)
    return cell.rank if isinstance(cell, Words) else None


def parts(cell: Cell) -> tuple[str, ...]:
    """Give the words under which a cell is counted, where its text has more than one."""
    if isinstance(cell, Several):
        return tuple(dict.fromkeys(one.text or "not disclosed" for one in cell.values))
    return cell.parts if isinstance(cell, Words) else ()
