"""What slips make of the bandwidth of a link."""

from macros.checks.sizes import near
from macros.schema.numbers import number_text

# What a slip makes of a number -> how many times as much.
_SLIPS = {
    "in one direction alone": 0.5,
    "in bits, or of eight chips": 8,
    "with a digit too many": 10,
    "with a digit too few": 0.1,
}
_NEAR = 0.01


def slip_of(size: float, known: list[float]) -> str:
    """Say of which of the known numbers another is a slip, if it is none of them itself."""
    if any(_is_near(size, one) for one in known):
        return ""
    slips = ((one, meant) for one in known for meant, times in _SLIPS.items() if _is_near(size, one * times))
    return next((f"{number_text(size)} is {number_text(one)} {meant}" for one, meant in slips), "")


def _is_near(one: float, other: float) -> bool:
    return bool(other) and near(one, other, _NEAR)
