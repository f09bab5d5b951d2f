"""A generator of digits and the discriminator that it learns against."""

import torch
from common.network import layers
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 - its usual name

PIXELS, CODE = 64, 16
PENALTY = 0.3  # weight of the discriminator's slope at real images; without it the contest does not settle


class Contest(nn.Module):
    """Random values in, an image out; an image in, a verdict out."""

    def __init__(self) -> None:
        super().__init__()
        self.generator = layers(nn.SiLU, CODE, 128, 128, PIXELS)
        self.discriminator = layers(nn.SiLU, PIXELS, 128, 64, 1)

    def make(self, codes: Tensor) -> Tensor:
        """Give the image of each code, pixels from 0 to 1."""
        return self.generator(codes).sigmoid()

    def score(self, images: Tensor) -> Tensor:
        """Give how real each image looks: above zero is more likely real than made."""
        return self.discriminator(images)[:, 0]

    def verdict_loss(self, real: Tensor, made: Tensor) -> Tensor:
        """Give the error of the discriminator, and the penalty on its slope."""
        real.requires_grad_()
        right = self.score(real)
        (slope,) = torch.autograd.grad(right.sum(), real, create_graph=True)
        wrong = F.softplus(-right).mean() + F.softplus(self.score(made)).mean()
        return wrong + PENALTY / 2 * slope.square().sum(1).mean()

    def making_loss(self, made: Tensor) -> Tensor:
        """Give the error of the generator: how sure the discriminator is that its images are made."""
        return F.softplus(-self.score(made)).mean()
