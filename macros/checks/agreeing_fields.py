"""Numbers of one thing fit each other."""

import re
from collections.abc import Iterator
from itertools import pairwise

from macros.checks.kinds import of_kinds
from macros.checks.rule import rule
from macros.faults import Fault
from macros.load.places import Place
from macros.relate import Catalog
from macros.schema.facts import FrozenModel, NumberFact
from macros.schema.infrastructure import Accelerator
from macros.schema.numbers import number_text
from macros.schema.upper_layers import Model, Sized

_NOT_LARGER = (
    ("active_parameters", "parameters"),
    ("output_length", "context_length"),
    ("input_length", "context_length"),
    ("key_value_heads", "attention_heads"),
    ("head_size", "hidden_size"),
    ("context_length", "extended_context"),
)
_SIZE = re.compile(r"(?<![\w.])(\d+(?:\.\d+)?)[bB](?!\w)")
_NEAR = (0.7, 1.4)  # names round
_ROUNDED = 1.05
_LARGEST = 20_000  # billion; what is more is told by itself
_OF_HALF = 3  # times that the two arithmetics of 16 bits differ at most
_PRECISIONS = ("fp64", "fp32", "tf32", "bf16", "fp8", "fp4")  # from the slowest arithmetic to the fastest


@rule(
    "agreeing-fields",
    "Mend the number that is wrong, or say in its `note` what it is of.",
    excusable=True,
    bad="# data/models/brain-1.yml\nactive_parameters: {value: 2, as_of: 2021, source: maker-page}",
    good="# data/models/brain-1.yml\nactive_parameters: {value: 1, as_of: 2021, source: maker-page}",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No part is larger than its whole, and no chip is slower with fewer bits, unless a note says why."""
    for entry, record in of_kinds(catalog, "models", "accelerators"):
        for place, message in _of_sizes(record) if isinstance(record, Model) else of_chip(record):
            yield entry.fault(place, message)


def _of_sizes(record: Model) -> Iterator[tuple[Place, str]]:
    yield from _parts(record)
    yield from _of_members(record)
    for index, variant in enumerate(record.variants):
        yield from ((("variants", index, *place), said) for place, said in _parts(variant))


def _of_members(record: Model) -> Iterator[tuple[Place, str]]:
    """Find a family that is smaller than one of its members."""
    most = max((largest(fact) for fact in record.parameters), default=0)
    for one in record.variants if most else ():
        size = max((largest(fact) for fact in one.parameters), default=0)
        if most * _ROUNDED < size <= _LARGEST:
            yield ("parameters", 0), f'{number_text(most)} is less than "{one.name}" has, {number_text(size)}'


def _parts(sized: Sized) -> Iterator[tuple[Place, str]]:
    yield from _of_name(sized)
    yield from _of_training(sized)
    for part, whole in _NOT_LARGER:
        most = max((largest(fact) for fact in getattr(sized, whole) if largest(fact)), default=0)
        for index, fact in enumerate(getattr(sized, part) if most else ()):
            if largest(fact) > most and not fact.note:
                said = f"{number_text(largest(fact))} is more than {words(whole)}, {number_text(most)}"
                yield (part, index), said


def _of_name(sized: Sized) -> Iterator[tuple[Place, str]]:
    """Find a size that is not the one in the name: Brain 8B with 80 billion parameters."""
    told = _SIZE.findall(getattr(sized, "name", ""))
    sizes = [largest(fact) for fact in sized.parameters if largest(fact) and not fact.note]
    if len(told) == 1 and sizes and not any(_NEAR[0] <= size / float(told[0]) <= _NEAR[1] for size in sizes):
        yield ("parameters", 0), f"{number_text(sizes[0])} is not the {told[0]} of the name"


def _of_training(sized: Sized) -> Iterator[tuple[Place, str]]:
    """Find a model that saw fewer tokens than it has parameters, which none does."""
    tokens = max(map(largest, sized.training_tokens), default=0)
    size = max(map(largest, sized.parameters), default=0)
    if 0 < tokens < size and not any(fact.note for fact in sized.training_tokens):
        yield (
            ("training_tokens", 0),
            f"{number_text(tokens)} billion is less than parameters, {number_text(size)} billion",
        )


def of_chip(record: FrozenModel) -> Iterator[tuple[Place, str]]:
    """Find arithmetic of fewer bits that is slower, and two of 16 bits that are far apart."""
    if not isinstance(record, Accelerator):
        return
    known = {name: _plain(getattr(record, name)) for name in _PRECISIONS}
    told = {name: value for name, value in known.items() if value}
    half, brain = _plain(record.fp16), _plain(record.bf16)
    if half and brain and not 1 / _OF_HALF < half / brain < _OF_HALF:
        yield ("fp16", 0), f"{number_text(half)} is far from bf16, {number_text(brain)}; both have 16 bits"
    for slower, faster in pairwise(told):
        if told[faster] < told[slower]:
            said = f"{number_text(told[faster])} is less than {slower}, {number_text(told[slower])}"
            yield (faster, 0), said
        elif told[faster] == told[slower] and faster in {"fp8", "fp4"} and slower != "fp8":
            yield (faster, 0), f"is equal to {slower}, {number_text(told[slower])}; fewer bits are faster"


def _plain(facts: tuple[NumberFact, ...]) -> float:
    """Give the largest number that no note explains."""
    return max((largest(fact) for fact in facts if not fact.note), default=0)


def largest(fact: NumberFact) -> float:
    """Give the largest number that a fact tells, 0 where it tells none."""
    return max((one for one in (fact.value, fact.min, fact.max) if one is not None), default=0)


def words(name: str) -> str:
    """Give a field's name as it is read."""
    return name.replace("_", " ")
