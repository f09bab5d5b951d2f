"""The catalog: all records by id, with relations both ways. Every later stage reads this and nothing else."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from macros.load import Entry
from macros.load.bench import Bench
from macros.load.messages import Messages
from macros.load.releases import Release
from macros.relate.lifecycle import former_names
from macros.relate.links import Link, grouped, links_of
from macros.schema import SYSTEMS, AnyRecord, Claim, Edition, Source, System, Term, Watch, Weights
from macros.schema.days import first_day
from macros.schema.reference import Projection
from macros.schema.stack import GROUPS
from macros.work.reads import Noted, following, note, noted

_K = TypeVar("_K")
_V = TypeVar("_V")
_R = TypeVar("_R")

_ARTICLE = "2023-08-01"  # the day of a catalog that says none
_RECORD_ORDER = {folder: place for place, folder in enumerate(SYSTEMS)}
_IMPLIED = {kind: tuple(group.id for group in GROUPS.values() if kind in group.kinds) for kind in SYSTEMS}


@dataclass(frozen=True)
class Catalog:
    """Everything in data/, related. Systems are ordered by kind, then by name."""

    systems: Mapping[str, System]
    sources: Mapping[str, Source]
    terms: Mapping[str, Term]
    projections: Mapping[str, Projection]
    weights: Mapping[str, Weights]
    claims: Mapping[str, Claim]
    entries: tuple[tuple[Entry, AnyRecord], ...]
    down: Mapping[str, tuple[Link, ...]] = field(default_factory=dict)
    up: Mapping[str, tuple[Link, ...]] = field(default_factory=dict)
    files: Mapping[tuple[str, str], Entry] = field(default_factory=dict)
    edition: Edition | None = None
    releases: tuple[Release, ...] = ()  # the editions that were closed, oldest first
    bench: Bench | None = None  # the last result of the benchmark
    languages: Mapping[str, Messages] = field(default_factory=dict)  # beside English, by code
    found: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)  # what was worked out once
    kept: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)  # as `found`, where nobody follows

    @property
    def as_of(self) -> str:
        """Give the day of the edition: the site's own "today", for no build reads the clock."""
        return self.edition.day if self.edition else _ARTICLE

    def day_of(self, source: str) -> str:
        """Give the first day that the content of a source may be of, "" where it has none: never when it was read."""
        known = self.sources.get(source)
        day = known and (known.content_as_of or known.published)
        return first_day(day) if day else ""

    def of_kind(self, kind: str) -> Mapping[str, System]:
        """Give the systems of `kind`, by id."""
        return self._kinds.get(kind, {})

    @cached_property
    def _kinds(self) -> dict[str, dict[str, System]]:
        found: dict[str, dict[str, System]] = {}
        for id, record in self.systems.items():
            found.setdefault(record.folder, {})[id] = record
        return found

    @cached_property
    def watches(self) -> tuple[Watch, ...]:
        """Give the reports on days on which the sources were read again, oldest first."""
        return tuple(sorted((one for _, one in self.entries if isinstance(one, Watch)), key=lambda one: one.day))

    def whole(self, work: "Callable[[Catalog], Mapping[_K, _V]]") -> Mapping[_K, _V]:
        """Give what is worked out of the whole catalog, once; who reads it has read what he asks it for."""
        if work not in self.found:
            with noted(None):
                self.found[work] = Noted(work, work(self))
        return self.found[work]  # type: ignore[no-any-return]

    def each(self, work: "Callable[[Catalog, str], _V]", id: str, meanwhile: Any = None) -> _V:
        """Give what is worked out for one thing, once; `meanwhile` to who asks for it while that goes on."""
        note((work, id))
        known = self.found.setdefault(work, {})
        if id not in known:
            known[id] = meanwhile
            with noted(None) if following() else nullcontext():
                known[id] = work(self, id)
        return known[id]  # type: ignore[no-any-return]

    def once(self, work: "Callable[[Catalog, _K], _V]", key: _K) -> _V:
        """Give what is worked out for a key; once, where nobody follows what a page reads for it."""
        if following():
            return work(self, key)
        if (work, key) not in self.kept:
            self.kept[work, key] = work(self, key)
        return self.kept[work, key]  # type: ignore[no-any-return]

    def entry(self, id: str) -> Entry:
        """Give the file of a system."""
        return self.files[self.systems[id].folder, id]

    def names(self, id: str) -> tuple[str, ...]:
        """Give every name under which a system is found, today's first."""
        record = self.systems[id]
        old = (record.article.name,) if record.article and record.article.name else ()
        return tuple(dict.fromkeys((record.name, *former_names(record, self.as_of), *old, *record.aliases)))

    def groups(self, id: str) -> tuple[str, ...]:
        """Give the groups of a system: those that it names, and that of its kind."""
        record = self.systems[id]
        return tuple(dict.fromkeys((*record.groups, *_IMPLIED[record.folder])))


def relate(records: Iterable[tuple[Entry, AnyRecord]]) -> Catalog:
    """Give the catalog of `records`; where two share an id the last wins (a check reports both)."""
    records = tuple(records)
    systems = _of(records, System, lambda one: (_RECORD_ORDER[one.folder], one.name.lower()))
    projections = _of(records, Projection)
    links = [link for id, record in (systems | projections).items() for link in links_of(id, record)]
    return Catalog(
        systems=systems,
        sources=_of(records, Source),
        terms=_of(records, Term, lambda one: one.name.lower()),
        projections=projections,
        weights=_of(records, Weights),
        claims=_of(records, Claim, lambda one: one.article.lines),  # the order of the article
        entries=records,
        down=grouped((link.start, link) for link in links),
        up=grouped((link.edge.to, link) for link in links),
        files={(entry.kind, entry.id): entry for entry, _ in records},
        edition=next((record for _, record in records if isinstance(record, Edition)), None),
    )


def _of(
    records: Iterable[tuple[Entry, AnyRecord]], kind: type[_R], order: Callable[[_R], Any] | None = None
) -> dict[str, _R]:
    """Give the records of a type by id, sorted where an order is given."""
    found: dict[str, _R] = {entry.id: record for entry, record in records if isinstance(record, kind)}
    return dict(sorted(found.items(), key=lambda item: (order(item[1]), item[0]))) if order else found
