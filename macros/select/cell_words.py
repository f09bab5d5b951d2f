"""A cell in plain words, where no HTML is drawn."""

from macros.relate import Catalog
from macros.select.cells import Cell, DateCell, LinkCell, MultiFactCell, StatusCell, TextCell, TraceCell, Value


def cell_words(catalog: Catalog, cell: Cell) -> str:
    """Give what a cell says; "" where nothing is recorded."""
    if isinstance(cell, Value):
        return cell.words
    if isinstance(cell, MultiFactCell):
        return " or ".join(cell_words(catalog, one) for one in cell.values)
    if isinstance(cell, LinkCell):
        names = [cell.words or catalog.systems[id].name for id in cell.ids]
        return ", ".join([*names, *(["not disclosed"] if cell.undisclosed else [])])
    if isinstance(cell, DateCell):
        return " ".join(filter(None, (cell.before, "by" if cell.by else "", cell.date, cell.after)))
    if isinstance(cell, StatusCell):
        return cell.word
    return cell.text if isinstance(cell, TextCell | TraceCell) else ""
