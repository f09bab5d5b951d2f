"""Trains the small variational autoencoder and writes the files of the site: PYTHONPATH=. python -m vae.train."""

import math
import time

import torch
from common.digits import Digits, digits
from common.export import rounded, seed, write_card, write_example, write_vectors, write_weights
from common.pictures import written
from torch import Tensor

from vae.card import card, vectors
from vae.example import example
from vae.model import Autoencoder

SEED, STEPS, BATCH, RATE, KEPT = 1, 40_000, 128, 4e-3, 0.005
LOST, HARD = 0.3, 0.2  # the largest share of pixels that are hidden, and the share of images in plain black and white
SHOWN, TRIED, EXAMPLE = 22, 24, 3  # images of each digit in the page, images in the vectors, the one shown first


def spoiled(images: Tensor) -> Tensor:
    """Give what the encoder sees: some pixels hidden, and some images as if drawn with a mouse."""
    seen = images * (torch.rand_like(images) > LOST * torch.rand(len(images), 1))
    drawn = (images > 0.3 + 0.3 * torch.rand(len(images), 1)).float()
    return torch.where(torch.rand(len(images), 1) < HARD, drawn, seen)


def trained(used: Digits) -> Autoencoder:
    """Train; give the running mean of the numbers, which is calmer than the last ones."""
    model, calm = Autoencoder(), Autoencoder()
    calm.load_state_dict(model.state_dict())
    optimizer = torch.optim.Adam(model.parameters(), lr=RATE)
    for step in range(STEPS):
        for group in optimizer.param_groups:
            group["lr"] = RATE * 0.5 * (1 + math.cos(math.pi * step / STEPS)) + 1e-5
        images = used.images[torch.randint(len(used.images), (BATCH,))]
        loss = model.loss(spoiled(images), images)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        with torch.no_grad():
            for kept, new in zip(calm.parameters(), model.parameters(), strict=True):
                kept.lerp_(new, KEPT)
    return calm


def shown(held: Digits) -> list[int]:
    """Give which of the images held out the page has: as many of each digit, in turn."""
    places = [(held.labels == digit).nonzero()[:SHOWN, 0].tolist() for digit in range(10)]
    return [places[digit][turn] for turn in range(SHOWN) for digit in range(10)]


def main() -> None:
    """Train, measure, write."""
    seed(SEED)
    used, held = digits()
    began = time.process_time()
    model = trained(used)
    seconds = time.process_time() - began
    stored = Autoencoder()
    stored.load_state_dict(rounded(model.state_dict()))
    chosen = shown(held)
    images, labels = held.images[chosen], held.labels[chosen].tolist()
    meta = {"images": [written(image) for image in images], "labels": labels, "example": EXAMPLE}
    file = write_weights("vae-digits", model.state_dict(), meta)
    tried = vectors(model, stored, images[:TRIED])
    write_vectors("vae", tried)
    write_example("vae", example(stored, images, labels, EXAMPLE))
    said = card(model, stored, file, {"seed": SEED, "steps": STEPS, "seconds": seconds})
    write_card("vae-digits", said)
    print(*(f"{one['measure']}: {one['value']}" for one in said["quality"]), said["parity"], sep="\n")


if __name__ == "__main__":
    main()
