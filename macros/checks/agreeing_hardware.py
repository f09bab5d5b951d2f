"""The numbers of a chip or a server fit each other: memory and its speed, arithmetic and power, network and chips."""

import re
from collections.abc import Iterator

from macros.checks.chip_order import of_chip
from macros.checks.hardware_ratios import ANY_MEMORY, OF_SERVERS, RATIOS, READ, Ratio
from macros.checks.kinds import of_kinds
from macros.checks.rule import rule
from macros.checks.servers import doubted
from macros.checks.sizes import largest, words
from macros.faults import Fault
from macros.relate import Catalog
from macros.schema.facts import NumberFact
from macros.schema.fields import extra
from macros.schema.infrastructure import Accelerator, Instance
from macros.schema.numbers import number_text

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
            ratios = (*RATIOS, *_of_memory(record))
        elif isinstance(record, Instance):
            told, ratios = set[str](), OF_SERVERS
        else:
            continue
        for name, said in _wrong(record, ratios, told):
            yield entry.fault((name,), said)


def _wrong(record: Accelerator | Instance, ratios: tuple[Ratio, ...], told: set[str]) -> Iterator[tuple[str, str]]:
    """Give what does not fit; of each number once, and of none that was `told` already."""
    for ratio in ratios:
        one, other = _sizes(getattr(record, ratio.one)), _sizes(getattr(record, ratio.other))
        if not one or not other or {ratio.one, ratio.other} & told:
            continue
        if not any(ratio.fits(a, b) for a in one for b in other):
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


def _of_memory(record: Accelerator) -> tuple[Ratio, ...]:
    kinds = " ".join(fact.value or "" for fact in record.memory_type)
    if any(_ON_CHIP.search(fact.note or "") for fact in (*record.memory, *record.memory_bandwidth)):
        return ()
    known = [rate for kind, rate in READ.items() if kind in kinds]
    bounds = known[0] if len(set(known)) == 1 else None if None in known else ANY_MEMORY
    return (Ratio("memory_bandwidth", "memory", *bounds),) if bounds else ()


def _said(kind: type[Accelerator | Instance], ratio: Ratio, one: float, other: float) -> str:
    if ratio.least <= one / other <= ratio.most:
        return f"{number_text(one)} is {words(ratio.other)}, {number_text(other)}, with its point elsewhere"
    units = [extra(kind.model_fields[name], "unit") for name in (ratio.one, ratio.other)]
    rate = number_text(float(f"{one / other:.2g}"))
    expected = f"{ratio.least:g} to {ratio.most:g}" if ratio.least else f"at most {ratio.most:g}"
    unit = units[1] if units[1] == "billion" else f"{units[1]} of" if units[1] else ""
    others = " ".join(filter(None, (number_text(other), unit, words(ratio.other))))
    return (
        f"{number_text(one)} {units[0]} for {others} is {rate} for each {units[1]}".strip() + f"; expected {expected}"
    )
