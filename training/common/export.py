"""Trained weights -> what the site takes: a classic script of sixteen-bit numbers, and a model card."""

import base64
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import torch
import yaml
from torch import Tensor

ROOT = Path(__file__).parents[2]
WEIGHTS = ROOT / "docs/assets/living/weights"
CARDS = ROOT / "data/weights"
VECTORS = ROOT / "tests/browser/vectors"
EXAMPLES = ROOT / "macros/templates/living"


def rounded(tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Give the numbers as they are stored: to sixteen bits, and back."""
    return {name: tensor.detach().half().float() for name, tensor in tensors.items()}


def script(name: str, tensors: Mapping[str, Tensor], meta: Mapping[str, Any]) -> bytes:
    """Give the file that a page loads; see docs/assets/living/weights.js for its form."""
    table, parts, offset = [], [], 0
    for key, tensor in tensors.items():
        numbers = tensor.detach().cpu().numpy().astype("<f2")
        table.append([key, list(tensor.shape), offset])
        parts.append(numbers.tobytes())
        offset += numbers.size
    packed = {"meta": meta, "tensors": table, "data": base64.b64encode(b"".join(parts)).decode()}
    return f"STRATA_WEIGHTS[{json.dumps(name)}]={json.dumps(packed, separators=(',', ':'))};\n".encode()


def write_weights(name: str, tensors: Mapping[str, Tensor], meta: Mapping[str, Any]) -> dict[str, Any]:
    """Write the file of `name`; give what its card says of it."""
    content = script(name, tensors, meta)
    WEIGHTS.mkdir(parents=True, exist_ok=True)
    (WEIGHTS / f"{name}.js").write_bytes(content)
    return {
        "parameters": sum(tensor.numel() for tensor in tensors.values()),
        "bytes": len(content),
        "file": f"{name}.js",
        "sha256": hashlib.sha256(content).hexdigest(),
    }


def write_card(name: str, card: Mapping[str, Any]) -> None:
    """Write the model card `name` below data/weights/."""
    CARDS.mkdir(parents=True, exist_ok=True)
    text = yaml.safe_dump(dict(card), sort_keys=False, allow_unicode=True, width=110)
    (CARDS / f"{name}.yml").write_text(text, encoding="utf-8")


def write_vectors(name: str, vectors: Any) -> None:
    """Write inputs and outputs that the page's code is held against: tests/browser/vectors/<name>.json."""
    VECTORS.mkdir(parents=True, exist_ok=True)
    (VECTORS / f"{name}.json").write_text(json.dumps(vectors, separators=(",", ":")) + "\n", encoding="utf-8")


def write_example(name: str, html: str) -> None:
    """Write the drawn example of a living figure: what stands before it runs, and without scripts."""
    EXAMPLES.mkdir(parents=True, exist_ok=True)
    head = "{#- The drawn example of a living figure, written by the script of its model. Context: none. -#}\n"
    (EXAMPLES / f"{name}.html.jinja").write_text(head + html.strip() + "\n", encoding="utf-8")


def numbers(tensor: Tensor, digits: int = 6) -> Any:
    """Give a tensor as nested lists of short numbers."""
    return np.round(tensor.detach().double().numpy(), digits).tolist()


def seed(value: int) -> None:
    """Make chance the same in each run, on one thread."""
    torch.manual_seed(value)
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(mode=True)
