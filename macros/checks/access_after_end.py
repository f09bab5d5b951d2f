"""What has ended is not offered later."""

from collections.abc import Iterable

from macros.checks.rule import rule
from macros.checks.walks import Found, among
from macros.relate import Catalog
from macros.relate.lifecycle import ended
from macros.relate.standings import standing
from macros.schema import System
from macros.schema.days import before
from macros.schema.vocabularies import Access

_OUTLASTS = {Access.OPEN_SOURCE, Access.OPEN_WEIGHTS, Access.CLOSED, Access.RESEARCH_ONLY}  # copies stay


@rule(
    "access-after-end",
    "Write `closed`, mend the day of the end, or give the end its `scope`.",
    excusable=True,
    bad="# data/models/brain-1.yml\naccess: {value: api, as_of: 2023-03-20, source: press-note}\n"
    "events: [{date: 2023-01, event: retired, source: press-note}]",
    good="# data/models/brain-1.yml\naccess: {value: closed, as_of: 2023-03-20, source: press-note}\n"
    "events: [{date: 2023-01, event: retired, source: press-note}]",
)
@among(System)
def check(record: System, catalog: Catalog) -> Found:
    """Nothing is to be had by its maker after the day on which it ended."""
    end = ended(record, catalog.as_of)
    for index, fact in enumerate(getattr(record, "access", ()) if end else ()):
        offered = fact.value and fact.value not in _OUTLASTS and not fact.note
        if end and offered and before(end.date, fact.as_of) and not _weighed(catalog, fact.source, end.date):
            yield ("access", index), f"{fact.value} in {fact.as_of}, but it ended in {end.date}"


def _weighed(catalog: Catalog, sources: Iterable[str], end: str) -> bool:
    """Tell whether a source of known standing is later than the end: contradicted-end weighs the two."""
    return any(standing(catalog, source) and before(end, catalog.day_of(source) or end) for source in sources)
