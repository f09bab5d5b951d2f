"""Which points of a chart get their name: the ones that lead, as far as the names do not run into each other."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import inf

_LETTER, _LINE, _GAP, _DOT = 7.2, 18.0, 8.0, 4.5


@dataclass(frozen=True)
class Label:
    """A name at a place in pixels from the left and the top; it ends there, or begins there where it is `forward`."""

    text: str
    x: float
    y: float
    forward: bool

    @property
    def span(self) -> tuple[float, float]:
        """Give the left and right ends of the name."""
        width = len(self.text) * _LETTER + _GAP
        return (self.x, self.x + width) if self.forward else (self.x - width, self.x)

    def turned(self) -> "Label":
        """Give the name on the other side of its place."""
        return replace(self, forward=not self.forward)

    def covers(self, dot: tuple[float, float]) -> bool:
        """Tell whether the name runs over a dot."""
        (left, right), (x, y) = self.span, dot
        return left - _DOT < x < right - _GAP + _DOT and self.y - _LINE + _DOT < y < self.y + _DOT + _DOT

    def overlaps(self, other: "Label") -> bool:
        """Tell whether two names run into each other."""
        (left, right), (start, end) = self.span, other.span
        return left < end and start < right and abs(self.y - other.y) < _LINE


def spread(
    labels: Sequence[Label], dots: Sequence[tuple[float, float]] = (), left: float = 0, right: float = inf
) -> list[Label]:
    """Give the labels for which there is room between `left` and `right`, oldest first; some are turned for it.

    The first and the last come first, then the newest; a name runs over no dot and no other name.
    """
    order = sorted(range(len(labels)), key=lambda place: (place not in {0, len(labels) - 1}, -place))
    kept: dict[int, Label] = {}
    for place in order:
        for label in (labels[place], labels[place].turned()):
            inside = label.span[0] >= left - _GAP and label.span[1] <= right + _GAP
            if inside and not any(map(label.covers, dots)) and not any(map(label.overlaps, kept.values())):
                kept[place] = label
                break
    return [kept[place] for place in sorted(kept)]
