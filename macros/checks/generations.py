"""Links grow from generation to generation."""

from macros.checks.rule import rule
from macros.checks.walks import Found, among
from macros.relate import Catalog
from macros.relate.lifecycle import first_date
from macros.schema.infrastructure import Generation, Interconnect
from macros.schema.numbers import number_text

_LEAST, _MOST = 0.2, 12  # times as fast as the one before
_AHEAD = 5  # years, for which one plans


@rule(
    "generations",
    "Put them in the order of their years, each once, and write GB/s.",
    excusable=True,
    bad="# data/interconnects/ring.yml\ngenerations:\n"
    "  - {name: B, year: 2022, bandwidth: 900, per: device, direction: both-ways, source: maker-page}\n"
    "  - {name: A, year: 2020, bandwidth: 600, per: device, direction: both-ways, source: maker-page}",
    good="# data/interconnects/ring.yml\ngenerations:\n"
    "  - {name: A, year: 2020, bandwidth: 600, per: device, direction: both-ways, source: maker-page}\n"
    "  - {name: B, year: 2022, bandwidth: 900, per: device, direction: both-ways, source: maker-page}",
)
@among(Interconnect)
def check(link: Interconnect, catalog: Catalog) -> Found:
    """No generation stands before an older one or before the link, twice, or with a bandwidth of another unit."""
    yield from _wrong(link.generations, int(catalog.as_of[:4]) + _AHEAD)
    first = first_date(link)
    for index, one in enumerate(link.generations):
        if first and one.year and str(one.year) < first[:4]:
            yield ("generations", index, "year"), f"{one.year} is before {first}, the first event of this record"


def _wrong(generations: tuple[Generation, ...], latest: int) -> Found:
    last: dict[tuple[str, str], Generation] = {}
    year = 0
    for index, one in enumerate(generations):
        if one.year and one.year > latest:
            yield ("generations", index, "year"), f"{one.year} is years ahead"
            continue
        if one.year and one.year < year:
            yield ("generations", index, "year"), f"{one.year} stands after {year}"
        year = max(one.year or 0, year)
        before = last.get((one.per, one.direction))
        if before and before.name == one.name:
            yield ("generations", index), f'"{one.name}" stands twice'
        elif before and not _LEAST < one.bandwidth / before.bandwidth < _MOST:
            said = f"{number_text(one.bandwidth)} follows {number_text(before.bandwidth)}"
            yield ("generations", index, "bandwidth"), said
            continue
        last[one.per, one.direction] = one
