"""What the cards of the image models have in common."""

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor

from common.digits import digits, distance, read

MACHINE = "one core of a server processor (AMD EPYC), PyTorch 2.13"
JUDGED = "A support vector machine, trained on the same digits, reads the pictures."
MADE, BAR = 2000, 5e-3
_NAMES = ("measure", "value", "unit", "baseline", "baseline_is", "method")

Quality = dict[str, Any]


def qualities(*rows: Sequence[Any]) -> list[Quality]:
    """Give qualities as a card lists them: measure, value, unit, baseline, what that is, method."""
    return [{name: one for name, one in zip(_NAMES, row, strict=True) if one is not None} for row in rows]


def percent(share: float) -> float:
    """Give a share as a card shows it."""
    return round(100 * share, 1)


def distance_row(made: Tensor, of: str) -> Sequence[Any]:
    """Give the distance of pictures from the digits held out, as a row; `of` says what was made."""
    used, held = digits()
    told = f"Frechet distance along the 16 directions in which digits differ most, of {len(made):,} {of}"
    return (
        "Distance of new digits from real ones",
        round(distance(made, held.images), 3),
        None,
        round(distance(used.images, held.images), 3),
        "of the digits trained on",
        f"{told}, from the digits held out.",
    )


def rarest_row(made: Tensor) -> Sequence[Any]:
    """Give how often the rarest digit comes, as a row."""
    rarest = (torch.bincount(read(made), minlength=10) / len(made)).min().item()
    method = f"{JUDGED} The same {len(made):,} pictures."
    return ("The rarest digit among new ones", percent(rarest), "%", 10, "if all were as common", method)


def training(script: str, seed: int, steps: int, seconds: float) -> dict[str, Any]:
    """Give how a model was made."""
    return {"script": script, "seed": seed, "steps": steps, "seconds": round(seconds), "machine": MACHINE}


def pixel_parity(one: Tensor, other: Tensor) -> list[dict[str, Any]]:
    """Give how far pictures of trained and of stored numbers differ."""
    difference = round((one - other).abs().max().item(), 5)
    words = {"precision": "sixteen bits against thirty-two", "measure": "Largest difference of a pixel"}
    return [words | {"difference": difference, "bar": BAR}]
