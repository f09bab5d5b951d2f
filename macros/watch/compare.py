"""What others have against what the catalog has: proposals, each with both values and who says which."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from math import isclose

from macros.relate import Catalog
from macros.relate.states import CLOSING, status
from macros.schema import System
from macros.schema.days import first_day, last_day
from macros.schema.facts import NumberFact
from macros.schema.fields import extra
from macros.schema.numbers import number_text
from macros.watch.adapters.shape import Foreign
from macros.watch.names import Owner, owners, tokens

_RECENT = 2  # years: what is older and absent is not of the current or the last but one generation
_CLOSE = 0.005
_APART = 3  # days between two tellings of one event
_LAST_BUT_ONE = 3


class Sort(StrEnum):
    """What is proposed."""

    ABSENT = "no record"
    STATE = "state differs"
    END = "planned end differs"
    DATE = "date differs"
    OFFER = "offer missing"
    FIGURE = "figure differs"
    LACKING = "value missing"


@dataclass(frozen=True)
class Proposal:
    """One difference: what we have, what they have, and where they say so."""

    sort: Sort
    path: str
    line: int
    id: str
    field: str
    ours: str
    theirs: str
    where: str
    thing: Foreign | None = None  # of what is absent

    def __str__(self) -> str:
        """Give it in one line."""
        place = f"{self.path}:{self.line}: " if self.path else ""
        ours = f"ours {self.ours}; " if self.ours else ""
        return f"{place}{self.sort}: {self.field}: {ours}theirs {self.theirs} ({self.where})"


def compare(catalog: Catalog, things: Iterable[Foreign]) -> list[Proposal]:
    """Give the differences; the same one told in several places is one, with all of them."""
    index = _Index(catalog)
    found: dict[tuple[object, ...], list[Proposal]] = defaultdict(list)
    for thing in things:
        for one in _differences(catalog, index, thing):
            found[one.sort, one.id, one.field, one.theirs].append(one)
    return [
        _joined(some)
        for _, some in sorted(found.items(), key=lambda item: (list(Sort).index(item[1][0].sort), str(item[0])))
    ]


def _joined(some: list[Proposal]) -> Proposal:
    places = list(dict.fromkeys(one.where for one in some))
    shown = ", ".join(places[:_LAST_BUT_ONE]) + (
        f" and {len(places) - _LAST_BUT_ONE} more" if len(places) > _LAST_BUT_ONE else ""
    )
    return Proposal(**{**some[0].__dict__, "where": shown})


class _Index:
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


def _differences(catalog: Catalog, index: _Index, thing: Foreign) -> Iterator[Proposal]:
    owner = index.find(thing)
    if owner is None:
        yield from _absent(catalog, index, thing)
        return
    id, member = owner
    record = catalog.systems[id]
    yield from _figures(catalog, id, member, thing)
    yield from _states(
        catalog, id, member, thing if _speaks_for(catalog, index, id, thing) else replace(thing, state="")
    )
    platform = index.of_kind(thing.offered_by, "platforms") if thing.offered_by else ""
    offered = {link.edge.to for link in catalog.down.get(id, ()) if link.relation == "offered_by"}
    if platform and hasattr(record, "offered_by") and platform not in offered and thing.state != "deprecated":
        yield _proposal(catalog, Sort.OFFER, id, "offered_by", "", platform, thing)


def _speaks_for(catalog: Catalog, index: _Index, id: str, thing: Foreign) -> bool:
    """Tell whether a list may say that a thing has ended: who only offers it ends no more than the offer."""
    makers = {link.edge.to for link in catalog.down.get(id, ()) if link.relation == "made_by"}
    return not thing.offered_by or index.of_kind(thing.offered_by, "organizations") in makers


def _absent(catalog: Catalog, index: _Index, thing: Foreign) -> Iterator[Proposal]:
    """Give what the rule of inclusion may ask for: a recent thing whose maker has a record."""
    day = thing.events.get("released") or thing.events.get("published") or ""
    makers = [one.strip() for one in thing.maker.split(",") if one.strip()]
    known = [maker for name in makers if (maker := index.of_kind(name, "organizations"))]
    if thing.wanted and known and day and int(day[:4]) >= int(catalog.as_of[:4]) - _RECENT:
        said = f"{thing.name} of {', '.join(makers)}, {day}"
        yield Proposal(Sort.ABSENT, "", 0, "", thing.kind, "", said, thing.where, thing)


def _figures(catalog: Catalog, id: str, member: str, thing: Foreign) -> Iterator[Proposal]:
    record = catalog.systems[id]
    holder = next((one for one in getattr(record, "variants", ()) if one.name == member), record)
    for name, theirs in thing.facts.items():
        field = type(holder).model_fields.get(name)
        if field is None:
            continue
        facts = getattr(holder, name)
        latest = max((fact.as_of for fact in facts), default="")
        now = [fact for fact in facts if fact.as_of == latest and not fact.undisclosed]
        said = (
            f"{number_text(float(f'{theirs:.6g}'))} {extra(field, 'unit') or ''}".strip()
            if isinstance(theirs, float)
            else theirs
        )
        if not facts:
            yield _proposal(catalog, Sort.LACKING, id, name, "", said, thing, member)
        elif now and not any(_agrees(fact, theirs) for fact in now):
            ours = " or ".join(_said(fact, extra(field, "unit") or "") for fact in now)
            yield _proposal(catalog, Sort.FIGURE, id, name, ours, said, thing, member)


def _said(fact: object, unit: str) -> str:
    if isinstance(fact, NumberFact):
        numbers = [number for number in (fact.value, fact.min, fact.max) if number is not None]
        return f"{' to '.join(map(number_text, numbers))} {unit}".strip()
    return str(getattr(fact, "value", ""))


def _agrees(fact: object, theirs: float | str) -> bool:
    if not isinstance(fact, NumberFact):
        return tokens(str(getattr(fact, "value", ""))) == tokens(str(theirs))
    if isinstance(theirs, str):
        return False
    if fact.value is not None:
        wide = 0.06 if fact.about else _CLOSE
        return isclose(fact.value, theirs, rel_tol=wide)
    low, high = fact.min if fact.min is not None else 0.0, fact.max if fact.max is not None else float("inf")
    return low * (1 - _CLOSE) <= theirs <= high * (1 + _CLOSE)


def _states(catalog: Catalog, id: str, member: str, thing: Foreign) -> Iterator[Proposal]:
    record = catalog.systems[id]
    holder = next((one for one in getattr(record, "variants", ()) if one.name == member), record)
    own = {str(event.event): event for event in getattr(holder, "events", ()) if not event.scope}
    now = status(catalog, id)
    if thing.state and not member and now and now.state not in CLOSING:
        yield _proposal(catalog, Sort.STATE, id, "state", str(now.state), thing.state, thing)
    end = thing.events.get("retired")
    if end and "retired" in own and _apart(own["retired"].date, end):
        yield _proposal(catalog, Sort.END, id, "retired", own["retired"].date, end, thing, member)
    elif end and "retired" not in own:
        yield _proposal(catalog, Sort.END, id, "retired", "none", end, thing, member)
    for kind in ("released", "published"):
        day = thing.events.get(kind)
        if day and kind in own and _apart(own[kind].date, day) and _counts(record, own[kind].date, day):
            yield _proposal(catalog, Sort.DATE, id, kind, own[kind].date, day, thing, member)


def _counts(record: System, ours: str, theirs: str) -> bool:
    """Tell whether another date of a beginning says anything: a package or a tag may be younger than the thing."""
    return record.folder not in {"frameworks", "databases"} or first_day(theirs) < first_day(ours)


def _apart(ours: str, theirs: str) -> bool:
    """Tell whether two dates cannot be the same, a few days apart or less exact."""
    try:
        low, high = first_day(theirs), last_day(theirs)
    except (ValueError, KeyError, IndexError):
        return False
    slack = timedelta(days=_APART)
    return (
        date.fromisoformat(low) > date.fromisoformat(last_day(ours)) + slack
        or date.fromisoformat(high) < date.fromisoformat(first_day(ours)) - slack
    )


def _proposal(
    catalog: Catalog, sort: Sort, id: str, field: str, ours: str, theirs: str, thing: Foreign, member: str = ""
) -> Proposal:
    entry = catalog.entry(id)
    return Proposal(
        sort,
        entry.path,
        _line(catalog, id, member, field),
        id,
        f"{member}: {field}" if member else field,
        ours,
        theirs,
        thing.where,
    )


def _line(catalog: Catalog, id: str, member: str, field: str) -> int:
    """Give the line of a field, or of what it would stand in."""
    record, entry = catalog.systems[id], catalog.entry(id)
    variants = [one.name for one in getattr(record, "variants", ())]
    head = ("variants", variants.index(member)) if member in variants else ()
    events = [str(one.event) for one in record.events]
    tail = ("events", events.index(field)) if not head and field in events else (field,)
    return entry.position((*head, *tail))[0]
