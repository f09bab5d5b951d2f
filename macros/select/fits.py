"""What runs in how much memory: each model of known size with its weights and its cache, by precision."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.relate import Catalog
from macros.schema.upper_layers import Model
from macros.select.calculators import BILLION, cache_of, number
from macros.select.cells import Cell, Value
from macros.select.columns import column
from macros.select.members import members

PRECISIONS = (16, 8, 4)  # bits of a weight; the cache is kept at 16
CONTEXTS = (8_192, 131_072)  # tokens
_CACHE_BYTES, _BITS = 2, 8


@dataclass(frozen=True)
class Fitting:
    """A model, or one size of a family: what it takes in GB."""

    id: str
    key: str
    name: str
    access: Cell
    parameters: Value
    context: Value | None
    weights: dict[int, float]
    cache: dict[int, float]

    def together(self, bits: int, tokens: int) -> float | None:
        """Give the sum; None where its cache is not known, or where it does not take so many tokens."""
        return self.weights[bits] + self.cache[tokens] if tokens in self.cache else None


def fitting(catalog: Catalog) -> list[Fitting]:
    """Give all models that can be run by others and whose size is known, the smallest first."""
    found = [one for id in catalog.of_kind("models") for one in _of(catalog, id)]
    return sorted(found, key=lambda one: (one.parameters.number or 0, one.name))


def _of(catalog: Catalog, id: str) -> Iterator[Fitting]:
    sizes = list(members(catalog, id))
    for size in sizes:
        yield from _one(size.catalog, id, size.key, size.name)
    if not sizes:
        yield from _one(catalog, id, id, catalog.systems[id].name)


def _one(catalog: Catalog, id: str, key: str, name: str) -> Iterator[Fitting]:
    record = catalog.systems[id]
    if not isinstance(record, Model):
        return
    size, context, kept = number(record.parameters), number(record.context_length), cache_of(record)
    if not size or not size.number or not any(fact.value in {"open-weights", "open-source"} for fact in record.access):
        return
    held = {
        tokens: kept[0] * _CACHE_BYTES * tokens / BILLION for tokens in CONTEXTS if kept and _takes(context, tokens)
    }
    weights = {bits: size.number * bits / _BITS for bits in PRECISIONS}
    yield Fitting(id, key, name, column("models", "access").read(catalog, id), size, context, weights, held)


def _takes(context: Value | None, tokens: int) -> bool:
    """Tell whether a model takes so many tokens; makers write 128,000 for 131,072."""
    return context is not None and (context.number or 0) >= tokens * 0.97
