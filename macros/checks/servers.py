"""What servers say of the chips inside them: several rules ask for it."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from macros.checks.dense_arithmetic import PRECISIONS
from macros.checks.once import once_for_entries
from macros.checks.sizes import largest, near, sizes_of
from macros.load import Entry
from macros.relate import Catalog
from macros.schema.facts import NumberFact
from macros.schema.infrastructure import Accelerator, Instance

NEAR = 0.15  # makers round, and count GB and GiB alike
# How a note names the arithmetic that is meant -> the fields that have it.
_NAMED = {"16": ("bf16", "fp16"), "8": ("fp8", "int8"), "4": ("fp4", "int4")}
_ARITHMETIC = re.compile(r"\b(?:(16|8|4)[ -]bits?|(?:MX|NV)?(?:BF|FP|INT)(16|8|4))\b", re.IGNORECASE)
_LEAST = 2  # servers, from which the chip is taken for what is wrong


@dataclass(frozen=True)
class Reading:
    """What a server says of all its chips in one field, and what these say by the fields of one."""

    entry: Entry
    chip: Accelerator
    count: int
    told: str  # the field of the server
    of: tuple[str, ...]  # the fields of the chip
    all: float
    ones: tuple[float, ...]

    @property
    def agrees(self) -> bool:
        """Tell whether the number of all is near that of one of the sums."""
        return any(near(self.all, self.count * one, NEAR) for one in self.ones)


@once_for_entries
def readings(catalog: Catalog) -> list[Reading]:
    """Give what each server with chips of one kind says of their memory and arithmetic, where it has as many."""
    return [
        reading
        for id, record in catalog.of_kind("instances").items()
        if isinstance(record, Instance) and (inside := chips_of(catalog, record))
        for reading in _readings(catalog.entry(id), record, *inside)
    ]


@once_for_entries
def doubted(catalog: Catalog) -> dict[tuple[str, str], list[Reading]]:
    """Give chips, by name and field of their servers, that none of several servers agrees with: they are to blame."""
    found = defaultdict[tuple[str, str], list[Reading]](list)
    for reading in readings(catalog):
        found[reading.chip.name, reading.told].append(reading)
    return {key: all_of for key, all_of in found.items() if len(all_of) >= _LEAST and _none(all_of)}


def _none(all_of: list[Reading]) -> bool:
    return not any(one.agrees for one in all_of)


def chips_of(catalog: Catalog, record: Instance) -> tuple[Accelerator, int] | None:
    """Give the one kind of chip of a server that it counts, and how many it has."""
    inside = [(catalog.systems.get(edge.to or ""), edge.count) for edge in record.contains]
    chips = [(chip, count) for chip, count in inside if count and isinstance(chip, Accelerator)]
    return chips[0] if len(chips) == 1 else None


def counts(record: Instance) -> list[float]:
    """Give how many chips a server says that it has."""
    return sizes_of(record.accelerators_per_instance)


def _readings(entry: Entry, record: Instance, chip: Accelerator, count: int) -> Iterator[Reading]:
    if counts(record) and count not in counts(record):
        return  # is told itself
    for name in ("accelerator_memory", "peak_compute"):
        for fact in getattr(record, name)[:1]:
            of = ("memory",) if name == "accelerator_memory" else _meant(fact)
            ones = tuple(size for field in of for size in sizes_of(getattr(chip, field)))
            if ones and largest(fact):
                yield Reading(entry, chip, count, name, of, largest(fact), ones)


def _meant(fact: NumberFact) -> tuple[str, ...]:
    named = _ARITHMETIC.search(fact.note or "")
    return _NAMED[named[1] or named[2]] if named else PRECISIONS
