"""The trace of a record: its chains as a nested list, and the best of them as a drawing."""

from collections.abc import Mapping
from dataclasses import dataclass

from macros.relate import Catalog
from macros.relate.lifecycle import ended, name_on
from macros.select.lookup import system
from macros.select.outline import Branch, outline
from macros.select.paths import best, number, ordered, worth
from macros.select.renown import products, way_to
from macros.select.subgraphs import Chain, Hop, leads_on, subgraph
from macros.select.trace_drawing import Band, bands

MOST_CHAINS, SMALL = 6, 3  # on a page of its own, and in the column of a text
MOST_STEPS = 24  # of a chain that is drawn; the list goes on
ARTICLE = "2023-08"  # the time of the source article


@dataclass(frozen=True)
class Changes:
    """The links of a record that ended since the article, and those that came."""

    ended: tuple[Hop, ...]
    new: tuple[Hop, ...]


@dataclass(frozen=True)
class Trace:
    """The drawing and the list; `shown` of `total` chains are drawn, up to their step `cut` where they are long.

    `best` is the first of them; names are those of the day. It is only `possible` that the best chain holds of the
    thing itself where a link of it is said of something that stands for several.
    """

    id: str
    up: bool
    day: str | None
    bands: tuple[Band, ...]
    tree: Branch
    best: Chain
    possible: bool
    reached: frozenset[str]
    names: Mapping[str, str]
    shown: int
    total: int
    cut: int | None
    more: int = 0  # products beside those that are drawn upward
    ended: str = ""  # the day on which the thing itself ended: this is what it rested on last


def trace(catalog: Catalog, id: str, up: bool = False, day: str | None = None, most: int = MOST_CHAINS) -> Trace | None:
    """Give the trace of a record, down to what it rests on or up to what rests on it; None where there is no link."""
    return catalog.once(_trace, (id, up, day, most))


def _trace(catalog: Catalog, asked: tuple[str, bool, str | None, int]) -> Trace | None:
    id, up, day, most = asked
    system(catalog, id)
    found = ordered(subgraph(catalog, id, up, day))
    if not found.out_edges(id):
        return None
    known = products(catalog, found) if up else []
    chains = [way_to(found, one) for one in known[:most]] or best(found, most)
    best_way = chains[0] if not known else best(found, 1)[0]
    drawn = list(dict.fromkeys(chain[:MOST_STEPS] for chain in chains))
    names = {one: name_on(catalog.systems[one], day or catalog.as_of) for one in found.steps}
    return Trace(
        id,
        up,
        day,
        bands=bands(catalog, id, drawn),
        tree=outline(found),
        best=best_way,
        possible=worth(best_way).doubt > 0,
        reached=frozenset(found.steps) - {id},
        names=names,
        shown=len(drawn),
        total=number(found),
        more=max(0, len(known) - most),
        cut=MOST_STEPS if any(len(chain) > MOST_STEPS for chain in chains) else None,
        ended=_ended(catalog, id, day),
    )


def _ended(catalog: Catalog, id: str, day: str | None) -> str:
    end = ended(catalog.systems[id], day or catalog.as_of)
    return end.date if end else ""


def changes(catalog: Catalog, id: str) -> Changes:
    """Give what a record rested on in the article's time and does not today, and the other way round."""
    then, now = (subgraph(catalog, id, day=day).out_edges(id) for day in (ARTICLE, None))
    return Changes(tuple(step for step in then if step not in now), tuple(step for step in now if step not in then))


def is_traced(catalog: Catalog, id: str) -> bool:
    """Tell whether a record rests on anything, today or in the article's time."""
    return any(leads_on(catalog, id, day=day) for day in (ARTICLE, None))
