"""How near to a thing those are who speak of it: the standing of sources, as a number that can be compared."""

from collections.abc import Iterable

from macros.relate.graph import Catalog
from macros.schema.vocabularies import Standing

_ORDER = list(Standing)
FARTHEST = len(_ORDER)  # where no source is known
CODE = {Standing.CODE, Standing.REGISTRY}


def standing(catalog: Catalog, source: str) -> Standing | None:
    """Give who speaks in a source."""
    known = catalog.sources.get(source)
    return known.standing if known else None


def best(catalog: Catalog, sources: Iterable[str]) -> Standing | None:
    """Give the standing of the nearest of some sources."""
    known = [one for source in sources if (one := standing(catalog, source))]
    return min(known, key=_ORDER.index, default=None)


def rank(catalog: Catalog, sources: Iterable[str]) -> int:
    """Give the place of the nearest of some sources, from 0 for the maker."""
    found = best(catalog, sources)
    return _ORDER.index(found) if found else FARTHEST
