"""The card of the small diffusion model: what it is, and what was measured."""

from typing import Any

import torch
from common.cards import JUDGED, MADE, Quality, distance_row, percent, pixel_parity, qualities, training
from common.digits import DATA, digits, distance, nearest, read
from common.export import numbers
from torch import Tensor

from diffusion.model import PIXELS, Denoiser, noise, walk

SEED, STEPS, GUIDANCE, COUNTS, COMPARED = 3, 16, 1.25, (1, 2, 4, 8, 16, 50), 500
TRIED = [(steps, guidance) for steps in (1, 5, 16, 50) for guidance in (0, 1, 1.25, 4)]
MOST = COUNTS[-1]
NEAREST = "Median over new digits, to those trained on: they are not copies."
TEXTS = {
    "name": "Digit diffusion model",
    "summary": "Turns noise into the handwritten digit that is asked for, in as many steps as are wanted.",
    "uses_architecture": ["diffusion"],
    "figure": "Runs on the pages Diffusion model and Architectures compared.",
}
LIMITS = [
    "It knows ten digits of 13 writers, at 8 by 8 pixels, and follows no other request.",
    "With much guidance its strokes are darker than those of real digits, and the distance from them grows.",
    "Its file also holds ten of the digits held out, to be spoiled in the page.",
]


def made(model: Denoiser, steps: int, guidance: float, count: int = MADE) -> tuple[Tensor, Tensor]:
    """Make pictures, each digit as often as another; give what was asked for too."""
    torch.manual_seed(SEED)
    asked = torch.arange(count) % 10
    return walk(model, torch.randn(count, PIXELS), asked, steps, guidance)[-1].picture, asked


def distances(model: Denoiser) -> list[tuple[int, float]]:
    """Give how far new digits are from those held out, by the number of steps."""
    held = digits()[1].images
    return [(steps, round(distance(made(model, steps, GUIDANCE)[0], held), 3)) for steps in COUNTS]


def alone(measure: str, value: float, method: str) -> tuple[Any, ...]:
    """Give a quality that there is nothing to compare with, as a row."""
    return measure, value, None, None, None, method


def quality(model: Denoiser, by_steps: list[tuple[int, float]]) -> list[Quality]:
    """Measure what it makes."""
    used, held = digits()
    first, asked = made(model, STEPS, GUIDANCE)
    right = percent((read(first) == asked).double().mean().item())
    misread = max((read(one) != asked).sum().item() for one in runs(model))
    near, real = (round(nearest(one, used.images), 2) for one in (first, held.images))
    how = f"guidance {GUIDANCE}; {MADE:,} pictures."
    others = f"in other numbers of steps at most {misread} of {MADE:,} is read as another."
    rows = [
        distance_row(first, f"pictures in {STEPS} steps with guidance {GUIDANCE}"),
        ("Digits read as asked", right, "%", 10, "by chance", f"{JUDGED} The same pictures; {others}"),
        ("Distance to the most similar digit", near, None, real, "of real ones", NEAREST),
        *(alone(f"Distance in {count} step{'s' * (count > 1)}", far, f"With {how}") for count, far in by_steps),
    ]
    for guidance in (1.0, 4.0):
        far = round(distance(made(model, MOST, guidance)[0], held.images), 3)
        rows.append(alone(f"Distance in {MOST} steps, guidance {guidance:g}", far, f"{MADE:,} pictures."))
    return qualities(*rows)


def runs(model: Denoiser) -> list[Tensor]:
    """Give pictures made in each number of steps."""
    return [made(model, steps, GUIDANCE)[0] for steps in COUNTS]


def vectors(model: Denoiser, stored: Denoiser) -> list[dict[str, Any]]:
    """Give settings with the pictures that come out, of the stored numbers and of the trained ones."""
    found = []
    for seed, (steps, guidance) in enumerate(TRIED, 1):
        digit = seed % 10
        asked = (noise(seed), torch.tensor([digit]), steps, guidance)
        kept, exact = walk(stored, *asked), walk(model, *asked)
        found.append({
            "seed": seed, "digit": digit, "steps": steps, "guidance": guidance,
            "guess": numbers(kept[steps // 2].guess[0]),
            "stored": numbers(kept[-1].picture[0]), "trained": numbers(exact[-1].picture[0]),
        })  # fmt: skip
    return found


def card(
    model: Denoiser, stored: Denoiser, file: dict[str, Any], measured: list[Quality], how: dict[str, Any]
) -> dict[str, Any]:
    """Give the card."""
    exact, kept = (made(one, STEPS, GUIDANCE, COMPARED)[0] for one in (model, stored))
    return {
        **TEXTS,
        **file,
        "license": "CC BY 4.0",
        "data": [DATA],
        "training": training("training/diffusion/train.py", **how),
        "quality": measured,
        "parity": pixel_parity(exact, kept),
        "limits": LIMITS,
    }
