"""Numbers of one thing fit each other."""

import re
from collections.abc import Iterator

from macros.checks.chip_order import of_chip
from macros.checks.kinds import of_kinds
from macros.checks.rule import rule
from macros.checks.sizes import largest, words
from macros.faults import Fault
from macros.load.places import Place
from macros.relate import Catalog
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
    most = max((largest(fact) * (_ROUNDED if fact.about else 1) for fact in record.parameters), default=0)
    for one in record.variants if most else ():
        size = max((largest(fact) for fact in one.parameters), default=0)
        if most < size <= _LARGEST:
            told = number_text(max(largest(fact) for fact in record.parameters))
            yield ("parameters", 0), f'{told} is less than "{one.name}" has, {number_text(size)}'


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
