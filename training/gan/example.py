"""The drawn example of the generator's figure: a walk from one digit to another, and more new digits."""

import math

import torch
from common.pictures import image
from torch import Tensor

from gan.card import code
from gan.model import Contest

STOPS, MORE, FROM, TO = 8, 18, 3, 11


def between(start: Tensor, end: Tensor, share: float) -> Tensor:
    """Give a code a share of the way from one to another; see overrides/assets/living/gan-digits.js."""
    angle = share * math.pi / 2
    return math.cos(angle) * start + math.sin(angle) * end


def row(made: Tensor) -> str:
    """Draw pictures side by side."""
    return f'<div class="st-walk">{"".join(image(picture, "") for picture in made)}</div>'


@torch.no_grad()
def example(model: Contest) -> str:
    """Draw the first view of the figure."""
    start, end = code(FROM), code(TO)
    walk = model.make(torch.stack([between(start, end, stop / STOPS) for stop in range(STOPS + 1)]))
    more = model.make(torch.stack([code(1 + one) for one in range(MORE)]))
    belief = model.score(walk).sigmoid()[0].item()
    first = image(walk[0], "A digit that nobody wrote")
    return f"""
<div class="st-gan-digits">
<div><p class="st-living__label">What the generator makes of a code</p>{first}</div>
<div><p class="st-living__label">From that code to another</p>{row(walk)}
<p class="st-living__label">Other codes</p>{row(more)}
<p>The discriminator believes the picture on the left to be real by {belief:.2f}.</p></div>
</div>
"""
