"""What the files of weights hold, read back."""

import base64
import json

import numpy as np
import torch
from torch import Tensor

from common.export import WEIGHTS


def stored(name: str) -> dict[str, Tensor]:
    """Give the sixteen-bit numbers of the file of `name`, as the page has them."""
    text = (WEIGHTS / f"{name}.js").read_text(encoding="utf-8")
    whole = json.loads(text[text.index("=") + 1 : text.rindex(";")])
    numbers = np.frombuffer(base64.b64decode(whole["data"]), "<f2").astype("f4")
    found = {}
    for key, shape, offset in whole["tensors"]:
        count = int(np.prod(shape))
        found[key] = torch.tensor(numbers[offset : offset + count]).reshape(shape)
    return found
