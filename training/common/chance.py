"""The pages' source of chance, number for number: see overrides/assets/living/tensor.js."""

import math
from collections.abc import Callable

_ALL = 0xFFFFFFFF


def chance(seed: int) -> Callable[[], float]:
    """Give a source of numbers between 0 and 1, the same for the same seed."""
    state = seed & _ALL

    def draw() -> float:
        nonlocal state
        state = (state + 0x6D2B79F5) & _ALL
        mixed = ((state ^ (state >> 15)) * (state | 1)) & _ALL
        mixed ^= (mixed + (((mixed ^ (mixed >> 7)) * (mixed | 61)) & _ALL)) & _ALL
        return (mixed ^ (mixed >> 14)) / 4294967296

    return draw


def normal(draw: Callable[[], float]) -> Callable[[], float]:
    """Give numbers around zero with spread one, from a source of chance."""
    return lambda: math.sqrt(-2 * math.log(1 - draw())) * math.cos(2 * math.pi * draw())
