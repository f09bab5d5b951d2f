"""A small decoder-only Transformer: distance biases for position, norms without mean, tied embeddings."""

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 - its usual name

EPSILON = 1e-5
SPREAD = 0.125  # of the numbers before training
# How much each step of distance costs a head of each layer: near-sighted, in between, and one that sees all alike.
SLOPES = (1.0, 0.25, 0.05, 0.0)


@dataclass(frozen=True)
class Shape:
    """The sizes of the network."""

    vocabulary: int
    layers: int = 4
    width: int = 64
    hidden: int = 96


class Norm(nn.Module):
    """Divide by the root of the mean square, then scale."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.gain = nn.Parameter(torch.ones(width))

    def forward(self, x: Tensor) -> Tensor:
        """Give x of the same shape."""
        return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + EPSILON) * self.gain


def distances(tokens: int) -> Tensor:
    """Give heads x tokens x tokens: what is added to each score, minus infinity for what comes later."""
    far = torch.arange(tokens)[:, None] - torch.arange(tokens)
    bias = -torch.tensor(SLOPES)[:, None, None] * far
    return bias.masked_fill(far < 0, -math.inf)


class Block(nn.Module):
    """Attention, then a small network for each token by itself; both add to the stream."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.before_attention, self.before_network = Norm(shape.width), Norm(shape.width)
        self.query_key_value = nn.Linear(shape.width, 3 * shape.width, bias=False)
        self.output = nn.Linear(shape.width, shape.width, bias=False)
        self.up = nn.Linear(shape.width, shape.hidden, bias=False)
        self.down = nn.Linear(shape.hidden, shape.width, bias=False)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """Give the stream, batch x tokens x width, after this block."""
        batch, tokens, width = x.shape
        parts = self.query_key_value(self.before_attention(x)).view(batch, tokens, 3, len(SLOPES), -1)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        mixed = F.scaled_dot_product_attention(query, key, value, attn_mask=bias)
        x = x + self.output(mixed.transpose(1, 2).reshape(batch, tokens, width))
        return x + self.down(F.silu(self.up(self.before_network(x))))


class Transformer(nn.Module):
    """Tokens in, one number for each possible next token out."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.embedding = nn.Embedding(shape.vocabulary, shape.width)
        self.blocks = nn.ModuleList(Block(shape) for _ in range(shape.layers))
        self.last_norm = Norm(shape.width)
        self.apply(self._start)
        for block in self.blocks:
            for last in (block.output, block.down):
                nn.init.normal_(last.weight, std=SPREAD / math.sqrt(2 * shape.layers))

    @staticmethod
    def _start(module: nn.Module) -> None:
        if isinstance(module, nn.Linear | nn.Embedding):
            nn.init.normal_(module.weight, std=SPREAD)

    def forward(self, tokens: Tensor) -> Tensor:
        """Give logits, batch x tokens x vocabulary; the output matrix is the embedding."""
        x, bias = self.embedding(tokens), distances(tokens.shape[1])
        for block in self.blocks:
            x = block(x, bias)
        return self.last_norm(x) @ self.embedding.weight.T
