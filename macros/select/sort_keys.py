"""What a table needs beside the words of a cell: what it is sorted by, and what it is counted under."""

from macros.relate.states import State
from macros.select.cells import Cell, MultiFactCell, StatusCell, TextCell, Value

_LIFE = list(State)


def sort_key(cell: Cell) -> float | None:
    """Give the number that a cell is sorted by; None where its words are enough. A range counts as its lower end."""
    if isinstance(cell, MultiFactCell):
        return sort_key(cell.values[0])
    if isinstance(cell, Value):
        return cell.number
    if isinstance(cell, StatusCell):
        return _LIFE.index(cell.state)
    return cell.rank if isinstance(cell, TextCell) else None


def facet_values(cell: Cell) -> tuple[str, ...]:
    """Give the words under which a cell is counted, where its text has more than one."""
    if isinstance(cell, MultiFactCell):
        return tuple(dict.fromkeys(one.text or "not disclosed" for one in cell.values))
    return cell.parts if isinstance(cell, TextCell) else ()
