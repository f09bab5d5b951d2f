"""The arithmetic of a chip in its order: fewer bits are faster."""

from collections.abc import Iterator
from itertools import pairwise

from macros.checks.sizes import largest
from macros.load.places import Place
from macros.schema.facts import FrozenModel, NumberFact
from macros.schema.infrastructure import Accelerator
from macros.schema.numbers import number_text

_OF_HALF = 3  # times that the two arithmetics of 16 bits differ at most
_PRECISIONS = ("fp64", "fp32", "tf32", "bf16", "fp8", "fp4")  # from the slowest arithmetic to the fastest


def of_chip(record: FrozenModel) -> Iterator[tuple[Place, str]]:
    """Find arithmetic of fewer bits that is slower, and two of 16 bits that are far apart."""
    if not isinstance(record, Accelerator):
        return
    known = {name: _plain(getattr(record, name)) for name in _PRECISIONS}
    told = {name: value for name, value in known.items() if value}
    half, brain = _plain(record.fp16), _plain(record.bf16)
    if half and brain and not 1 / _OF_HALF < half / brain < _OF_HALF:
        yield ("fp16", 0), f"{number_text(half)} is far from bf16, {number_text(brain)}; both have 16 bits"
    if told.get("tf32") in {largest(fact) for fact in record.bf16}:
        yield ("tf32", 0), f"is equal to bf16, {number_text(told['tf32'])}; with sparsity it would be"
    for slower, faster in pairwise(told):
        if told[faster] < told[slower]:
            said = f"{number_text(told[faster])} is less than {slower}, {number_text(told[slower])}"
            yield (faster, 0), said
        elif told[faster] == told[slower] and faster in {"fp8", "fp4"} and slower != "fp8":
            yield (faster, 0), f"is equal to {slower}, {number_text(told[slower])}; fewer bits are faster"


def _plain(facts: tuple[NumberFact, ...]) -> float:
    """Give the largest number that no note explains."""
    return max((largest(fact) for fact in facts if not fact.note), default=0)
