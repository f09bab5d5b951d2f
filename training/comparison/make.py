"""Compares the image models and writes what the page shows of them: PYTHONPATH=. python -m comparison.make."""

import json
from typing import Any

import torch
import yaml
from common.digits import digits, distance
from common.export import CARDS, WEIGHTS, write_example
from torch import Tensor

from comparison.example import example
from comparison.makers import Maker, makers

SETS, TRIED, MEASURED, SEED = 12, 400, 2000, 1
GRAY = (0.25, 0.75)  # ink that is neither paper nor pen
DISTANCE = "Distance of new digits from real ones"


def looks(images: Tensor, real: Tensor) -> dict[str, float]:
    """Give how many pixels are gray, and how much the pictures differ, both in percent."""
    gray = ((images > GRAY[0]) & (images < GRAY[1])).double().mean().item()
    return {"gray": round(100 * gray), "variety": round(100 * (images.var(0).sum() / real.var(0).sum()).item())}


@torch.no_grad()
def run(maker: Maker, steps: int, real: Tensor, quality: dict[str, float]) -> dict[str, float]:
    """Give the figures of a model in a number of steps: the distance of its card, and looks."""
    torch.manual_seed(SEED)
    images = maker.make(torch.randn(MEASURED, maker.values), torch.arange(MEASURED) % 10, steps)
    far = quality.get(f"Distance in {steps} step{'s' * (steps > 1)}", quality[DISTANCE])
    return {"distance": far} | looks(images, real)


def measured(maker: Maker, real: Tensor) -> dict[str, Any]:
    """Give what the page shows of a model."""
    card = yaml.safe_load((CARDS / f"{maker.id}.yml").read_text(encoding="utf-8"))
    quality = {one["measure"]: one["value"] for one in card["quality"]}
    return {
        "sha256": card["sha256"],
        "parameters": card["parameters"],
        "runs": {steps: run(maker, steps, real, quality) for steps in maker.steps},
        "seeds": maker.seeds(TRIED, SETS),
    }


def main() -> None:
    """Compare, write."""
    used, held = digits()
    known = {maker.id: measured(maker, held.images) for maker in makers()}
    real = {"distance": round(distance(used.images, held.images), 3)} | looks(used.images, held.images)
    content = {"sets": SETS, "real": real, "makers": known}
    head = '"use strict";\n// Written by training/comparison/make.py: what the page shows of the image models.\n'
    text = f"{head}globalThis.living.comparison = {json.dumps(content, separators=(',', ':'))};\n"
    (WEIGHTS.parent / "comparison.js").write_text(text, encoding="utf-8")
    write_example("overview", example(makers(), known, real))
    print(real, *((id, one["runs"], [len(seeds) for seeds in one["seeds"]]) for id, one in known.items()), sep="\n")


if __name__ == "__main__":
    main()
