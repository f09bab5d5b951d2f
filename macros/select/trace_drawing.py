"""Chains -> the rows and boxes of a drawing: a box spans the columns of what it carries, so no lines cross."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise, permutations
from typing import Self

from macros.relate import Catalog
from macros.schema import SYSTEMS
from macros.schema.stack import Layer
from macros.select.subgraphs import Chain, Hop
from macros.select.trace_parts import Box, Line, Row

_ORDER = list(SYSTEMS)
_COLUMNS = 6

_Row = tuple[int, int]
_Rows = dict[str, _Row]
_Placed = list[tuple[_Rows, Chain]]


@dataclass(frozen=True)
class Band:
    """One layer and its rows; a layer that is skipped has one row without boxes."""

    layer: str
    rows: tuple[Row, ...]


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
    """Give the bands of the drawing of at most six chains from or to `id`, top to bottom."""
    placed = [(_rows(catalog, id, chain), chain) for chain in chains]
    placed.sort(key=lambda pair: sorted((row, node) for node, row in pair[0].items()))
    rows = _whole({row for nodes, _ in placed for row in nodes.values()})
    placed = _joined(placed, rows)
    width, wider = divmod(_COLUMNS, len(placed))
    spans = [width + (place < wider) for place in range(len(placed))]
    runs = [_runs(nodes, chain, rows) for nodes, chain in placed]
    columns = [_column(nodes, rows) for nodes, _ in placed]
    found: dict[str, list[Row]] = {}
    for at, row in enumerate(rows):
        boxes = _merged([column[at] for column in columns], [_lanes(some, at) for some in runs], spans)
        drawn = Row(
            _lines(runs, at, spans), tuple(_box(placed, *box) for box in boxes), _lines(runs, at, spans, past=True)
        )
        found.setdefault(_layer(row), []).append(drawn)
    return tuple(Band(layer, tuple(some)) for layer, some in found.items())


def _layer(row: _Row) -> str:
    return SYSTEMS[_ORDER[row[0]]].layer or ""


def _whole(rows: set[_Row]) -> list[_Row]:
    """Give the rows in order, with an empty one for each layer that lies between two and has none."""
    layers = [_layer(row) for row in sorted(rows)]
    first, last = (list(Layer).index(Layer(layer)) for layer in (layers[0], layers[-1]))
    empty = {
        (next(place for place, kind in enumerate(_ORDER) if SYSTEMS[kind].layer is layer), 0)
        for layer in list(Layer)[first:last]
        if layer not in layers
    }
    return sorted(rows | empty)


def _joined(placed: _Placed, rows: list[_Row]) -> _Placed:
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


def _column(nodes: _Rows, rows: list[_Row]) -> list[str | None]:
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


@dataclass(frozen=True)
class _Run:
    """A link of one chain from row to row, with its lane, and the gap in which its words stand; -1 where it winds."""

    step: Hop
    upward: bool
    top: int
    bottom: int
    lane: str
    told: int

    def crosses(self, other: Self) -> bool:
        """Tell whether both go through one gap."""
        return self.top < other.bottom and other.top < self.bottom


def _runs(nodes: _Rows, chain: Chain, rows: list[_Row]) -> list[_Run]:
    """Give the links of a chain: the straight ones first, then those past its own boxes, in a lane that is free."""
    own = {rows.index(row) for row in nodes.values()}
    bare = [_bare(step, nodes, rows) for step in chain]
    found: list[_Run] = []
    for run in sorted(bare, key=lambda run: (_passes(run, own), run.top)):
        taken = {other.told for other in found}
        free = [gap for gap in range(run.top + 1, run.bottom + 1) if gap not in taken]
        told = min(free, key=lambda gap: (sum(one.top < gap <= one.bottom for one in bare), gap), default=-1)
        lane = next((one for one in "rl" if not any(run.crosses(other) and other.lane == one for other in found)), "")
        if not _passes(run, own):
            found.append(replace(run, told=told))
        else:
            found.append(replace(run, lane=lane, told=told if lane else -1))
    return found


def _bare(step: Hop, nodes: _Rows, rows: list[_Row]) -> _Run:
    ends = rows.index(nodes[step.start]), rows.index(nodes[step.node])
    return _Run(step, ends[1] < ends[0], min(ends), max(ends), "", -1)


def _passes(run: _Run, own: set[int]) -> bool:
    return any(run.top < row < run.bottom for row in own)


def _lanes(runs: list[_Run], at: int) -> str:
    return "".join(sorted({run.lane for run in runs if run.told >= 0 and run.top < at < run.bottom}))


def _lines(runs: list[list[_Run]], at: int, spans: list[int], past: bool = False) -> tuple[Line, ...]:
    """Give the pieces of links in the gap above a row, or `past` it; neighbors that are the same are one."""
    found: list[tuple[Line, Line]] = []  # each without a place, and with it
    column = 1
    for some, span in zip(runs, spans, strict=True):
        for line in _pieces(some, at, past):
            place = next((place for place, (bare, _) in enumerate(found) if bare == line), -1)
            last = found[place][1] if place >= 0 else None
            if last and not line.lane and (last.column + last.span == column or line.winds):
                found[place] = (line, replace(last, span=last.span + span))
            else:
                found.append((line, replace(line, column=column, span=span)))
        column += span
    return tuple(placed for _, placed in found)


def _pieces(runs: list[_Run], at: int, past: bool) -> Iterator[Line]:
    for run in runs:
        winds = run.told < 0
        if (run.top < at < run.bottom and not winds) or (run.bottom == at and not past):
            beside = _beside(run, runs, at)
            aside = "l" in beside and not run.lane
            yield Line(run.step, run.upward, run.told == at or winds, run.lane, aside, beside, winds, 0, 0)


def _beside(run: _Run, runs: list[_Run], at: int) -> str:
    """Give where other strokes of the chain go through the gap above a row."""
    others = [other for other in runs if other != run and other.told >= 0 and other.top < at <= other.bottom]
    return "".join(sorted({other.lane or "m" for other in others}))
