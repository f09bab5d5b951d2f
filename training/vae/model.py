"""A variational autoencoder with two latent values, so that all that it knows lies in a plane."""

import torch
from common.network import layers
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 - its usual name

PIXELS, LATENT, SIZES = 64, 2, (128, 64)
SHARPNESS, WEIGHT = 8.0, 0.8  # of the pixel error, and of the distance from the common curve


class Autoencoder(nn.Module):
    """An image in, mean and spread out; two values in, an image out."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = layers(nn.SiLU, PIXELS, *SIZES, 2 * LATENT)
        self.decoder = layers(nn.SiLU, LATENT, *reversed(SIZES), PIXELS)

    def encode(self, images: Tensor) -> tuple[Tensor, Tensor]:
        """Give the mean of each image, and its spread."""
        mean, doubled = self.encoder(images).chunk(2, 1)
        return mean, (doubled / 2).exp()

    def decode(self, points: Tensor) -> Tensor:
        """Give the image of each point, pixels from 0 to 1."""
        return self.decoder(points).sigmoid()

    def loss(self, seen: Tensor, images: Tensor) -> Tensor:
        """Give the error of rebuilding `images` from what is seen of them, and the distance from the common curve."""
        mean, spread = self.encode(seen)
        rebuilt = self.decode(mean + spread * torch.randn_like(mean))
        error = F.mse_loss(rebuilt, images, reduction="none").sum(1)
        far = 0.5 * (mean.square() + spread.square() - 1 - 2 * spread.log()).sum(1)
        return (SHARPNESS * error + WEIGHT * far).mean()
