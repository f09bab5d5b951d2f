"""Trains the small diffusion model and writes the files of the site: PYTHONPATH=. python -m diffusion.train."""

import math
import time

import torch
from common.digits import Digits, digits, distance
from common.export import rounded, seed, write_card, write_example, write_vectors, write_weights
from common.pictures import written
from torch import nn
from torch.nn import functional as F  # noqa: N812 - its usual name

from diffusion.card import card, distances, quality, vectors
from diffusion.example import DIGIT, example
from diffusion.model import NONE, Denoiser

SEED, STEPS, BATCH, RATE, DECAY, KEPT, WARM = 1, 20_000, 256, 2e-3, 0.01, 0.002, 300
UNTOLD = 0.12  # the share of pictures for which the network is not told the digit; guidance needs both


def rate(step: int) -> float:
    """Give the learning rate: up in a few steps, then down along a half wave."""
    return RATE * min(1, step / WARM) * 0.5 * (1 + math.cos(math.pi * step / STEPS)) + 1e-6


def loss(model: Denoiser, used: Digits) -> torch.Tensor:
    """Give the error of the direction, for some pictures at some times."""
    chosen = torch.randint(len(used.images), (BATCH,))
    pictures = 2 * used.images[chosen] - 1
    told = torch.where(torch.rand(BATCH) < UNTOLD, NONE, used.labels[chosen])
    when, spoil = torch.rand(BATCH), torch.randn_like(pictures)
    mixed = torch.lerp(spoil, pictures, when[:, None])
    return F.mse_loss(model(mixed, when, told), pictures - spoil)


def trained(used: Digits) -> Denoiser:
    """Train; give the running mean of the numbers, which is calmer than the last ones."""
    model, calm = Denoiser(), Denoiser()
    calm.load_state_dict(model.state_dict())
    optimizer = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=DECAY)
    for step in range(STEPS):
        for group in optimizer.param_groups:
            group["lr"] = rate(step)
        optimizer.zero_grad()
        loss(model, used).backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        with torch.no_grad():
            for kept, new in zip(calm.parameters(), model.parameters(), strict=True):
                kept.lerp_(new, max(KEPT, 1 / (step + 1)))
    return calm


def main() -> None:
    """Train, measure, write."""
    seed(SEED)
    used, held = digits()
    began = time.process_time()
    model = trained(used)
    seconds = time.process_time() - began
    stored = Denoiser()
    stored.load_state_dict(rounded(model.state_dict()))
    by_steps = distances(stored)
    measured = quality(stored, by_steps)
    real = [held.images[held.labels == digit][0] for digit in range(10)]
    between = round(distance(used.images, held.images), 3)
    meta = {"real": [written(one) for one in real], "quality": by_steps, "between": between}
    file = write_weights("diffusion-digits", model.state_dict(), meta)
    write_vectors("diffusion", vectors(model, stored))
    write_example("diffusion", example(stored, by_steps, between, real[DIGIT]))
    write_card(
        "diffusion-digits", card(model, stored, file, measured, {"seed": SEED, "steps": STEPS, "seconds": seconds})
    )
    print(*(f"{one['measure']}: {one['value']}" for one in measured), sep="\n")


if __name__ == "__main__":
    main()
