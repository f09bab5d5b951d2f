"""The drawn example of the VAE's figure: a digit, its place in the plane, and the digit of that place."""

import torch
from common.pictures import image
from torch import Tensor

from vae.model import Autoencoder

EDGE = 3.4  # of the plane that is shown, in each direction
NEAREST = 3
MINUS = "\N{MINUS SIGN}"


def signed(number: float) -> str:
    """Give a number as the page prints it."""
    return f"{number:.2f}".replace("-", MINUS)


def listed(words: list[str]) -> str:
    """Give words with commas, and "and" before the last."""
    return f"{', '.join(words[:-1])} and {words[-1]}"


def plane(places: Tensor, labels: list[int], mean: Tensor, spread: Tensor) -> str:
    """Draw the digits in the plane, and the curve of the chosen one as an ellipse."""
    digits = "".join(
        f'<text x="{across:.2f}" y="{-up:.2f}">{label}</text>'
        for (across, up), label in zip(places.tolist(), labels, strict=True)
    )
    (x, y), (wide, high) = mean.tolist(), (2 * spread).tolist()
    ellipse = f'<ellipse class="st-plane__curve" cx="{x:.3f}" cy="{-y:.3f}" rx="{wide:.3f}" ry="{high:.3f}"/>'
    box = f"{-EDGE} {-EDGE} {2 * EDGE} {2 * EDGE}"
    axes = f'<path class="st-plane__axes" d="M{-EDGE} 0h{2 * EDGE}M0 {-EDGE}v{2 * EDGE}"/>'
    told = "The plane of latent values, with a sign for each digit held out"
    return f'<svg viewBox="{box}" role="img" aria-label="{told}">{axes}<g>{digits}</g>{ellipse}</svg>'


@torch.no_grad()
def example(model: Autoencoder, images: Tensor, labels: list[int], chosen: int) -> str:
    """Draw the first view of the figure."""
    places, spreads = model.encode(images)
    mean, spread = places[chosen], spreads[chosen]
    near = torch.cdist(mean[None], places)[0].topk(NEAREST + 1, largest=False).indices.tolist()[1:]
    rebuilt = model.decode(mean[None])[0]
    (x, y), (wide, high) = map(signed, mean.tolist()), map(signed, spread.tolist())
    said = (
        f"This {labels[chosen]} has its mean at {x} across and {y} up, with a spread of {wide} and {high}. "
        f"The digits held out that lie nearest to the point are {listed([str(labels[one]) for one in near])}."
    )
    return f"""
<div class="st-vae">
<div class="st-vae__in"><p class="st-living__label">A digit that it has not learned from</p>{image(images[chosen], f"A handwritten {labels[chosen]}")}</div>
<div class="st-vae__middle"><p class="st-living__label">Its place among other digits</p><div class="st-plane">{plane(places, labels, mean, spread)}</div></div>
<div class="st-vae__out"><p class="st-living__label">What the decoder makes of that place</p>{image(rebuilt, "The digit of the point")}</div>
</div>
<p>{said}</p>
"""  # noqa: E501 - lines of HTML
