"""A network that says which way leads from noise to a picture, and the walk along it; the page has the same."""

import math
from dataclasses import dataclass

import torch
from common.chance import chance, normal
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 - its usual name

PIXELS, WIDTH, BLOCKS, WAVES, NONE = 64, 160, 4, 16, 10
LONGEST = 7 / 15  # how many times shorter each wave is than the one before, as a power of two


def waves(time: Tensor) -> Tensor:
    """Give each time from 0 to 1 as waves of several lengths, which a network can tell apart."""
    angles = time.double()[:, None] * math.pi / 2 * 2 ** (LONGEST * torch.arange(WAVES))
    return torch.cat([angles.sin(), angles.cos()], 1).float()


class Denoiser(nn.Module):
    """A mixture of noise and picture in; the direction from the noise to the picture out."""

    def __init__(self) -> None:
        super().__init__()
        self.enter, self.leave = nn.Linear(PIXELS, WIDTH), nn.Linear(WIDTH, PIXELS)
        self.time, self.digit = nn.Linear(2 * WAVES, WIDTH), nn.Embedding(NONE + 1, WIDTH)
        self.block = nn.ModuleList(nn.Linear(WIDTH, WIDTH) for _ in range(BLOCKS))
        nn.init.normal_(self.digit.weight, std=0.5)

    def forward(self, mixed: Tensor, time: Tensor, digit: Tensor) -> Tensor:
        """Give the direction; pixels are from -1 to 1, time goes from 0, all noise, to 1, none."""
        told = self.time(waves(time)) + self.digit(digit)
        state = self.enter(mixed)
        for block in self.block:
            state = state + block(F.silu(state + told))
        return self.leave(F.silu(state))

    def guided(self, mixed: Tensor, time: Tensor, digit: Tensor, guidance: float) -> Tensor:
        """Give the direction toward what is asked for, exaggerated."""
        with_it = self(mixed, time, digit)
        if guidance == 1:
            return with_it
        without = self(mixed, time, torch.full_like(digit, NONE))
        return without + guidance * (with_it - without)


@dataclass(frozen=True)
class Frame:
    """A step of the walk: the picture so far, and the guess of its end."""

    picture: Tensor
    guess: Tensor


def shown(values: Tensor) -> Tensor:
    """Give pixels as ink from 0 to 1."""
    return ((values + 1) / 2).clamp(0, 1)


def noise(seed: int) -> Tensor:
    """Give the noise of a seed, the same as in the page."""
    draw = normal(chance(seed))
    return torch.tensor([[draw() for _ in range(PIXELS)]], dtype=torch.float32)


@torch.no_grad()
def walk(model: Denoiser, begin: Tensor, digit: Tensor, steps: int, guidance: float) -> list[Frame]:
    """Give each step from noise to pictures."""
    mixed, frames = begin, []
    for step in range(steps):
        time = torch.full((len(begin),), step / steps)
        direction = model.guided(mixed, time, digit, guidance)
        frames.append(Frame(shown(mixed), shown(mixed + (1 - time[0]) * direction)))
        mixed = mixed + direction / steps
    return [*frames, Frame(shown(mixed), shown(mixed))]
