"""What a chart is drawn of, in pixels from the left and the top. Templates draw it; nothing here knows SVG."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Dot:
    """A point; `tone` is the letter of a layer, or empty for what stands back."""

    x: float
    y: float
    tone: str = ""


@dataclass(frozen=True)
class Span:
    """A line from one point to another on the same height: a row of the grid, or the dots that belong together."""

    start: float
    end: float
    y: float
    tone: str = ""


@dataclass(frozen=True)
class Bar:
    """A bar from a place at its top left; `tone` as for a dot, or "axis", the color of text."""

    x: float
    y: float
    width: float
    height: float
    tone: str = ""


@dataclass(frozen=True)
class Note:
    """Words that begin at a place, or end there, or stand in the middle; `tone` as for a dot, or "quiet"."""

    x: float
    y: float
    text: str
    anchor: str = "start"
    tone: str = ""


@dataclass(frozen=True)
class Drawing:
    """A chart at one width."""

    width: int
    height: int
    grid: tuple[Span, ...]
    spans: tuple[Span, ...]
    dots: tuple[Dot, ...]
    notes: tuple[Note, ...]
    bars: tuple[Bar, ...] = ()
