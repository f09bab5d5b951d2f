"""Numbers are of the size that their field can have."""

from collections.abc import Iterator, Mapping

from macros.checks.rule import rule
from macros.checks.walks import Found, alone, parts
from macros.schema import AnyRecord
from macros.schema.facts import FrozenModel, NumberFact
from macros.schema.fields import extra, fields_with
from macros.schema.numbers import number_text
from macros.schema.upper_layers import Model
from macros.schema.vocabularies import Modality

# Fewer than these few models have that write: a smaller number counts thousands, unless a note says why.
_OF_WRITERS = dict.fromkeys(("context_length", "extended_context", "input_length", "output_length", "vocabulary"), 440)
_UNLESS = ", or a `note` that says why"
_SLIPS = (1e3, 1e-3, 1e6, 1e-6, 1e9, 1e-9, 1e12, 1e-12)  # of the unit, from the smallest


@rule(
    "plausible-number",
    "Write the number in the field's unit, or leave out what does not apply.",
    excusable=True,
    bad="# data/accelerators/chip-1.yml\nmemory: {value: 0.024, as_of: 2022-03, source: maker-page}",
    good="# data/accelerators/chip-1.yml\nmemory: {value: 24, as_of: 2022-03, source: maker-page}",
)
@alone(AnyRecord)
def check(record: AnyRecord) -> Found:
    """Every number lies within its field's bounds."""
    writes = isinstance(record, Model) and not {Modality.TEXT, Modality.CODE}.isdisjoint(record.modalities)
    for place, part in parts(record):
        for name, index, key, said in _wrong(part, _OF_WRITERS if writes else {}):
            yield (*place, name, index, key), said


def _wrong(part: FrozenModel, floors: Mapping[str, float]) -> Iterator[tuple[str, int, str, str]]:
    for name, field in fields_with(type(part), "between"):
        least, most = extra(field, "between")
        for index, fact in enumerate(getattr(part, name)):
            bounds = least if fact.note else max(least, floors.get(name, 0)), most
            more = _UNLESS if bounds[0] > least else ""
            yield from ((name, index, key, said) for key, said in _outside(fact, bounds, extra(field, "unit"), more))
            yield from ((name, index, key, said) for key, said in _parts(fact) if extra(field, "whole"))


def _parts(fact: NumberFact) -> Iterator[tuple[str, str]]:
    for key in ("value", "min", "max"):
        number = getattr(fact, key)
        if number is not None and number != int(number):
            yield key, f"{number_text(number)} is no whole number, and nothing here comes in parts"


def _outside(fact: NumberFact, bounds: tuple[float, float], unit: str, more: str) -> Iterator[tuple[str, str]]:
    for key, number, meant in outside(fact, bounds):
        expected = f"{number_text(bounds[0])} to {number_text(bounds[1])} {unit}".strip() + more
        did = f"; did you mean {meant}?" if meant else ""
        yield key, f"{number_text(number)} {unit}".strip() + f" is not plausible; expected {expected}{did}"


def outside(fact: NumberFact, bounds: tuple[float, float]) -> Iterator[tuple[str, float, str]]:
    """Give each number of a fact that is not within the bounds: its key, the number, and what may be meant."""
    least, most = bounds
    for key in ("value", "min", "max"):
        number = getattr(fact, key)
        if number is not None and not least <= number <= most:
            meant = next((number * slip for slip in _SLIPS if least <= number * slip <= most), None)
            yield key, number, number_text(float(f"{meant:.12g}")) if meant else ""
