"""The card of the small digit generator: what it is, and what was measured."""

from typing import Any

import torch
from common.cards import JUDGED, MADE, Quality, distance_row, percent, pixel_parity, qualities, rarest_row, training
from common.chance import chance, normal
from common.digits import DATA, digits, nearest, read
from common.export import numbers
from torch import Tensor

from gan.model import CODE, Contest

SEED, TRIED = 1, 24
TEXTS = {
    "name": "Digit generator",
    "summary": "Turns sixteen random values into a handwritten digit of 8 by 8 pixels, in one step. "
    "The discriminator that it learned against is in the file too.",
    "uses_architecture": ["gan"],
    "figure": "Runs on the pages Generative adversarial network and Architectures compared.",
}
LIMITS = [
    "It cannot be asked for a digit: which one comes depends on the random values.",
    "Between two digits it makes pictures that are neither.",
    "The digits are of 13 writers; it knows no other hands.",
    "The discriminator only tells real digits from those of this generator; another fake may fool it.",
]


def code(seed: int) -> Tensor:
    """Give the random values that the page draws for a seed."""
    draw = normal(chance(seed))
    return torch.tensor([draw() for _ in range(CODE)])


@torch.no_grad()
def quality(model: Contest) -> list[Quality]:
    """Measure what it makes, and whether it only repeats what it has seen."""
    used, held = digits()
    torch.manual_seed(SEED)
    made = model.make(torch.randn(MADE, CODE))
    real, fake = (round(model.score(one).sigmoid().mean().item(), 3) for one in (held.images, made))
    most = percent((torch.bincount(read(made)) / MADE).max().item())
    far = f"Among those trained on, median over the {MADE:,} pictures; the root of the summed squares, ink 0 to 1."
    belief = f"Of the discriminator, mean over the {MADE:,} pictures; one half is what cannot be told apart."
    return qualities(
        distance_row(made, "new digits"),
        rarest_row(made),
        ("The commonest digit among them", most, "%", 10, "if all were as common", JUDGED),
        (
            "Distance to the most similar digit",
            round(nearest(made, used.images), 2),
            None,
            round(nearest(held.images, used.images), 2),
            "of the digits held out",
            far,
        ),
        ("Belief that a new digit is real", fake, None, real, "for digits held out", belief),
    )


@torch.no_grad()
def vectors(model: Contest, stored: Contest) -> dict[str, Any]:
    """Give codes with pictures and scores, of the stored numbers and of the trained ones."""
    codes = torch.stack([code(seed) for seed in range(1, TRIED + 1)])
    kept, exact = stored.make(codes), model.make(codes)
    return {
        "codes": numbers(codes, 9),
        "stored": numbers(kept),
        "trained": numbers(exact),
        "scores": numbers(stored.score(kept)),
        "trained_scores": numbers(model.score(exact)),
    }


@torch.no_grad()
def card(model: Contest, stored: Contest, file: dict[str, Any], how: dict[str, Any]) -> dict[str, Any]:
    """Give the card."""
    torch.manual_seed(SEED)
    codes = torch.randn(MADE, CODE)
    return {
        **TEXTS,
        **file,
        "license": "CC BY 4.0",
        "data": [DATA],
        "training": training("training/gan/train.py", **how),
        "quality": quality(stored),
        "parity": pixel_parity(model.make(codes), stored.make(codes)),
        "limits": LIMITS,
    }
