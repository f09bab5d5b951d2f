"""What a record rests on, or what rests on it: chains of links, each link a sourced fact of its own."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.relate import Catalog
from macros.relate.links import Link, holds, relations

_FOLLOWED = ("built_on", "runs_on", "trained_with", "contains", "connected_by", "offered_by")
# Where a withheld end would stand.
_HOME = {"built_on": "models", "offered_by": "platforms", "runs_on": "instances", "trained_with": "accelerators"}
_LONGEST = 9

Chain = tuple["Step", ...]


@dataclass(frozen=True)
class Step:
    """One link, from the upper thing `start` to the lower thing `end`; withheld where `end` is None."""

    relation: str
    start: str
    end: str | None
    verb: str
    inverse: str
    sources: tuple[str, ...]
    home: str  # the kind of the end

    @property
    def node(self) -> str:
        """Give the end's name in the drawing: its id, or a name of its own for a stop."""
        return self.end or f"?{self.start}?{self.home}"


@dataclass(frozen=True)
class Branch:
    """A record and what hangs on it: the trace as a nested list."""

    id: str | None
    step: Step | None
    branches: tuple["Branch", ...]


def _step(catalog: Catalog, link: Link) -> Step:
    words = relations(type(catalog.systems[link.start]))[link.relation]
    home = catalog.systems[link.edge.to].folder if link.edge.to else _HOME.get(link.relation, "models")
    return Step(
        link.relation,
        link.start,
        link.edge.to,
        words.label.lower(),
        words.inverse.lower(),
        link.edge.source or (),
        home,
    )


def _steps(catalog: Catalog, id: str, up: bool, day: str | None) -> Iterator[Step]:
    for link in (catalog.up if up else catalog.down).get(id, ()):
        if link.relation in _FOLLOWED and link.start in catalog.systems and holds(link.edge, day):
            yield _step(catalog, link)


def _next(step: Step, up: bool) -> str | None:
    return step.start if up else step.end


def grow(catalog: Catalog, id: str, step: Step | None, up: bool, day: str | None, seen: tuple[str, ...]) -> Branch:
    """Give what hangs on `id`, down or `up`, as of `day`; `step` led to it, through the records `seen`."""
    if len(seen) >= _LONGEST:
        return Branch(id, step, ())
    below = []
    for one in _steps(catalog, id, up, day):
        end = _next(one, up)
        if end is None:
            below.append(Branch(None, one, ()))
        elif end not in seen:
            below.append(grow(catalog, end, one, up, day, (*seen, end)))
    return Branch(id, step, tuple(below))


def chains(branch: Branch) -> Iterator[Chain]:
    """Give every way from the top of `branch` to an end."""
    own = (branch.step,) if branch.step else ()
    if not branch.branches:
        yield own
    for below in branch.branches:
        yield from ((*own, *chain) for chain in chains(below))
