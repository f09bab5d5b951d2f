"""The bandwidth of a chip's link is that of a generation of the link, and in bytes."""

import re
from collections.abc import Iterator

from macros.checks.link_slips import slip_of
from macros.checks.rule import rule
from macros.checks.sizes import largest, sizes_of
from macros.checks.walks import Found, among
from macros.load.places import Place
from macros.relate import Catalog
from macros.schema import System
from macros.schema.infrastructure import Accelerator, Direction, Interconnect, Per, Storage
from macros.schema.numbers import number_text

_IN_BYTES = ("bandwidth", "interconnect_bandwidth", "memory_bandwidth", "throughput")
_BITS = re.compile(r"(?<![\w.,])(\d[\d,]*(?:\.\d+)?) ?Gbit/s\b")
_CALCULATED = re.compile(r"\b(?:calculated|times|divided|ports? of|links? of)\b", re.IGNORECASE)


@rule(
    "agreeing-links",
    "Write GB/s of one chip, both directions together; eight bits are one byte.",
    needs=["accelerators", "interconnects"],
    excusable=True,
    bad="# data/interconnects/ring.yml\nbandwidth: {value: 400, as_of: 2022-03, source: maker-page, "
    "note: 400 Gbit/s a port.}",
    good="# data/interconnects/ring.yml\nbandwidth: {value: 50, as_of: 2022-03, source: maker-page, "
    "note: 400 Gbit/s a port.}",
)
@among(Accelerator | Interconnect | Storage)
def check(record: System, catalog: Catalog) -> Found:
    """No bandwidth of a chip is a slip of that of its link, and none in bytes is what its note has in bits."""
    for name in _IN_BYTES:
        for index, fact in enumerate(getattr(record, name, ())):
            yield from (((name, index), said) for said in _told_in_bits(fact.note, largest(fact)))
    if isinstance(record, Interconnect):
        yield from _of_generations(record)
    if isinstance(record, Accelerator):
        known = [one for edge in record.connected_by for one in _of_link(catalog, edge.to or "")]
        for index, fact in enumerate(record.interconnect_bandwidth):
            if said := slip_of(largest(fact), known):
                yield ("interconnect_bandwidth", index), said


def _of_generations(link: Interconnect) -> Found:
    for index, one in enumerate(link.generations):
        place: Place = ("generations", index, "bandwidth")
        whole = one.per is Per.DEVICE and one.direction is Direction.BOTH_WAYS
        if whole and (said := slip_of(one.bandwidth, sizes_of(link.bandwidth))):
            yield place, said
        yield from ((place, said) for said in _told_in_bits(one.note, one.bandwidth))


def _told_in_bits(note: str | None, size: float) -> Iterator[str]:
    found = _BITS.search(note or "")
    if note and found and float(found[1].replace(",", "")) == size and not _CALCULATED.search(note[: found.start()]):
        yield f'is the number of "{found[0]}" in its note, which is {number_text(size / 8)} GB/s'


def _of_link(catalog: Catalog, id: str) -> list[float]:
    """Give what a link reaches for one device, both directions together."""
    link = catalog.systems.get(id)
    if not isinstance(link, Interconnect) or any(one.per in {Per.LANE, Per.PORT} for one in link.generations):
        return []
    return sizes_of(link.bandwidth)
