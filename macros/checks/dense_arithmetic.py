"""Arithmetic is counted without sparsity, or a chip would be twice as fast as another that is its equal."""

import re

from macros.checks.rule import rule
from macros.checks.sizes import largest, most
from macros.checks.walks import Found, alone
from macros.schema.infrastructure import Accelerator
from macros.schema.numbers import number_text

PRECISIONS = ("fp64", "fp32", "tf32", "bf16", "fp16", "fp8", "fp4", "int8", "int4")
# Fewer bits, and the next more of which a chip has a figure: twice as fast, with sparsity four times.
_STEPS = (("fp8", "bf16"), ("fp8", "fp16"), ("fp4", "fp8"), ("int8", "bf16"), ("int8", "fp16"), ("int4", "int8"))
_SPARSE = (3.6, 4.4)
_SPARSE_NOTE = re.compile(
    r"\W*(?:\w+, )?(?:with (?:structured )?sparsity|sparse|structured sparsity|2:4)\b", re.IGNORECASE
)
_SAID = re.compile(r"\bdense\b|without sparsity", re.IGNORECASE)


@rule(
    "dense-arithmetic",
    "Write the figure without sparsity, half of it; where the maker says that it is dense, say so in the note.",
    excusable=True,
    bad="# data/accelerators/chip-1.yml\nbf16: {value: 989, as_of: 2022-03, source: maker-page}\n"
    "fp8: {value: 3958, as_of: 2022-03, source: maker-page}",
    good="# data/accelerators/chip-1.yml\nbf16: {value: 989, as_of: 2022-03, source: maker-page}\n"
    "fp8: {value: 1979, as_of: 2022-03, source: maker-page}",
)
@alone(Accelerator)
def check(chip: Accelerator) -> Found:
    """No figure of arithmetic is one with sparsity: half the bits are twice as fast, and not four times."""
    for name in PRECISIONS:
        for index, fact in enumerate(getattr(chip, name)):
            if fact.note and _SPARSE_NOTE.match(fact.note):
                yield (name, index, "note"), f'says "{fact.note[:40]}", but the field is without'
    for fewer, more in _STEPS:
        slower = most(getattr(chip, more))
        for index, fact in enumerate(getattr(chip, fewer)):
            rate = largest(fact) / slower if slower else 0
            if _SPARSE[0] <= rate <= _SPARSE[1] and not _SAID.search(fact.note or ""):
                told = number_text(largest(fact))
                yield (fewer, index), f"{told} is {rate:.3g} times {more}, as a figure with sparsity would be"
