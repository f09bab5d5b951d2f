"""What a record rests on, or what rests on it: links that form chains, each link a sourced fact of its own."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from macros.relate import Catalog
from macros.relate.families import doubt
from macros.relate.links import Link, named, relations
from macros.relate.standings import rank
from macros.relate.times import known_until, said_when, valid_on
from macros.schema.vocabularies import Role

# Where a withheld end would stand.
_HOME = {"built_on": "models", "offered_by": "platforms", "runs_on": "instances", "trained_with": "accelerators"}
_PARTS = {"accelerators", "interconnects"}  # a way down has arrived there: what they hold makes it no better
_MADE = {"made_from", "trained_with"}

Chain = tuple["Hop", ...]


@dataclass(frozen=True)
class Hop:
    """One link, from the upper thing `start` to the lower thing `end`; withheld where `end` is None.

    It is `possible` where it leaves a thing that stands for several: then it is said of that, not of what lies above.
    """

    relation: str
    start: str
    end: str | None
    verb: str
    inverse: str
    sources: tuple[str, ...]
    home: str  # the kind of the end
    when: str = field(default="", compare=False)
    note: str = field(default="", compare=False)
    possible: bool = field(default=False, compare=False)
    doubt: int = field(default=0, compare=False)  # what a way that goes on from its end has of it
    standing: int = field(default=0, compare=False)  # of the nearest of its sources, 0 the maker's own
    day: str = field(default="", compare=False)  # the last on which someone says so
    choice: bool = field(default=False, compare=False)  # only where a user chooses it
    default: bool = field(default=False, compare=False)
    made: bool = field(default=False, compare=False)  # it was so once, when the thing was made
    goal: int = field(default=0, compare=False)  # how good a place to arrive at its end is, 0 the best

    @cached_property
    def age(self) -> int:
        """Give how old what is said of it is, as a number: the older, the larger."""
        return -int(self.day.replace("-", "") or 0)

    @property
    def node(self) -> str:
        """Give the end's name in the drawing: its id, or a name of its own for a stop."""
        return self.end or f"?{self.start}?{self.home}"


@dataclass(frozen=True)
class Subgraph:
    """All that hangs on `root`, each thing once: the steps that lead on from it, without those that lead back."""

    root: str
    up: bool
    steps: Mapping[str, tuple[Hop, ...]]

    def target(self, step: Hop) -> str | None:
        """Give the thing that a step leads to; None where it is withheld."""
        return step.start if self.up else step.end

    def out_edges(self, id: str | None) -> tuple[Hop, ...]:
        """Give the steps that lead on from a thing."""
        return self.steps.get(id, ()) if id else ()


def subgraph(catalog: Catalog, id: str, up: bool = False, day: str | None = None) -> Subgraph:
    """Give what hangs on `id`, down or `up`, as of `day` or of today; no thing is followed twice, so it stays small."""
    steps: dict[str, tuple[Hop, ...]] = {}
    found = Subgraph(id, up, steps)
    path = {id: _steps(catalog, found, id, day)}  # from `id` to where we are; each with the steps still to be followed
    kept: dict[str, list[Hop]] = {id: []}
    while path:
        here = next(reversed(path))
        step = next(path[here], None)
        if step is None:
            del path[here]
            steps[here] = tuple(kept[here])
            continue
        end = found.target(step)
        if end in path:
            continue
        kept[here].append(step)
        if end is not None and end not in kept:
            kept[end] = []
            path[end] = _steps(catalog, found, end, day)
    return found


def leads_on(catalog: Catalog, id: str, up: bool = False, day: str | None = None) -> bool:
    """Tell whether anything hangs on `id`."""
    return next(_steps(catalog, Subgraph(id, up, {}), id, day), None) is not None


def _steps(catalog: Catalog, subgraph: Subgraph, id: str, day: str | None) -> Iterator[Hop]:
    if id == subgraph.root:
        return iter(catalog.once(_hops, _Place(id, subgraph.up, day, root=True)))
    return iter(() if _is_end(catalog, subgraph, id) else catalog.once(_hops, _Place(id, subgraph.up, day)))


class _Place(NamedTuple):
    """A thing from which the links of a day lead on, down or up; the root is what the web is of."""

    id: str
    up: bool
    day: str | None
    root: bool = False


def _hops(catalog: Catalog, place: _Place) -> tuple[Hop, ...]:
    return tuple(
        _step(catalog, place, link)
        for link in (catalog.up if place.up else catalog.down).get(place.id, ())
        if link.relation in named("traced") and link.start in catalog.systems and valid_on(catalog, link, place.day)
    )


def _is_end(catalog: Catalog, subgraph: Subgraph, id: str) -> bool:
    """Tell whether a way ends at a thing: down at a chip or a link, up from a link at a chip."""
    kind = catalog.systems[id].folder
    if not subgraph.up:
        return kind in _PARTS
    return kind == "accelerators" and catalog.systems[subgraph.root].folder == "interconnects"


def _step(catalog: Catalog, place: _Place, link: Link) -> Hop:
    words = relations(type(catalog.systems[link.start]))[link.relation]
    edge = link.edge
    count = f" {edge.count}" if edge.count and edge.count > 1 else ""
    lower = link.start if place.up else edge.to
    return Hop(
        link.relation,
        link.start,
        edge.to,
        f"{words.label.lower()}{count}",
        f"{count} {words.inverse.lower()}".strip(),
        edge.source or (),
        catalog.systems[edge.to].folder
        if edge.to and edge.to in catalog.systems
        else _HOME.get(link.relation, "models"),
        said_when(catalog, edge),
        ". ".join(filter(None, (edge.member and f"{edge.member} only", edge.note))),
        not place.root and doubt(catalog, place.id) > 0,
        doubt(catalog, lower) if lower else 0,
        rank(catalog, edge.source or ()),
        known_until(catalog, edge, place.day or catalog.as_of),
        edge.role is Role.CHOICE,
        edge.role is Role.DEFAULT,
        link.relation in _MADE,
        _goal(catalog, place, link),
    )


def _goal(catalog: Catalog, place: _Place, link: Link) -> int:
    """Say how good it is to arrive: down at a chip, else where the maker stops telling; up at a product."""
    if place.up:
        return int(catalog.systems[link.start].folder != "applications")
    if link.edge.to is None:
        return 1
    return 0 if catalog.systems[link.edge.to].folder == "accelerators" else 2
