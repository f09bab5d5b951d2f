"""Draws the examples of the Transformer's figures anew, from the weights that the site holds; nothing is trained.

PYTHONPATH=. python -m transformer.draw
"""

import base64
import json
import math

import numpy as np
import torch
from common.export import ROOT, write_example
from torch import Tensor

from transformer.example import example
from transformer.export import with_numbers
from transformer.fine_tuning import fine_tuned

FILE = ROOT / "overrides/assets/living/weights/story-final.js"


def stored() -> tuple[dict[str, Tensor], dict[str, str]]:
    """Give the numbers of the last state, and what its file says of it; see overrides/assets/living/weights.js."""
    text = FILE.read_text(encoding="utf-8")
    packed = json.loads(text[text.index("=") + 1 : text.rindex(";")])
    halves = np.frombuffer(base64.b64decode(packed["data"]), dtype="<f2").astype(np.float32)
    found = {
        name: torch.from_numpy(halves[start : start + math.prod(shape)].reshape(shape).copy())
        for name, shape, start in packed["tensors"]
    }
    return found, packed["meta"]


def main() -> None:
    """Write both examples."""
    tensors, meta = stored()
    model = with_numbers(tensors)
    write_example("transformer", example(model, meta["example"], int(meta["layer"]), int(meta["head"])))
    write_example("fine-tuning", fine_tuned(model))


if __name__ == "__main__":
    main()
