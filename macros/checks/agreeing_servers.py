"""The chips of a server are as many, and have as much memory and arithmetic together, as it says."""

from collections.abc import Iterator

from macros.checks.rule import rule
from macros.checks.servers import Reading, chips_of, counts, doubted, readings
from macros.checks.walks import records
from macros.faults import Fault
from macros.relate import Catalog
from macros.schema.infrastructure import Accelerator, Instance
from macros.schema.numbers import number_text


@rule(
    "agreeing-servers",
    "Mend the number that is wrong: of chips, of one, or of all.",
    excusable=True,
    bad="# data/instances/box-8.yml\naccelerators_per_instance: {value: 16, as_of: 2023, source: maker-page}",
    good="# data/instances/box-8.yml\naccelerators_per_instance: {value: 8, as_of: 2023, source: maker-page}",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """Every server with chips of one kind has as many, and as much of all, as these say."""
    for entry, server in records(catalog, Instance):
        inside = chips_of(catalog, server)
        if inside and counts(server) and inside[1] not in counts(server):
            said = f"is {number_text(counts(server)[0])}, but it contains {inside[1]}"
            yield entry.fault(("accelerators_per_instance",), said)
    for entry, chip in records(catalog, Accelerator):
        for name in ("accelerator_memory", "peak_compute"):
            if wrong := doubted(catalog).get((chip.name, name)):
                yield entry.fault((_blamed(wrong[0]),), _of_chip(wrong))
    for one in readings(catalog):
        if not one.agrees and (one.chip.name, one.told) not in doubted(catalog):
            sums = " or ".join(number_text(one.count * of) for of in dict.fromkeys(one.ones))
            said = f'is {number_text(one.all)}, but {one.count} of "{one.chip.name}" have {sums}'
            yield one.entry.fault((one.told,), said)


def _blamed(wrong: Reading) -> str:
    """Give the first of the chip's fields that has a number."""
    return next(field for field in wrong.of if getattr(wrong.chip, field))


def _of_chip(wrong: list[Reading]) -> str:
    """Say that none of the servers agrees with their chip."""
    ones = " or ".join(map(number_text, dict.fromkeys(wrong[0].ones)))
    place = f"{wrong[0].entry.path}:{wrong[0].entry.position((wrong[0].told,))[0]}"
    each = number_text(float(f"{wrong[0].all / wrong[0].count:.6g}"))
    return f"is {ones}, but by {place} and {len(wrong) - 1} more one chip has {each}"
