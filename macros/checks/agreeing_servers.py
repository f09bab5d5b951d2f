"""The chips of a server are as many, and have as much memory and arithmetic together, as it says."""

from collections.abc import Iterator

from macros.checks.agreeing_fields import largest
from macros.checks.dense_arithmetic import PRECISIONS
from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
from macros.schema.infrastructure import Accelerator, Instance
from macros.schema.numbers import number_text

_NEAR = 0.15  # makers round, and count GB and GiB alike


@rule(
    "agreeing-servers",
    "Mend the number that is wrong: of chips, of one, or of all.",
    excusable=True,
    bad="# data/instances/box-8.yml\naccelerators_per_instance: {value: 16, as_of: 2023, source: maker-page}",
    good="# data/instances/box-8.yml\naccelerators_per_instance: {value: 8, as_of: 2023, source: maker-page}",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """Every server with chips of one kind has as many, and as much of all, as these say."""
    for entry, record in catalog.entries:
        if not isinstance(record, Instance):
            continue
        inside = [(edge.count, catalog.systems.get(edge.to or "")) for edge in record.contains]
        chips = [(count, chip) for count, chip in inside if count and isinstance(chip, Accelerator)]
        if len(chips) != 1:
            continue
        count, chip = chips[0]
        told = [largest(fact) for fact in record.accelerators_per_instance if largest(fact)]
        if told and count not in told:
            yield entry.fault(("accelerators_per_instance",), f"is {number_text(told[0])}, but it contains {count}")
        sums = [count * largest(fact) for fact in chip.memory if largest(fact)]
        all_of = [largest(fact) for fact in record.accelerator_memory if largest(fact)]
        if sums and all_of and not _near(all_of, sums):
            said = f'is {number_text(all_of[0])}, but {count} of "{chip.name}" have {number_text(sums[0])}'
            yield entry.fault(("accelerator_memory",), said)
        rates = [count * largest(fact) for name in PRECISIONS for fact in getattr(chip, name) if largest(fact)]
        peaks = [largest(fact) for fact in record.peak_compute if largest(fact)]
        if rates and peaks and not _near(peaks, rates):
            said = f'is {number_text(peaks[0])}, but {count} of "{chip.name}" have '
            yield entry.fault(("peak_compute",), f"{said}{' or '.join(map(number_text, dict.fromkeys(rates)))}")


def _near(told: list[float], reckoned: list[float]) -> bool:
    return any(abs(one / of - 1) < _NEAR for one in told for of in reckoned)
