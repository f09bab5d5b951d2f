"""What the reports of data/watch say of facts, records and kinds. Nothing reads the clock, and nothing is made up."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from macros.relate import Catalog
from macros.relate.watched import Seen, by_record
from macros.schema.watch import KEYS as _KEYS
from macros.select.freshness import ages
from macros.select.lookup import system

# How a page heads the columns of a report.
KEYS = {
    "shown": "Confirmed", "contradicted": "Contradicted", "not_shown": "Not found", "gone": "Gone", "moved": "Moved",
    "blocked": "Closed to programs", "unclear": "Cannot tell",
}  # fmt: skip
_TROUBLES = {"contradicted": "contradicted", "not_shown": "no longer found", "gone": "with its source gone"}


@dataclass(frozen=True)
class Health:
    """How many of a record's statements the last reports confirm, and what is wrong with the others."""

    day: str
    statements: int
    confirmed: int
    troubles: tuple[str, ...]


@dataclass(frozen=True)
class KindWatched:
    """The statements of one kind, by what was last found; `aging` are volatile facts past their limit."""

    kind: str
    statements: int
    counts: Mapping[str, int]
    aging: int


def of_facts(catalog: Catalog, id: str) -> dict[tuple[str, int], Seen]:
    """Give for the fields and places of a record's facts what became of them."""
    some = by_record(catalog).get((system(catalog, id).folder, id), ())
    return {(str(one.place[0]), int(one.place[1])): what for one, what in some if what and len(one.place) == 2}  # noqa: PLR2004


def health(catalog: Catalog, id: str) -> Health | None:
    """Give the health of a record, or None where no report looked at it."""
    some = by_record(catalog).get((system(catalog, id).folder, id), ())
    looked = [what for _, what in some if what]
    if not looked:
        return None
    counts = Counter(one.found for one in looked)
    troubles = tuple(f"{counts[key]} {words}" for key, words in _TROUBLES.items() if counts[key])
    return Health(max(one.day for one in looked), len(some), counts["shown"], troubles)


def by_kind(catalog: Catalog) -> list[KindWatched]:
    """Give the counts of each kind that states anything."""
    kinds: dict[str, list[Seen | None]] = {}
    for (kind, _), some in by_record(catalog).items():
        kinds.setdefault(kind, []).extend(what for _, what in some)
    aging = {one.kind: len(one.stale) for one in ages(catalog)}
    return [
        KindWatched(kind, len(some), Counter(what.found for what in some if what), aging.get(kind, 0))
        for kind, some in kinds.items()
    ]


def total(kinds: list[KindWatched]) -> KindWatched:
    """Give the sum of all kinds."""
    counts = {key: sum(one.counts.get(key, 0) for one in kinds) for key in _KEYS.values()}
    return KindWatched("", sum(one.statements for one in kinds), counts, sum(one.aging for one in kinds))
