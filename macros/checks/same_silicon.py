"""Chips of one maker and generation with the same transistors do the same arithmetic, or one counts sparsity."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from macros.checks.rule import rule
from macros.checks.servers import doubted
from macros.checks.sizes import most
from macros.faults import Fault
from macros.relate import Catalog
from macros.schema.infrastructure import Accelerator
from macros.schema.numbers import number_text

_TWICE = (1.97, 2.03)
_APART = 8  # times: within a generation no chip has so many more transistors than another
_FIELDS = ("bf16", "fp8", "int8")
_SAME = "generation: One\ntransistors: {value: 80, as_of: 2022-03, source: maker-page}\n"
_CHIPS = (
    f"# data/accelerators/chip-1.yml\n{_SAME}bf16: {{value: 989, as_of: 2022-03, source: maker-page}}\n"
    f"# data/accelerators/chip-2.yml\n{_SAME}"
)


@rule(
    "same-silicon",
    "Write the figure without sparsity; where the maker says that it is dense, say so in an exception.",
    needs=["accelerators"],
    excusable=True,
    bad=f"{_CHIPS}bf16: {{value: 1978, as_of: 2022-03, source: maker-page}}",
    good=f"{_CHIPS}bf16: {{value: 900, as_of: 2022-03, source: maker-page}}",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No chip is exactly twice as fast as another of as many transistors, of one maker and generation."""
    designs = defaultdict[tuple[str | None, str], dict[str, Accelerator]](dict)
    for id, record in catalog.of_kind("accelerators").items():
        if isinstance(record, Accelerator) and record.generation and record.made_by:
            designs[record.made_by[0].to, record.generation][id] = record
    for alike in designs.values():
        for id, one in alike.items():
            for name, said in _wrong(catalog, one, alike.values()):
                yield catalog.entry(id).fault((name, 0), said)


def _wrong(catalog: Catalog, one: Accelerator, alike: Iterable[Accelerator]) -> Iterator[tuple[str, str]]:
    own = most(one.transistors)
    for other in alike:
        size = most(other.transistors)
        if not own or not size or other is one:
            continue
        if own > _APART * size:
            yield "transistors", f'{number_text(own)} billion is far from {number_text(size)} of "{other.name}"'
            return
        if own == size and (one.name, "peak_compute") not in doubted(catalog):
            for name in _FIELDS:
                fast, slow = most(getattr(one, name)), most(getattr(other, name))
                if slow and _TWICE[0] < fast / slow < _TWICE[1]:
                    yield name, f'{number_text(fast)} is twice that of "{other.name}", the same chip'
                    return
