"""Things of others -> the records of ours that they are."""

from collections import defaultdict
from dataclasses import dataclass

from macros.load.places import Place
from macros.relate import Catalog
from macros.schema import System
from macros.schema.facts import FrozenModel
from macros.watch.adapters.shape import Foreign
from macros.watch.names import Owner, owners, tokens
from macros.watch.proposal import Proposal, Sort


class Index:
    """Finds our record or member by identifiers and names."""

    def __init__(self, catalog: Catalog) -> None:
        self.by_name: dict[tuple[str, ...], set[Owner]] = defaultdict(set)
        for name, owner in owners(catalog):
            self.by_name[tokens(name)].add(owner)
        self.kinds = {id: record.folder for id, record in catalog.systems.items()}

    def find(self, thing: Foreign) -> Owner | None:
        """Give whose it is, where exactly one fits."""
        for name in (*thing.identifiers.values(), thing.identifiers.get("api", "").rsplit("/", 1)[-1], thing.name):
            fitting = {one for one in self.by_name.get(tokens(name), ()) if name and self._fits(one, thing.kind)}
            exact = {one for one in fitting if one[1]} or fitting
            if len(exact) == 1:
                return next(iter(exact))
        return None

    def of_kind(self, name: str, kind: str) -> str:
        """Give the id of a record of a kind by its name, or ""."""
        found = {id for id, _ in self.by_name.get(tokens(name), ()) if self.kinds.get(id) == kind}
        return found.pop() if len(found) == 1 else ""

    def _fits(self, owner: Owner, kind: str) -> bool:
        there = self.kinds.get(owner[0], "")
        return there == kind if kind else there not in {"organizations", "models"}


@dataclass(frozen=True)
class Pair:
    """A thing of others, and the record of ours, or the member of one, that it is."""

    catalog: Catalog
    id: str
    member: str
    thing: Foreign

    @property
    def record(self) -> System:
        """Give our record."""
        return self.catalog.systems[self.id]

    @property
    def holder(self) -> FrozenModel:
        """Give what has the facts and events: the member, where it is one."""
        variants = getattr(self.record, "variants", ())
        return next((one for one in variants if one.name == self.member), self.record)

    def ends(self, relation: str) -> set[str | None]:
        """Give the other ends of the record's edges of a relation."""
        return {link.edge.to for link in self.catalog.down.get(self.id, ()) if link.relation == relation}

    def proposal(self, sort: Sort, field: str, ours: str, theirs: str) -> Proposal:
        """Give a difference, at the line of its field, or of what that would stand in."""
        entry, events = self.catalog.entry(self.id), [str(one.event) for one in self.record.events]
        place: Place = ("events", events.index(field)) if not self.member and field in events else (field,)
        if self.member:
            names = [one.name for one in getattr(self.record, "variants", ())]
            place = ("variants", names.index(self.member), field)
        said = f"{self.member}: {field}" if self.member else field
        return Proposal(sort, entry.path, entry.position(place)[0], self.id, said, ours, theirs, self.thing.where)
