"""Chains -> the rows and boxes of a drawing: a box spans the columns of what it carries, so no lines cross."""

from dataclasses import dataclass
from itertools import pairwise, permutations

from macros.relate import Catalog
from macros.schema import SYSTEMS
from macros.schema.stack import Layer
from macros.select.subgraphs import Chain
from macros.select.trace_lines import lanes, lines, runs_of
from macros.select.trace_parts import Box, Place, Row, Rows

_ORDER = list(SYSTEMS)
_COLUMNS = 6

_Placed = list[tuple[Rows, Chain]]


@dataclass(frozen=True)
class Band:
    """One layer and its rows; a layer that is skipped has one row without boxes."""

    layer: str
    rows: tuple[Row, ...]


def _kind(catalog: Catalog, node: str) -> str:
    return node.rsplit("?", 1)[-1] if node.startswith("?") else catalog.systems[node].folder


def _rows(catalog: Catalog, id: str, chain: Chain) -> Rows:
    """Give the row of each node of a chain: its kind's place in the stack, then its place among that kind."""
    below: Rows = {}
    for node in _downward(id, chain):
        kind = _ORDER.index(_kind(catalog, node))
        below[node] = (kind, sum(row[0] == kind for row in below.values()))
    return below


def _downward(id: str, chain: Chain) -> list[str]:
    """Give the nodes of a chain from or to `id`, the upper ones first."""
    nodes = list(dict.fromkeys((id, *(node for step in chain for node in (step.start, step.node)))))
    return nodes[::-1] if chain[0].end == id else nodes


def bands(catalog: Catalog, id: str, chains: list[Chain]) -> tuple[Band, ...]:
    """Give the bands of the drawing of at most six chains from or to `id`, top to bottom."""
    placed = [(_rows(catalog, id, chain), chain) for chain in chains]
    placed.sort(key=lambda pair: sorted((row, node) for node, row in pair[0].items()))
    rows = _whole({row for nodes, _ in placed for row in nodes.values()})
    placed = _joined(placed, rows)
    width, wider = divmod(_COLUMNS, len(placed))
    spans = [width + (place < wider) for place in range(len(placed))]
    runs = [runs_of(nodes, chain, rows) for nodes, chain in placed]
    columns = [_column(nodes, rows) for nodes, _ in placed]
    found: dict[str, list[Row]] = {}
    for at, row in enumerate(rows):
        boxes = _merged([column[at] for column in columns], [lanes(some, at) for some in runs], spans)
        drawn = tuple(_box(placed, *box) for box in boxes)
        found.setdefault(_layer(row), []).append(Row(lines(runs, at, spans), drawn, lines(runs, at, spans, past=True)))
    return tuple(Band(layer, tuple(some)) for layer, some in found.items())


def _layer(row: Place) -> str:
    return SYSTEMS[_ORDER[row[0]]].layer or ""


def _whole(rows: set[Place]) -> list[Place]:
    """Give the rows in order, with an empty one for each layer that lies between two and has none."""
    layers = [_layer(row) for row in sorted(rows)]
    first, last = (list(Layer).index(Layer(layer)) for layer in (layers[0], layers[-1]))
    empty = {
        (next(place for place, kind in enumerate(_ORDER) if SYSTEMS[kind].layer is layer), 0)
        for layer in list(Layer)[first:last]
        if layer not in layers
    }
    return sorted(rows | empty)


def _joined(placed: _Placed, rows: list[Place]) -> _Placed:
    """Move chains side by side as long as that leaves fewer boxes, so that a thing is drawn once where it can be."""
    columns = [_column(nodes, rows) for nodes, _ in placed]
    beside: dict[int, list[str | None]] = {-1: [None] * len(rows), **dict(enumerate(columns))}
    begun = {
        (before, own): sum(node is not None and node != last for node, last in zip(column, beside[before], strict=True))
        for before in beside
        for own, column in enumerate(columns)
    }
    order = list(range(len(placed)))
    fewest, moved = _boxes(order, begun), True
    while moved:
        moved = False
        for start, end in permutations(range(len(placed)), 2):
            other = [*order[:start], *order[start + 1 :]]
            other.insert(end, order[start])
            if (boxes := _boxes(other, begun)) < fewest:
                order, fewest, moved = other, boxes, True
    return [placed[one] for one in order]


def _boxes(order: list[int], begun: dict[tuple[int, int], int]) -> int:
    """Give how many boxes are drawn: those that each chain begins beside the one before it."""
    return sum(begun[pair] for pair in pairwise([-1, *order]))


def _column(nodes: Rows, rows: list[Place]) -> list[str | None]:
    """Give what a chain has in each row."""
    standing = {row: node for node, row in nodes.items()}
    return [standing.get(row) for row in rows]


def _merged(nodes: list[str | None], lanes: list[str], spans: list[int]) -> list[tuple[str, int, int, str]]:
    """Give node, column, span and lanes; neighbors that are the same are one where no link goes past between them."""
    found: list[tuple[str, int, int, str]] = []
    column, last = 1, None
    for node, beside, span in zip(nodes, lanes, spans, strict=True):
        if node is not None and node == last and not beside and not found[-1][3]:
            name, start, before, _ = found[-1]
            found[-1] = (name, start, before + span, "")
        elif node is not None:
            found.append((node, column, span, beside))
        last = node
        column += span
    return found


def _box(placed: _Placed, node: str, column: int, span: int, lanes: str) -> Box:
    if not node.startswith("?"):
        return Box(node, None, column, span, lanes)
    step = next(step for _, chain in placed for step in chain if step.node == node)
    return Box(None, step, column, span, lanes)
