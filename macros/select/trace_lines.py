"""The links of a chain -> the pieces of lines between the rows of a drawing, and past its boxes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from macros.select.subgraphs import Chain, Hop
from macros.select.trace_parts import Line, Place, Rows


@dataclass(frozen=True)
class Run:
    """A link of one chain from row to row, with its lane, and the gap in which its words stand; 0 where it winds."""

    step: Hop
    upward: bool
    top: int
    bottom: int
    lane: str
    told: int


def runs_of(nodes: Rows, chain: Chain, rows: list[Place]) -> list[Run]:
    """Give the links of a chain: the straight ones first, then those past its own boxes, in a lane that is free."""
    own = {rows.index(row) for row in nodes.values()}
    bare = [_bare(step, nodes, rows) for step in chain]
    found: list[Run] = []
    for run in sorted(bare, key=lambda run: (_passes(run, own), run.top)):
        taken = {other.told for other in found}
        free = [gap for gap in range(run.top + 1, run.bottom + 1) if gap not in taken]
        told = min(free, key=lambda gap: (sum(one.top < gap <= one.bottom for one in bare), gap), default=0)
        lane = next(
            (one for one in "rl" if not any(run.top < other.bottom and other.lane == one for other in found)), ""
        )
        past = {"lane": lane, "told": told if lane else 0} if _passes(run, own) else {"told": told}
        found.append(replace(run, **past))
    return found


def _bare(step: Hop, nodes: Rows, rows: list[Place]) -> Run:
    ends = rows.index(nodes[step.start]), rows.index(nodes[step.node])
    return Run(step, ends[1] < ends[0], min(ends), max(ends), "", 0)


def _passes(run: Run, own: set[int]) -> bool:
    return any(run.top < row < run.bottom for row in own)


def lanes(runs: list[Run], at: int) -> str:
    """Give the sides at which links go past a row."""
    return "".join(sorted({run.lane for run in runs if run.told and run.top < at < run.bottom}))


def lines(runs: list[list[Run]], at: int, spans: list[int], past: bool = False) -> tuple[Line, ...]:
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


def _pieces(runs: list[Run], at: int, past: bool) -> Iterator[Line]:
    for run in runs:
        winds = not run.told
        if (run.top < at < run.bottom and not winds) or (run.bottom == at and not past):
            beside = _beside(run, runs, at)
            aside = "l" in beside and not run.lane
            yield Line(run.step, run.upward, run.told == at or winds, run.lane, aside, beside, winds, 0, 0)


def _beside(run: Run, runs: list[Run], at: int) -> str:
    """Give where other strokes of the chain go through the gap above a row."""
    others = [other for other in runs if other != run and other.told and other.top < at <= other.bottom]
    return "".join(sorted({other.lane or "m" for other in others}))
