"""Numbers of one thing fit each other."""

import re

from macros.checks.chip_order import of_chip
from macros.checks.rule import rule
from macros.checks.sizes import largest, most, words
from macros.checks.walks import Found, alone, members
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


@rule(
    "agreeing-fields",
    "Mend the number that is wrong, or say in its `note` what it is of.",
    excusable=True,
    bad="# data/models/brain-1.yml\nactive_parameters: {value: 2, as_of: 2021, source: maker-page}",
    good="# data/models/brain-1.yml\nactive_parameters: {value: 1, as_of: 2021, source: maker-page}",
)
@alone(Accelerator | Model)
def check(record: Accelerator | Model) -> Found:
    """No part is larger than its whole, and no chip is slower with fewer bits, unless a note says why."""
    if isinstance(record, Accelerator):
        yield from of_chip(record)
        return
    yield from _of_members(record)
    for place, one in members(record):
        yield from (((*place, *within), said) for within, said in _parts(one))


def _of_members(record: Model) -> Found:
    """Find a family that is smaller than one of its members."""
    told = most(record.parameters)
    rounded = max((largest(fact) * (_ROUNDED if fact.about else 1) for fact in record.parameters), default=0)
    for one in record.variants if told else ():
        size = most(one.parameters)
        if rounded < size <= _LARGEST:
            yield ("parameters", 0), f'{number_text(told)} is less than "{one.name}" has, {number_text(size)}'


def _parts(sized: Sized) -> Found:
    yield from _of_name(sized)
    yield from _of_training(sized)
    for part, whole in _NOT_LARGER:
        all_of_it = most(getattr(sized, whole))
        for index, fact in enumerate(getattr(sized, part) if all_of_it else ()):
            if largest(fact) > all_of_it and not fact.note:
                said = f"{number_text(largest(fact))} is more than {words(whole)}, {number_text(all_of_it)}"
                yield (part, index), said


def _of_name(sized: Sized) -> Found:
    """Find a size that is not the one in the name: Brain 8B with 80 billion parameters."""
    told = _SIZE.findall(getattr(sized, "name", ""))
    sizes = [largest(fact) for fact in sized.parameters if largest(fact) and not fact.note]
    if len(told) == 1 and sizes and not any(_NEAR[0] <= size / float(told[0]) <= _NEAR[1] for size in sizes):
        yield ("parameters", 0), f"{number_text(sizes[0])} is not the {told[0]} of the name"


def _of_training(sized: Sized) -> Found:
    """Find a model that saw fewer tokens than it has parameters, which none does."""
    tokens, size = most(sized.training_tokens), most(sized.parameters)
    if 0 < tokens < size and not any(fact.note for fact in sized.training_tokens):
        said = f"{number_text(tokens)} billion is less than parameters, {number_text(size)} billion"
        yield ("training_tokens", 0), said
