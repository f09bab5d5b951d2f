"""A plain network, numbered as overrides/assets/living/network.js reads it."""

from collections import OrderedDict
from collections.abc import Callable
from itertools import pairwise

from torch import nn


def layers(bend: Callable[[], nn.Module], *sizes: int) -> nn.Sequential:
    """Give layers with a bend between two of them; the bends are not counted."""
    parts: OrderedDict[str, nn.Module] = OrderedDict()
    for place, (before, after) in enumerate(pairwise(sizes)):
        if place:
            parts[f"bend{place}"] = bend()
        parts[str(place)] = nn.Linear(before, after)
    return nn.Sequential(parts)
