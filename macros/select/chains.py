"""What a record rests on, or what rests on it: links that form chains, each link a sourced fact of its own."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from macros.relate import Catalog
from macros.relate.lifecycle import begun
from macros.relate.links import Link, holds, relations

_FOLLOWED = ("built_on", "runs_on", "trained_with", "contains", "connected_by", "offered_by")
# Where a withheld end would stand.
_HOME = {"built_on": "models", "offered_by": "platforms", "runs_on": "instances", "trained_with": "accelerators"}

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
    added: str = field(default="", compare=False)  # since when, until when
    note: str = field(default="", compare=False)

    @property
    def node(self) -> str:
        """Give the end's name in the drawing: its id, or a name of its own for a stop."""
        return self.end or f"?{self.start}?{self.home}"


@dataclass(frozen=True)
class Web:
    """All that hangs on `root`, each thing once: the steps that lead on from it, without those that lead back."""

    root: str
    up: bool
    steps: Mapping[str, tuple[Step, ...]]

    def next(self, step: Step) -> str | None:
        """Give the thing that a step leads to; None where it is withheld."""
        return step.start if self.up else step.end

    def on(self, id: str | None) -> tuple[Step, ...]:
        """Give the steps that lead on from a thing."""
        return self.steps.get(id, ()) if id else ()


def web(catalog: Catalog, id: str, up: bool = False, day: str | None = None) -> Web:
    """Give what hangs on `id`, down or `up`, as of `day` or of today; no thing is followed twice, so it stays small."""
    steps: dict[str, tuple[Step, ...]] = {}
    found = Web(id, up, steps)
    path = {id: _steps(catalog, id, up, day)}  # from `id` to where we are; each with the steps still to be followed
    kept: dict[str, list[Step]] = {id: []}
    while path:
        here = next(reversed(path))
        step = next(path[here], None)
        if step is None:
            del path[here]
            steps[here] = tuple(kept[here])
            continue
        end = found.next(step)
        if end in path:
            continue
        kept[here].append(step)
        if end is not None and end not in kept:
            kept[end] = []
            path[end] = _steps(catalog, end, up, day)
    return found


def leads_on(catalog: Catalog, id: str, up: bool = False, day: str | None = None) -> bool:
    """Tell whether anything hangs on `id`."""
    return next(_steps(catalog, id, up, day), None) is not None


def _steps(catalog: Catalog, id: str, up: bool, day: str | None) -> Iterator[Step]:
    for link in (catalog.up if up else catalog.down).get(id, ()):
        if link.relation in _FOLLOWED and link.start in catalog.systems and _held(catalog, link, day):
            yield _step(catalog, link)


def _held(catalog: Catalog, link: Link, day: str | None) -> bool:
    """Tell whether a link held on `day`: by its own dates, and because both of its ends were there."""
    ends = (catalog.systems[id] for id in (link.start, link.edge.to) if id)
    return holds(link.edge, day) and (day is None or all(begun(end, day) for end in ends))


def _step(catalog: Catalog, link: Link) -> Step:
    words = relations(type(catalog.systems[link.start]))[link.relation]
    edge = link.edge
    many = edge.count and edge.count > 1
    added = [f"since {edge.since}"] if edge.since else []
    added += [f"until {edge.until}"] if edge.until else []
    return Step(
        link.relation,
        link.start,
        edge.to,
        f"{words.label.lower()} {edge.count}" if many else words.label.lower(),
        f"{edge.count} {words.inverse.lower()}" if many else words.inverse.lower(),
        edge.source or (),
        catalog.systems[edge.to].folder if edge.to else _HOME.get(link.relation, "models"),
        ", ".join(added),
        edge.note or "",
    )
