"""A number in words is the one that a source shows, or that the record has."""

import re

from macros.checks.rule import rule
from macros.checks.shown import Shown, is_near, scaled, shown
from macros.checks.walks import Found, among, facts
from macros.relate import Catalog
from macros.schema import System

_UNITS = {
    *("GB", "TB", "GB/s", "TB/s", "W", "watts", "Gbit/s", "hours"),
    *("layers", "parameters", "tokens", "GPUs", "chips", "languages", "users", "experts"),
}


@rule(
    "told-number",
    "Write the number of the source, or leave it out of the words.",
    needs=["sources"],
    excusable=True,
    bad="# data/sources/maker-page.yml\nshows: Brain 1 runs in 16 GB of memory.\n"
    "# data/models/brain-1.yml\nsummary: The first model, which needs 160 GB.",
    good="# data/sources/maker-page.yml\nshows: Brain 1 runs in 16 GB of memory.\n"
    "# data/models/brain-1.yml\nsummary: The first model, which needs 16 GB.",
)
@among(System)
def check(record: System, catalog: Catalog) -> Found:
    """No number in the texts of a record is a slip of one with the same unit that its sources show."""
    for key in ("summary", "details"):
        told = [one for one in shown(getattr(record, key) or "") if one.unit in _UNITS]
        known = _known(catalog, record) if told else []
        for one in told:
            if meant := _meant(one, known):
                yield (key,), f'"{one}" is a slip of "{meant}", which a source of this shows'


def _known(catalog: Catalog, record: System) -> list[Shown]:
    """Give the numbers in all texts of the sources of a record."""
    ids = dict.fromkeys((*record.sources, *(id for _, _, fact in facts(record) for id in fact.source)))
    return [one for id in ids if id in catalog.sources for one in shown(catalog.sources[id].shows)]


def _meant(told: Shown, known: list[Shown]) -> Shown | None:
    if any(is_near(told.size, one.size) for one in known):
        return None
    alike = [one for one in known if one.unit == told.unit]
    return scaled(told.size, alike, re.compile(re.escape(told.unit)))
