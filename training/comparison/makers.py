"""The three models of digits, each as random values in, pictures out."""

from collections.abc import Callable
from dataclasses import dataclass

import torch
from common.chance import chance, normal
from common.digits import read
from common.stored import stored
from diffusion.card import COUNTS, GUIDANCE, STEPS
from diffusion.model import PIXELS, Denoiser, walk
from gan.model import CODE, Contest
from torch import Tensor
from vae.model import LATENT, Autoencoder


@dataclass(frozen=True)
class Maker:
    """A model; `make` turns random values, and the digits that are asked for, into pictures in some steps."""

    id: str
    name: str
    values: int
    steps: tuple[int, ...]
    shown: int
    make: Callable[[Tensor, Tensor, int], Tensor]

    def codes(self, seeds: list[int]) -> Tensor:
        """Give the random values of seeds, as the page draws them."""
        draws = (normal(chance(seed)) for seed in seeds)
        return torch.tensor([[draw() for _ in range(self.values)] for draw in draws])

    @torch.no_grad()
    def seeds(self, tried: int, wanted: int) -> list[list[int]]:
        """Give for each digit the first seeds that come out as it, to the judge; nothing is picked by its looks."""
        codes = self.codes(list(range(1, tried + 1)))
        found: list[list[int]] = []
        for digit in range(10):
            right = read(self.make(codes, torch.full((tried,), digit), self.shown)) == digit
            found.append((right.nonzero()[:, 0] + 1).tolist()[:wanted])
        return found


def makers() -> list[Maker]:
    """Give the three, with the numbers of their files."""
    vae, gan, diffusion = Autoencoder(), Contest(), Denoiser()
    vae.load_state_dict(stored("vae-digits"))
    gan.load_state_dict(stored("gan-digits"))
    diffusion.load_state_dict(stored("diffusion-digits"))

    def denoised(codes: Tensor, asked: Tensor, steps: int) -> Tensor:
        return walk(diffusion, codes, asked, steps, GUIDANCE)[-1].picture

    return [
        Maker("vae-digits", "VAE", LATENT, (1,), 1, lambda codes, *_: vae.decode(codes)),
        Maker("gan-digits", "GAN", CODE, (1,), 1, lambda codes, *_: gan.make(codes)),
        Maker("diffusion-digits", "Diffusion", PIXELS, COUNTS, STEPS, denoised),
    ]
