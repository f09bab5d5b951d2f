"""The card of the small variational autoencoder: what it is, and what was measured."""

from typing import Any

import torch
from common.cards import (
    JUDGED,
    MADE,
    Quality,
    distance_row,
    percent,
    pixel_parity,
    qualities,
    rarest_row,
    training,
)
from common.digits import DATA, digits, read
from common.export import numbers
from torch import Tensor

from vae.model import LATENT, Autoencoder

NEAR, SEED = 9, 1
TEXTS = {
    "name": "Digit autoencoder",
    "summary": "Shortens a handwritten digit of 8 by 8 pixels to a point in a plane, and draws the digit of a point.",
    "uses_architecture": ["vae"],
    "figure": "Runs on the pages Variational autoencoder and Architectures compared.",
}
LIMITS = [
    "Two values are very few, so its pictures are soft and unlike digits lie side by side.",
    "The digits are of 13 writers; what is no digit comes out as one.",
    "Its file also holds some of the digits held out, to be tried in the page.",
]


@torch.no_grad()
def quality(model: Autoencoder) -> list[Quality]:
    """Measure what it rebuilds, what it makes, and how its plane is ordered."""
    used, held = digits()
    places, known = model.encode(held.images)[0], model.encode(used.images)[0]
    rebuilt = model.decode(places)
    near = used.labels[torch.cdist(places, known).topk(NEAR, largest=False).indices].mode(1).values
    right, originals, told = (
        percent((guess == held.labels).double().mean().item()) for guess in (read(rebuilt), read(held.images), near)
    )
    error, plain = (
        round((one - held.images).square().mean().item(), 4) for one in (rebuilt, used.images.mean(0).expand(500, -1))
    )
    torch.manual_seed(SEED)
    made = model.decode(torch.randn(MADE, LATENT))
    how = "Mean square over the digits held out, rebuilt from their means; ink is 0 to 1."
    order = f"The commonest of the {NEAR} nearest digits trained on, for all digits held out."
    return qualities(
        ("Pixel error of rebuilt digits", error, None, plain, "of the mean digit", how),
        ("Rebuilt digits still read right", right, "%", originals, "of the originals", JUDGED + " All held out."),
        distance_row(made, "points of the common curve, decoded"),
        ("Digits told by their place in the plane", told, "%", 10, "by chance", order),
        rarest_row(made),
    )


@torch.no_grad()
def vectors(model: Autoencoder, stored: Autoencoder, images: Tensor) -> dict[str, Any]:
    """Give images with results, of the stored numbers and of the trained ones."""
    mean, spread = stored.encode(images)
    return {
        "images": numbers(images),
        "mean": numbers(mean),
        "spread": numbers(spread),
        "stored": numbers(stored.decode(mean)),
        "trained": numbers(model.decode(model.encode(images)[0])),
    }


@torch.no_grad()
def card(model: Autoencoder, stored: Autoencoder, file: dict[str, Any], how: dict[str, Any]) -> dict[str, Any]:
    """Give the card."""
    images = digits()[1].images
    exact, kept = (one.decode(one.encode(images)[0]) for one in (model, stored))
    return {
        **TEXTS,
        **file,
        "license": "CC BY 4.0",
        "data": [DATA],
        "training": training("training/vae/train.py", **how),
        "quality": quality(stored),
        "parity": pixel_parity(exact, kept),
        "limits": LIMITS,
    }
