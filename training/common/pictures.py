"""Pictures as SVG, drawn as overrides/assets/living/pixels.js draws them: one outline for each level of ink."""

import math
from collections.abc import Sequence

from torch import Tensor

LEVELS = 16
_SIGNS = "0123456789abcdefg"  # the levels of a pixel, in texts


def levels(pixels: Sequence[float]) -> list[int]:
    """Give how much ink each pixel has, in whole steps."""
    return [math.floor(LEVELS * min(1.0, max(0.0, one)) + 0.5) for one in pixels]


def written(pixels: Tensor) -> str:
    """Give a picture as a text, a sign a pixel."""
    return "".join(_SIGNS[level] for level in levels(pixels.tolist()))


def outlines(pixels: Sequence[float], width: int) -> list[str]:
    """Give for each level, from 1, the runs of pixels that have it, as an SVG path."""
    inks, found = levels(pixels), [""] * LEVELS
    for row in range(len(inks) // width):
        place = row * width
        while place < (row + 1) * width:
            ink, begin = inks[place], place
            while place < (row + 1) * width and inks[place] == ink:
                place += 1
            if ink:
                run = place - begin
                found[ink - 1] += f"M{begin - row * width} {row}h{run}v1h-{run}z"
    return found


def image(pixels: Tensor, says: str, width: int = 8) -> str:
    """Draw a picture of pixels from 0 to 1; `says` tells what it shows, empty where a text beside it does."""
    numbers = pixels.tolist()
    told = f'role="img" aria-label="{says}"' if says else 'aria-hidden="true"'
    drawn = "".join(
        f'<path fill-opacity="{(level + 1) / LEVELS:g}" d="{path}"/>'
        for level, path in enumerate(outlines(numbers, width))
        if path
    )
    return f'<svg class="st-image" viewBox="0 0 {width} {len(numbers) // width}" {told}>{drawn}</svg>'
