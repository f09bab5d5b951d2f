"""Days of different precision, compared as far as both are told; and who knew of a thing on which day."""

from collections.abc import Iterable

from macros.relate import Catalog
from macros.schema.days import before


def earlier(first: str, second: str) -> bool:
    """Tell whether `first` was certainly before `second`: 2022 is not before 2022-05."""
    shorter = min(len(first), len(second))
    return first[:shorter] < second[:shorter]


def known_before(catalog: Catalog, sources: Iterable[str], first: str) -> bool:
    """Tell whether one of the sources is of before the first event that is recorded: it knew of the thing."""
    days = (catalog.day_of(source) for source in sources)
    return any(day and before(day, first) for day in days)
