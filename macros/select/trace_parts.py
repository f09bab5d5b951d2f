"""What the drawing of a trace is made of: rows of boxes, and the pieces of links between them."""

from dataclasses import dataclass

from macros.select.subgraphs import Hop

Place = tuple[int, int]  # of a row: that of its kind in the stack, then that among its kind
Rows = dict[str, Place]  # in which each node of a chain stands


@dataclass(frozen=True)
class Box:
    """A thing in a row of the drawing; columns count from one. Links go past it at the sides in `lanes`: l, r."""

    id: str | None
    step: Hop | None
    column: int
    span: int
    lanes: str = ""


@dataclass(frozen=True)
class Line:
    """A piece of a link, in the gap above a row or past a row; one piece of each link `says` its words.

    A link past another box of its own chain has a lane at a side (l, r), and others of its gap step aside; those
    `beside` it (l, m in no lane, r) need room that its words leave.
    Where both sides are taken it `winds`: it is told as a sentence without a stroke.
    """

    step: Hop
    upward: bool
    says: bool
    lane: str
    steps_aside: bool
    beside: str
    winds: bool
    column: int
    span: int


@dataclass(frozen=True)
class Row:
    """The links that lead into a row of boxes, the boxes, and the links that go past them."""

    lines: tuple[Line, ...]
    boxes: tuple[Box, ...]
    past: tuple[Line, ...]
