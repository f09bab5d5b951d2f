"""What stands behind a statement: its sources, and of the nearest of them all that it takes to judge it."""

from collections.abc import Iterable
from typing import Any

from macros.export.tables import Column
from macros.relate import Catalog
from macros.relate.standings import rank

SOURCES = Column("sources", "ids", "Every source of it.", refers="sources")
COLUMNS = (
    SOURCES,
    Column("source", "string", "The nearest of its sources.", refers="sources"),
    Column("source_url", "string", "The address of that source."),
    Column("standing", "string", "Who speaks in that source: maker, paper, code, registry, press, community."),
    Column("source_published", "string", "When that source was published, or the day that its content is of."),
    Column("source_read", "string", "The day on which someone read that source; empty where it is cited only."),
)


def nearest(catalog: Catalog, sources: Iterable[str] | None) -> str:
    """Give the source that is nearest to the thing; of equals the first."""
    known = [id for id in sources or () if id in catalog.sources]
    return min(known, key=lambda id: rank(catalog, (id,)), default="")


def evidence(catalog: Catalog, sources: Iterable[str] | None) -> dict[str, Any]:
    """Give the cells of the columns above."""
    listed = tuple(sources or ())
    best = nearest(catalog, listed)
    if not best:
        return {"sources": listed}
    source = catalog.sources[best]
    return {
        "sources": listed,
        "source": best,
        "source_url": source.url,
        "standing": str(source.standing),
        "source_published": source.content_as_of or source.published,
        "source_read": source.retrieved,
    }
