"""What a record rests on, or what rests on it: chains of links, then the drawing's rows."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.relate import Catalog
from macros.relate.links import Link, holds, relations
from macros.schema import SYSTEMS
from macros.select.lookup import system

_DOWNWARD = ("built_on", "offered_by", "runs_on", "trained_with", "contains", "connected_by")
_ORDER = list(SYSTEMS)
# Where a withheld end would stand.
_HOME = {"built_on": "models", "offered_by": "platforms", "runs_on": "instances", "trained_with": "accelerators"}
MOST_CHAINS = 6
_LONGEST = 9
_COLUMNS = 6


@dataclass(frozen=True)
class Step:
    """One link, from the upper thing `start` to the lower thing `end`; withheld where `end` is None."""

    start: str
    end: str | None
    verb: str
    inverse: str
    sources: tuple[str, ...]
    home: str  # the kind of the end

    @property
    def node(self) -> str:
        """Give the end's name in the drawing: its id, or a name of its own for a stop."""
        return self.end or f"?{self.start}?{self.home}"


@dataclass(frozen=True)
class Branch:
    """A record and what hangs on it: the trace as a nested list."""

    id: str | None
    step: Step | None
    branches: tuple["Branch", ...]


@dataclass(frozen=True)
class Box:
    """A thing in a row of the drawing; columns count from one."""

    id: str | None
    step: Step | None
    column: int
    span: int


@dataclass(frozen=True)
class Line:
    """A link in the gap above a row; `skips` where rows lie between its ends."""

    step: Step
    upward: bool
    skips: bool
    column: int
    span: int


@dataclass(frozen=True)
class Band:
    """One row: its layer, the links that lead into it, and its boxes."""

    layer: str
    lines: tuple[Line, ...]
    boxes: tuple[Box, ...]


@dataclass(frozen=True)
class Trace:
    """The drawing and the list; `shown` of `total` chains are drawn."""

    id: str
    up: bool
    bands: tuple[Band, ...]
    tree: Branch
    shown: int
    total: int


def _step(catalog: Catalog, link: Link) -> Step:
    words = relations(type(catalog.systems[link.start]))[link.relation]
    home = catalog.systems[link.edge.to].folder if link.edge.to else _HOME.get(link.relation, "models")
    return Step(link.start, link.edge.to, words.label.lower(), words.inverse.lower(), link.edge.source or (), home)


def _steps(catalog: Catalog, id: str, up: bool, day: str | None) -> Iterator[Step]:
    for link in (catalog.up if up else catalog.down).get(id, ()):
        if link.relation in _DOWNWARD and link.start in catalog.systems and holds(link.edge, day):
            yield _step(catalog, link)


def _next(step: Step, up: bool) -> str | None:
    return step.start if up else step.end


def _grow(catalog: Catalog, id: str, step: Step | None, up: bool, day: str | None, seen: tuple[str, ...]) -> Branch:
    if len(seen) >= _LONGEST:
        return Branch(id, step, ())
    below = []
    for one in _steps(catalog, id, up, day):
        end = _next(one, up)
        if end is None:
            below.append(Branch(None, one, ()))
        elif end not in seen:
            below.append(_grow(catalog, end, one, up, day, (*seen, end)))
    return Branch(id, step, tuple(below))


def _chains(branch: Branch) -> Iterator[tuple[Step, ...]]:
    own = (branch.step,) if branch.step else ()
    if not branch.branches:
        yield own
    for below in branch.branches:
        yield from ((*own, *chain) for chain in _chains(below))


def trace(catalog: Catalog, id: str, up: bool = False, day: str | None = None) -> Trace | None:
    """Give the trace of a record, down to what it rests on or up to what rests on it; None where there is no link."""
    system(catalog, id)
    tree = _grow(catalog, id, None, up, day, (id,))
    if not tree.branches:
        return None
    chains = sorted(_chains(tree), key=len, reverse=True)
    drawn = _spread(chains)[:MOST_CHAINS]
    return Trace(id, up, _bands(catalog, id, drawn), tree, len(drawn), len(chains))


def _spread(chains: list[tuple[Step, ...]]) -> list[tuple[Step, ...]]:
    """Order chains so that each first step shows its longest chain before any shows its second."""
    turn: dict[str, int] = {}
    keyed = []
    for chain in chains:
        first = chain[0].node + chain[0].start
        turn[first] = turn.get(first, 0) + 1
        keyed.append((turn[first], chain))
    chosen = [chain for _, chain in sorted(keyed, key=lambda pair: pair[0])]
    return chosen


def _nodes(id: str, chain: tuple[Step, ...]) -> list[str]:
    found = [id]
    for step in chain:
        found += [node for node in (step.start, step.node) if node not in found]
    return found


def _kind(catalog: Catalog, node: str) -> str:
    return node.rsplit("?", 1)[-1] if node.startswith("?") else catalog.systems[node].folder


def _rows(catalog: Catalog, id: str, chain: tuple[Step, ...]) -> dict[str, tuple[int, int]]:
    """Give the row of each node of a chain: its kind's place in the stack, then its place among that kind."""
    below: dict[str, tuple[int, int]] = {}
    for node in _downward(id, chain):
        kind = _ORDER.index(_kind(catalog, node))
        below[node] = (kind, sum(row[0] == kind for row in below.values()))
    return below


def _downward(id: str, chain: tuple[Step, ...]) -> list[str]:
    nodes = _nodes(id, chain)
    return nodes[::-1] if chain[0].end == id else nodes


def _bands(catalog: Catalog, id: str, chains: list[tuple[Step, ...]]) -> tuple[Band, ...]:
    placed = [(_rows(catalog, id, chain), chain) for chain in chains]
    placed.sort(key=lambda pair: sorted((row, node) for node, row in pair[0].items()))
    rows = sorted({row for nodes, _ in placed for row in nodes.values()})
    width, wider = divmod(_COLUMNS, len(placed))
    spans = [width + (place < wider) for place in range(len(placed))]
    bands = []
    for row in rows:
        kind = SYSTEMS[_ORDER[row[0]]]
        boxes = _merged([_at(nodes, row) for nodes, _ in placed], spans)
        drawn = tuple(_box(placed, *box) for box in boxes)
        bands.append(Band(kind.layer or "", _lines(placed, row, spans), drawn))
    return tuple(bands)


def _at(nodes: dict[str, tuple[int, int]], row: tuple[int, int]) -> str | None:
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


def _box(placed: list[tuple[dict[str, tuple[int, int]], tuple[Step, ...]]], node: str, column: int, span: int) -> Box:
    if not node.startswith("?"):
        return Box(node, None, column, span)
    step = next(step for _, chain in placed for step in chain if step.node == node)
    return Box(None, step, column, span)


def _lines(
    placed: list[tuple[dict[str, tuple[int, int]], tuple[Step, ...]]], row: tuple[int, int], spans: list[int]
) -> tuple[Line, ...]:
    found: list[Line] = []
    column = 1
    for (nodes, chain), span in zip(placed, spans, strict=True):
        for step in chain:
            upper, lower = sorted((nodes[step.start], nodes[step.node]))
            if lower != row:
                continue
            skips = any(upper < other < lower for other in nodes.values())
            line = Line(step, nodes[step.node] < nodes[step.start], skips, column, span)
            same = [old for old in found if old.step == step and old.column + old.span == column]
            if same:
                found[found.index(same[0])] = Line(step, line.upward, skips, same[0].column, same[0].span + span)
            else:
                found.append(line)
        column += span
    return tuple(found)
