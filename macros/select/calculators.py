"""What training took and what serving takes, by the formulas of the field; every input is a fact of a record.

Training: Kaplan et al., Scaling Laws for Neural Language Models (arXiv 2001.08361).
Cache: Kwon et al., Efficient Memory Management for Large Language Model Serving with PagedAttention (arXiv 2309.06180).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from macros.relate import Catalog
from macros.schema.facts import NumberFact
from macros.schema.infrastructure import Accelerator
from macros.schema.upper_layers import Model
from macros.select.cells import Value, value

BILLION = 10**9


def training_compute(parameters: float, tokens: float) -> float:
    """Give the floating-point operations of a training run: two a parameter and token forward, four backward."""
    return 6 * parameters * tokens


def cache_per_token(layers: float, key_value_heads: float, head_size: float) -> float:
    """Give the numbers that are kept for one token: a key and a value in each head of each layer."""
    return 2 * layers * key_value_heads * head_size


@dataclass(frozen=True)
class Trained:
    """A model whose parameters and training tokens are known; `active` where only a part works on each token."""

    id: str
    parameters: Value
    tokens: Value
    active: bool
    compute: float


@dataclass(frozen=True)
class Served:
    """A model whose cache is known: numbers a token; `other` where it is not a key and a value a head and layer."""

    id: str
    parameters: Value
    cache: float
    other: str | None
    context: Value | None


@dataclass(frozen=True)
class Chip:
    """An accelerator as the calculators need it: memory in GB, dense 16-bit TFLOPS, power in W."""

    id: str
    name: str
    memory: float | None
    arithmetic: float | None
    power: float | None


def number(facts: Sequence[NumberFact], unit: str = "") -> Value | None:
    """Give the newest number of a fact: its value, or the larger bound, since a range is of a family's sizes."""
    told = [fact for fact in facts if not fact.undisclosed]
    if not told:
        return None
    newest = max(told, key=lambda fact: fact.as_of)
    found = value(newest, unit)
    largest = next(one for one in (newest.value, newest.max, newest.min) if one is not None)
    return Value(found.text, found.unit, found.sources[:1], found.as_of, found.note, largest)


def _plain(facts: Sequence[NumberFact]) -> float | None:
    found = number(facts)
    return found.number if found else None


def trained(catalog: Catalog) -> list[Trained]:
    """Give the models whose training can be reckoned, the largest first."""
    found = []
    for id, record in catalog.systems.items():
        if not isinstance(record, Model):
            continue
        active = number(record.active_parameters)
        size, tokens = active or number(record.parameters), number(record.training_tokens)
        if size and tokens and size.number and tokens.number:
            compute = training_compute(size.number * BILLION, tokens.number * BILLION)
            found.append(Trained(id, size, tokens, active is not None, compute))
    return sorted(found, key=lambda one: (-one.compute, one.id))


def served(catalog: Catalog) -> list[Served]:
    """Give the models whose memory in operation can be reckoned, by name."""
    found = []
    for id, record in catalog.systems.items():
        if not isinstance(record, Model):
            continue
        size, cache = number(record.parameters), cache_of(record)
        if size and cache:
            found.append(Served(id, size, *cache, number(record.context_length)))
    return found


def cache_of(record: Model) -> tuple[float, str | None] | None:
    """Give the numbers that the cache keeps for a token, and what to say where it is of another kind."""
    other = number(record.cache_per_token)
    if other and other.number:
        return other.number, other.note or "a cache of another kind"
    parts = _plain(record.layers), _plain(record.key_value_heads), _plain(record.head_size)
    layers, heads, size = parts
    if layers is None or heads is None or size is None:
        return None
    return cache_per_token(layers, heads, size), None


def chips(catalog: Catalog) -> list[Chip]:
    """Give the accelerators of which memory or arithmetic is known."""
    found = []
    for id, record in catalog.systems.items():
        if isinstance(record, Accelerator):
            one = Chip(id, record.name, _plain(record.memory), _plain(record.bf16), _plain(record.power))
            if one.memory or one.arithmetic:
                found.append(one)
    return found


def scientific(amount: float) -> tuple[str, int]:
    """Give 3.15e23 as "3.15" and 23."""
    mantissa, exponent = f"{amount:.2e}".split("e")
    return mantissa, int(exponent)
