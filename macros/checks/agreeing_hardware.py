"""The numbers of a chip or a server fit each other: memory and its speed, arithmetic and power, network and chips."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from macros.checks.agreeing_fields import largest, of_chip, words
from macros.checks.kinds import of_kinds
from macros.checks.rule import rule
from macros.checks.servers import doubted
from macros.faults import Fault
from macros.relate import Catalog
from macros.schema.facts import NumberFact
from macros.schema.fields import extra
from macros.schema.infrastructure import Accelerator, Instance
from macros.schema.numbers import number_text


@dataclass(frozen=True)
class _Ratio:
    """How many of one field there may be for each of another."""

    one: str
    other: str
    least: float
    most: float


# Of what was built since 2016, with as much room on both sides as no slip of a digit leaves.
_RATIOS = (
    _Ratio("transistors", "die_size", 0.01, 0.6),
    _Ratio("bf16", "transistors", 0.5, 60),
    _Ratio("fp8", "power", 0.5, 20),
    _Ratio("int8", "power", 0.1, 20),
    _Ratio("bf16", "power", 0.04, 10),
    _Ratio("fp64", "bf16", 0, 0.6),
    _Ratio("fp32", "bf16", 0, 1),
    _Ratio("tf32", "bf16", 0, 1),
    _Ratio("fp8", "bf16", 0.55, 10),
    _Ratio("fp4", "fp8", 0.55, 5),
    _Ratio("int8", "bf16", 0.03, 5),
    _Ratio("int8", "fp8", 0.02, 3),
)
_OF_SERVERS = (
    _Ratio("memory", "accelerator_memory", 0.2, 30),
    _Ratio("network_bandwidth", "accelerators_per_instance", 5, 3_000),
)
# Kind of memory -> how many times a second all of it is read. None holds for memory on the chip itself.
_READ = {"HBM": (15, 150), "GDDR": (8, 90), "LPDDR": (0.5, 25), "SRAM": None}
_ANY_MEMORY = (0.5, 150)
_ON_CHIP = re.compile(r"SRAM|\bon (?:the|each|one) (?:chip|wafer|die)\b", re.IGNORECASE)


@rule(
    "agreeing-hardware",
    "Mend the one that is of another unit, of several chips, or with sparsity.",
    excusable=True,
    bad="# data/accelerators/chip-1.yml\nmemory_bandwidth: {value: 335, as_of: 2022-03, source: maker-page}\n"
    "memory_type: {value: HBM3, as_of: 2022-03, source: maker-page}",
    good="# data/accelerators/chip-1.yml\nmemory_bandwidth: {value: 3350, as_of: 2022-03, source: maker-page}\n"
    "memory_type: {value: HBM3, as_of: 2022-03, source: maker-page}",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No two numbers of a chip or a server are of such sizes as none has together."""
    for entry, record in of_kinds(catalog, "accelerators", "instances"):
        if isinstance(record, Accelerator):
            told = _told_elsewhere(catalog, record)
            ratios = (*_RATIOS, *_of_memory(record))
        elif isinstance(record, Instance):
            told, ratios = set[str](), _OF_SERVERS
        else:
            continue
        for name, said in _wrong(record, ratios, told):
            yield entry.fault((name,), said)


def _wrong(record: Accelerator | Instance, ratios: tuple[_Ratio, ...], told: set[str]) -> Iterator[tuple[str, str]]:
    """Give what does not fit; of each number once, and of none that was `told` already."""
    for ratio in ratios:
        one, other = _sizes(getattr(record, ratio.one)), _sizes(getattr(record, ratio.other))
        if not one or not other or {ratio.one, ratio.other} & told:
            continue
        if not any(ratio.least <= a / b <= ratio.most for a in one for b in other):
            yield ratio.one, _said(type(record), ratio, max(one), max(other))
            told |= {ratio.one, ratio.other}


def _sizes(facts: tuple[NumberFact, ...]) -> list[float]:
    return [largest(fact) for fact in facts if largest(fact)]


def _told_elsewhere(catalog: Catalog, record: Accelerator) -> set[str]:
    """Give the fields of a chip that its servers contradict, or that are out of order."""
    wrong = [doubted(catalog).get((record.name, field), []) for field in ("accelerator_memory", "peak_compute")]
    return {field for found in wrong for one in found[:1] for field in one.of} | {
        str(place[0]) for place, _ in of_chip(record)
    }


def _of_memory(record: Accelerator) -> tuple[_Ratio, ...]:
    kinds = " ".join(fact.value or "" for fact in record.memory_type)
    if any(_ON_CHIP.search(fact.note or "") for fact in (*record.memory, *record.memory_bandwidth)):
        return ()
    known = [rate for kind, rate in _READ.items() if kind in kinds]
    bounds = known[0] if len(set(known)) == 1 else None if None in known else _ANY_MEMORY
    return (_Ratio("memory_bandwidth", "memory", *bounds),) if bounds else ()


def _said(kind: type[Accelerator | Instance], ratio: _Ratio, one: float, other: float) -> str:
    units = [extra(kind.model_fields[name], "unit") for name in (ratio.one, ratio.other)]
    rate = number_text(float(f"{one / other:.2g}"))
    expected = f"{ratio.least:g} to {ratio.most:g}" if ratio.least else f"at most {ratio.most:g}"
    unit = units[1] if units[1] == "billion" else f"{units[1]} of" if units[1] else ""
    others = " ".join(filter(None, (number_text(other), unit, words(ratio.other))))
    return (
        f"{number_text(one)} {units[0]} for {others} is {rate} for each {units[1]}".strip() + f"; expected {expected}"
    )
