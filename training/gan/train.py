"""Trains the small digit generator and writes the files of the site: PYTHONPATH=. python -m gan.train."""

import copy
import math
import time

import torch
from common.digits import Digits, digits
from common.export import rounded, seed, write_card, write_example, write_vectors, write_weights
from common.pictures import written
from torch import Tensor

from gan.card import card, vectors
from gan.example import example
from gan.model import CODE, Contest

SEED, STEPS, BATCH, RATE, KEPT = 1, 40_000, 128, 1e-3, 0.001
WAYS = (0.0, 0.99)  # of Adam: no momentum, since the other network moves too


def codes(count: int) -> Tensor:
    """Draw random values."""
    return torch.randn(count, CODE)


def step(optimizer: torch.optim.Optimizer, loss: Tensor, rate: float) -> None:
    """Move the numbers of one network."""
    optimizer.param_groups[0]["lr"] = rate
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()


def trained(used: Digits) -> Contest:
    """Let the two take turns; give the running mean of the generator, which is calmer than its last state."""
    model = Contest()
    calm = copy.deepcopy(model.generator)
    judge, maker = (torch.optim.Adam(one.parameters(), betas=WAYS) for one in (model.discriminator, model.generator))
    for turn in range(STEPS):
        rate = RATE * 0.5 * (1 + math.cos(math.pi * turn / STEPS)) + 1e-5
        real = used.images[torch.randint(len(used.images), (BATCH,))]
        step(judge, model.verdict_loss(real, model.make(codes(BATCH)).detach()), rate)
        step(maker, model.making_loss(model.make(codes(BATCH))), rate)
        with torch.no_grad():
            for kept, new in zip(calm.parameters(), model.generator.parameters(), strict=True):
                kept.lerp_(new, KEPT)
    model.generator = calm
    return model


def main() -> None:
    """Train, measure, write."""
    seed(SEED)
    used, held = digits()
    began = time.process_time()
    model = trained(used)
    seconds = time.process_time() - began
    stored = Contest()
    stored.load_state_dict(rounded(model.state_dict()))
    real = [held.images[(held.labels == digit).nonzero()[0, 0]] for digit in range(10)]
    file = write_weights("gan-digits", model.state_dict(), {"real": [written(image) for image in real]})
    write_vectors("gan-digits", vectors(model, stored))
    write_example("gan-digits", example(stored))
    said = card(model, stored, file, {"seed": SEED, "steps": STEPS, "seconds": seconds})
    write_card("gan-digits", said)
    print(*(f"{one['measure']}: {one['value']}" for one in said["quality"]), said["parity"], sep="\n")


if __name__ == "__main__":
    main()
