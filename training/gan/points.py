"""The contest over points that the page trains live, once more with PyTorch: what the page is held against.

PYTHONPATH=. python -m gan.points writes the drawn example and the vectors; overrides/assets/living/contest.js is the
same.
"""

import math
from typing import Any

import torch
from common.chance import chance, normal
from common.export import numbers, seed, write_example, write_vectors
from common.network import layers
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 - its usual name

from gan.points_example import Panel, beliefs, example

SEED, BATCH, CODE, WIDE, LEAK, SPREAD = 1, 64, 2, 32, 0.2, 0.15
RATES, WAYS, SHOWN, SHOWN_SEED = (0.02, 0.005), (0.5, 0.999), 300, 20
STOPS, TRIED = (0, 250, 2000), (1, 10, 100)  # rounds that are drawn, and rounds that are compared
CENTERS = [(2 * math.cos(math.tau * one / 8), 2 * math.sin(math.tau * one / 8)) for one in range(8)]


class Contest:
    """A generator and a discriminator, begun and fed by the page's source of chance."""

    def __init__(self) -> None:
        self.next = chance(SEED)
        self.normal = normal(self.next)
        self.generator = self.started(CODE, WIDE, WIDE, 2)
        self.discriminator = self.started(2, WIDE, WIDE, 1)
        self.making, self.judging = (
            torch.optim.Adam(one.parameters(), lr=rate, betas=WAYS)
            for one, rate in ((self.generator, RATES[1]), (self.discriminator, RATES[0]))
        )

    def started(self, *sizes: int) -> nn.Sequential:
        """Give a network as the page begins it: weights by chance, biases at zero."""
        made = layers(lambda: nn.LeakyReLU(LEAK), *sizes).double()
        with torch.no_grad():
            for name, values in made.named_parameters():
                by_chance = name.endswith("weight")
                values.copy_(math.sqrt(2 / values.shape[1]) * self.rows(*values.shape) if by_chance else 0 * values)
        return made

    def rows(self, *shape: int) -> Tensor:
        """Draw normal numbers, in the order of the page."""
        return torch.tensor([self.normal() for _ in range(math.prod(shape))], dtype=torch.double).reshape(shape)

    def real(self) -> Tensor:
        """Draw real points."""
        points = []
        for _ in range(BATCH):
            across, up = CENTERS[math.floor(self.next() * len(CENTERS))]
            points.append((across + SPREAD * self.normal(), up + SPREAD * self.normal()))
        return torch.tensor(points, dtype=torch.double)

    def round(self) -> None:
        """One turn of each."""
        real, made = self.real(), self.generator(self.rows(BATCH, CODE)).detach()
        right, wrong = F.softplus(-self.discriminator(real)), F.softplus(self.discriminator(made))
        self.judging.zero_grad()
        (right.mean() + wrong.mean()).backward()
        self.judging.step()
        self.making.zero_grad()
        F.softplus(-self.discriminator(self.generator(self.rows(BATCH, CODE)))).mean().backward()
        self.making.step()


@torch.no_grad()
def panel(contest: Contest, codes: Tensor, real: Tensor, rounds: int) -> Panel:
    """Give what is to be drawn of a state."""
    made = contest.generator(codes)
    far, place = torch.cdist(made, torch.tensor(CENTERS, dtype=torch.double)).min(1)
    counts = torch.bincount(place[far < 3 * SPREAD], minlength=len(CENTERS))
    reached = int((counts >= SHOWN / len(CENTERS) / 4).sum())
    share = counts.sum().item() / SHOWN
    return Panel(rounds, made, real, beliefs(contest.discriminator), reached, len(CENTERS), share)


def main() -> None:
    """Train, draw, write."""
    seed(SEED)
    contest, shown = Contest(), normal(chance(SHOWN_SEED))
    codes = torch.tensor([shown() for _ in range(SHOWN * CODE)], dtype=torch.double).reshape(SHOWN, CODE)
    other = Contest()
    other.next = chance(SHOWN_SEED + 1)
    other.normal = normal(other.next)
    real = torch.cat([other.real() for _ in range(2)])
    panels, tried = [], []
    for rounds in range(STOPS[-1] + 1):
        if rounds in STOPS:
            panels.append(panel(contest, codes, real, rounds))
        if rounds in TRIED:
            made = contest.generator(codes[:BATCH])
            point: dict[str, Any] = {"rounds": rounds, "made": numbers(made, 9)}
            tried.append(point | {"scores": numbers(contest.discriminator(made)[:, 0], 9)})
        contest.round()
    write_vectors("gan", {"codes": numbers(codes[:BATCH], 12), "tried": tried})
    write_example("gan", example(panels))
    print(*((one.rounds, one.reached, one.share) for one in panels), sep="\n")


if __name__ == "__main__":
    main()
