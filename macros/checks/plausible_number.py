"""Numbers are of the size that their field can have, and fit each other."""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.faults import Fault
from macros.load.places import Place
from macros.relate import Catalog
from macros.schema.facts import FrozenModel, NumberFact
from macros.schema.fields import extra
from macros.schema.numbers import number_text
from macros.schema.upper_layers import Model, Sized


@rule(
    "plausible-number",
    "Write the number in the field's unit; leave out what does not apply. If it is true, widen the field's bounds.",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """Every number lies within its field's bounds, and no part is larger than its whole."""
    for entry, record in catalog.entries:
        for place, message in _faults(record):
            yield entry.fault(place, message)


def _faults(part: FrozenModel) -> Iterator[tuple[Place, str]]:
    for name, field in type(part).model_fields.items():
        bounds = extra(field, "between")
        for index, fact in enumerate(getattr(part, name) if bounds else ()):
            yield from (((name, index, key), said) for key, said in _outside(fact, bounds, extra(field, "unit")))
    if isinstance(part, Sized):
        yield from _part_and_whole(part)
    for index, variant in enumerate(part.variants if isinstance(part, Model) else ()):
        yield from ((("variants", index, *place), said) for place, said in _faults(variant))


def _outside(fact: NumberFact, bounds: tuple[float, float], unit: str) -> Iterator[tuple[str, str]]:
    least, most = bounds
    for key in ("value", "min", "max"):
        number = getattr(fact, key)
        if number is not None and not least <= number <= most:
            expected = f"{number_text(least)} to {number_text(most)} {unit}".strip()
            yield key, f"{number_text(number)} is not plausible; expected {expected}"


def _part_and_whole(part: Sized) -> Iterator[tuple[Place, str]]:
    whole = max((one for fact in part.parameters if (one := _largest(fact)) is not None), default=None)
    for index, fact in enumerate(part.active_parameters):
        own = _largest(fact)
        if whole is not None and own is not None and own > whole:
            yield ("active_parameters", index), f"{number_text(own)} active of fewer in all"


def _largest(fact: NumberFact) -> float | None:
    return max((one for one in (fact.value, fact.min, fact.max) if one is not None), default=None)
