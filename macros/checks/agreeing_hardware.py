"""The numbers of a chip or a server fit each other: memory and its speed, arithmetic and power, network and chips."""

import re

from macros.checks.chip_order import of_chip
from macros.checks.hardware_ratios import ANY_MEMORY, OF_SERVERS, RATIOS, READ, Ratio
from macros.checks.rule import rule
from macros.checks.servers import doubted
from macros.checks.sizes import sizes_of, words
from macros.checks.walks import Found, among
from macros.relate import Catalog
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
@among(Accelerator | Instance)
def check(record: Accelerator | Instance, catalog: Catalog) -> Found:
    """No two numbers of a chip or a server are of such sizes as none has together."""
    if isinstance(record, Accelerator):
        yield from _wrong(record, (*RATIOS, *_of_memory(record)), _told_elsewhere(catalog, record))
    else:
        yield from _wrong(record, OF_SERVERS, set())


def _wrong(record: Accelerator | Instance, ratios: tuple[Ratio, ...], told: set[str]) -> Found:
    """Give what does not fit; of each number once, and of none that was `told` already."""
    for ratio in ratios:
        one, other = sizes_of(getattr(record, ratio.one)), sizes_of(getattr(record, ratio.other))
        if not one or not other or {ratio.one, ratio.other} & told:
            continue
        if not any(ratio.fits(a, b) for a in one for b in other):
            yield (ratio.one,), _said(type(record), ratio, max(one), max(other))
            told |= {ratio.one, ratio.other}


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
    own, each = (extra(kind.model_fields[name], "unit") for name in (ratio.one, ratio.other))
    rate = number_text(float(f"{one / other:.2g}"))
    expected = f"{ratio.least:g} to {ratio.most:g}" if ratio.least else f"at most {ratio.most:g}"
    unit = each if each in {"", "billion"} else f"{each} of"
    others = " ".join(filter(None, (number_text(other), unit, words(ratio.other))))
    return f"{number_text(one)} {own} for {others} is {rate} for each {each}".strip() + f"; expected {expected}"
