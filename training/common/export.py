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
WEIGHTS = ROOT / "overrides/assets/living/weights"
CARDS = ROOT / "data/weights"
VECTORS = ROOT / "tests/browser/vectors"
EXAMPLES = ROOT / "macros/templates/living"


def rounded(tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Give the numbers as they are stored: to sixteen bits, and back."""
    return {name: tensor.detach().half().float() for name, tensor in tensors.items()}


def small(tensor: Tensor) -> tuple[bytes, Tensor]:
    """Give a matrix as rows of a scale and eight-bit numbers, and the matrix that these stand for."""
    scale = (tensor.detach().abs().amax(1, keepdim=True) / 127).half().float().clamp_min(1e-7)
    whole = (tensor.detach() / scale).round().clamp(-127, 127)
    filled = torch.nn.functional.pad(whole, (0, tensor.shape[1] % 2)).numpy().astype("i1")
    rows = zip(scale.numpy().astype("<f2"), filled, strict=True)
    return b"".join(one.tobytes() + row.tobytes() for one, row in rows), whole * scale


def shrunk(tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Give the numbers as they are stored with eight bits for those in matrices."""
    return {name: small(one)[1] if one.dim() > 1 else one.detach().half().float() for name, one in tensors.items()}


def script(name: str, tensors: Mapping[str, Tensor], meta: Mapping[str, Any], bits: int = 16) -> bytes:
    """Give the file that a page loads; see overrides/assets/living/weights.js for its form."""
    table, facet_values, offset = [], [], 0
    for key, tensor in tensors.items():
        as_small = bits < 16 and tensor.dim() > 1  # noqa: PLR2004 - the two widths that there are
        packed = small(tensor)[0] if as_small else tensor.detach().numpy().astype("<f2").tobytes()
        table.append([key, list(tensor.shape), offset, *([1] if as_small else [])])
        facet_values.append(packed)
        offset += len(packed) // 2
    whole = {"meta": meta, "tensors": table, "data": base64.b64encode(b"".join(facet_values)).decode()}
    return f"STRATA_WEIGHTS[{json.dumps(name)}]={json.dumps(whole, separators=(',', ':'))};\n".encode()


def write_weights(name: str, tensors: Mapping[str, Tensor], meta: Mapping[str, Any], bits: int = 16) -> dict[str, Any]:
    """Write the file of `name`; give what its card says of it."""
    content = script(name, tensors, meta, bits)
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
