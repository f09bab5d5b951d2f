"""Which points of a chart get their name: the ones that lead, as far as the names do not run into each other."""

from collections.abc import Sequence
from dataclasses import dataclass

_LETTER, _LINE, _GAP = 7.2, 18.0, 8.0


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


def spread(labels: Sequence[Label], left: float = 0) -> list[bool]:
    """Tell for each label, oldest first, whether there is room for it right of `left`; the newest come first."""
    order = sorted(range(len(labels)), key=lambda place: (place not in {0, len(labels) - 1}, -place))
    kept: list[int] = []
    for place in order:
        if labels[place].span[0] >= left - _GAP and not any(_overlap(labels[place], labels[other]) for other in kept):
            kept.append(place)
    return [place in kept for place in range(len(labels))]


def _overlap(one: Label, other: Label) -> bool:
    (left, right), (start, end) = one.span, other.span
    return left < end and start < right and abs(one.y - other.y) < _LINE
