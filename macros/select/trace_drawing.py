"""Chains -> the rows and boxes of a drawing: a box spans the columns of what it carries, so no lines cross."""

from dataclasses import dataclass
from itertools import pairwise, permutations

from macros.relate import Catalog
from macros.schema import SYSTEMS
from macros.select.subgraphs import Chain, Hop

_ORDER = list(SYSTEMS)
_COLUMNS = 6

_Row = tuple[int, int]
_Rows = dict[str, _Row]
_Placed = list[tuple[_Rows, Chain]]


@dataclass(frozen=True)
class Box:
    """A thing in a row of the drawing; columns count from one."""

    id: str | None
    step: Hop | None
    column: int
    span: int


@dataclass(frozen=True)
class Line:
    """A link in the gap above a row; `skips` where rows lie between its ends."""

    step: Hop
    upward: bool
    skips: bool
    column: int
    span: int


@dataclass(frozen=True)
class Band:
    """One row: its layer, whether that goes on from the row above, the links that lead into it, and its boxes."""

    layer: str
    goes_on: bool
    lines: tuple[Line, ...]
    boxes: tuple[Box, ...]


def _nodes(id: str, chain: Chain) -> list[str]:
    found = [id]
    for step in chain:
        found += [node for node in (step.start, step.node) if node not in found]
    return found


def _kind(catalog: Catalog, node: str) -> str:
    return node.rsplit("?", 1)[-1] if node.startswith("?") else catalog.systems[node].folder


def _rows(catalog: Catalog, id: str, chain: Chain) -> _Rows:
    """Give the row of each node of a chain: its kind's place in the stack, then its place among that kind."""
    below: _Rows = {}
    for node in _downward(id, chain):
        kind = _ORDER.index(_kind(catalog, node))
        below[node] = (kind, sum(row[0] == kind for row in below.values()))
    return below


def _downward(id: str, chain: Chain) -> list[str]:
    nodes = _nodes(id, chain)
    return nodes[::-1] if chain[0].end == id else nodes


def bands(catalog: Catalog, id: str, chains: list[Chain]) -> tuple[Band, ...]:
    """Give the rows of the drawing of at most six chains from or to `id`, top to bottom."""
    placed = [(_rows(catalog, id, chain), chain) for chain in chains]
    placed.sort(key=lambda pair: sorted((row, node) for node, row in pair[0].items()))
    rows = sorted({row for nodes, _ in placed for row in nodes.values()})
    placed = _joined(placed, rows)
    width, wider = divmod(_COLUMNS, len(placed))
    spans = [width + (place < wider) for place in range(len(placed))]
    found: list[Band] = []
    for row in rows:
        layer = SYSTEMS[_ORDER[row[0]]].layer or ""
        boxes = _merged([_at(nodes, row) for nodes, _ in placed], spans)
        drawn = tuple(_box(placed, *box) for box in boxes)
        goes_on = bool(found) and found[-1].layer == layer
        found.append(Band(layer, goes_on, _lines(placed, rows, row, spans), drawn))
    return tuple(found)


def _joined(placed: _Placed, rows: list[tuple[int, int]]) -> _Placed:
    """Move chains side by side as long as that leaves fewer boxes, so that a thing is drawn once where it can be."""
    fewest, moved = _boxes(placed, rows), True
    while moved:
        moved = False
        for start, end in permutations(range(len(placed)), 2):
            order = [*placed[:start], *placed[start + 1 :]]
            order.insert(end, placed[start])
            if (boxes := _boxes(order, rows)) < fewest:
                placed, fewest, moved = order, boxes, True
    return placed


def _boxes(placed: _Placed, rows: list[tuple[int, int]]) -> int:
    lines = ([_at(nodes, row) for nodes, _ in placed] for row in rows)
    return sum(node is not None and node != before for line in lines for before, node in pairwise([None, *line]))


def _at(nodes: _Rows, row: tuple[int, int]) -> str | None:
    return next((node for node, place in nodes.items() if place == row), None)


def _merged(nodes: list[str | None], spans: list[int]) -> list[tuple[str, int, int]]:
    """Give node, column and span, neighbors that are the same joined."""
    found: list[tuple[str, int, int]] = []
    column, last = 1, None
    for node, span in zip(nodes, spans, strict=True):
        if node is not None and node == last:
            name, start, before = found[-1]
            found[-1] = (name, start, before + span)
        elif node is not None:
            found.append((node, column, span))
        last = node
        column += span
    return found


def _box(placed: _Placed, node: str, column: int, span: int) -> Box:
    if not node.startswith("?"):
        return Box(node, None, column, span)
    step = next(step for _, chain in placed for step in chain if step.node == node)
    return Box(None, step, column, span)


def _lines(placed: _Placed, rows: list[tuple[int, int]], row: tuple[int, int], spans: list[int]) -> tuple[Line, ...]:
    found: list[Line] = []
    column = 1
    for (nodes, chain), span in zip(placed, spans, strict=True):
        for step in chain:
            upper, lower = sorted((nodes[step.start], nodes[step.node]))
            if lower != row:
                continue
            skips = any(upper < other < lower for other in rows)
            line = Line(step, nodes[step.node] < nodes[step.start], skips, column, span)
            same = [old for old in found if old.step == step and old.column + old.span == column]
            if same:
                found[found.index(same[0])] = Line(step, line.upward, skips, same[0].column, same[0].span + span)
            else:
                found.append(line)
        column += span
    return tuple(found)
