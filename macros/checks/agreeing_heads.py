"""The parts of a network fit each other: heads, their size, and what is kept of a token."""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.checks.sizes import sizes_of
from macros.checks.walks import Found, alone, members
from macros.schema.numbers import number_text
from macros.schema.upper_layers import Model, Sized

_WIDTH = (0.3, 4)  # of all heads together, in hidden sizes
_LEAST_CACHE = 24  # numbers that a layer keeps of a token


@rule(
    "agreeing-heads",
    "Mend the number that is wrong, or say in its `note` of which member it is.",
    excusable=True,
    bad="# data/models/brain-1.yml\nattention_heads: {value: 32, as_of: 2021, source: maker-page}\n"
    "key_value_heads: {value: 7, as_of: 2021, source: maker-page}",
    good="# data/models/brain-1.yml\nattention_heads: {value: 32, as_of: 2021, source: maker-page}\n"
    "key_value_heads: {value: 8, as_of: 2021, source: maker-page}",
)
@alone(Model)
def check(model: Model) -> Found:
    """Heads share keys and values evenly, are together about as wide as a layer, and each layer keeps its part."""
    for place, one in members(model):
        yield from (((*place, name), said) for name, said in _wrong(one))


def _wrong(sized: Sized) -> Iterator[tuple[str, str]]:
    heads, shared = _one(sized, "attention_heads"), _one(sized, "key_value_heads")
    size, hidden = _one(sized, "head_size"), _one(sized, "hidden_size")
    layers, cache = _one(sized, "layers"), _one(sized, "cache_per_token")
    if heads and shared and shared < heads and heads % shared:
        yield "key_value_heads", f"{number_text(heads)} attention heads cannot share {number_text(shared)} evenly"
    if heads and size and hidden and not _WIDTH[0] <= heads * size / hidden <= _WIDTH[1]:
        said = f"{number_text(heads)} heads of {number_text(size)} are {number_text(heads * size)} wide, and a layer"
        yield "head_size", f"{said} {number_text(hidden)}"
    if cache and layers and cache < _LEAST_CACHE * layers:
        said = f"{number_text(cache)} numbers for {number_text(layers)} layers; it counts those of all layers together"
        yield "cache_per_token", said


def _one(sized: Sized, name: str) -> float:
    """Give the number of a field that has one; several are of several members."""
    told = sizes_of(getattr(sized, name))
    return told[0] if len(told) == 1 else 0
