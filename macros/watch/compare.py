"""What others have against what the catalog has: proposals, each with both values and who says which."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from math import isclose

from macros.relate import Catalog
from macros.relate.statements import amount
from macros.relate.states import CLOSING, status
from macros.schema import System
from macros.schema.days import first_day, last_day
from macros.schema.facts import AnyFact, NumberFact, newest
from macros.schema.fields import extra
from macros.schema.numbers import number_text
from macros.watch.adapters.shape import Foreign
from macros.watch.names import tokens
from macros.watch.ours import Index, Pair
from macros.watch.proposal import Proposal, Sort

_RECENT = 2  # years: what is older and absent is not of the current or the last but one generation
_CLOSE = 0.005
_APART = 3  # days between two tellings of one event
_PLACES = 3  # of one difference that are named


def compare(catalog: Catalog, things: Iterable[Foreign]) -> list[Proposal]:
    """Give the differences; the same one told in several places is one, with all of them."""
    index = Index(catalog)
    found: dict[tuple[object, ...], list[Proposal]] = defaultdict(list)
    for thing in things:
        for one in _differences(catalog, index, thing):
            found[one.sort, one.id, one.field, one.theirs].append(one)
    order = sorted(found.items(), key=lambda item: (list(Sort).index(item[1][0].sort), str(item[0])))
    return [_joined(some) for _, some in order]


def _joined(some: list[Proposal]) -> Proposal:
    places = list(dict.fromkeys(one.where for one in some))
    more = f" and {len(places) - _PLACES} more" if len(places) > _PLACES else ""
    return replace(some[0], where=f"{', '.join(places[:_PLACES])}{more}")


def _differences(catalog: Catalog, index: Index, thing: Foreign) -> Iterator[Proposal]:
    owner = index.find(thing)
    if owner is None:
        yield from _absent(catalog, index, thing)
        return
    pair = Pair(catalog, *owner, thing)
    yield from _figures(pair)
    if thing.state and not pair.member and _speaks_for(index, pair):
        yield from _state(pair)
    yield from _dates(pair)
    platform = index.of_kind(thing.offered_by, "platforms") if thing.offered_by else ""
    offers = hasattr(pair.record, "offered_by") and thing.state != "deprecated"
    if platform and offers and platform not in pair.ends("offered_by"):
        yield replace(pair, member="").proposal(Sort.OFFER, "offered_by", "", platform)


def _speaks_for(index: Index, pair: Pair) -> bool:
    """Tell whether a list may say that a thing has ended: who only offers it ends no more than the offer."""
    by = pair.thing.offered_by
    return not by or index.of_kind(by, "organizations") in pair.ends("made_by")


def _absent(catalog: Catalog, index: Index, thing: Foreign) -> Iterator[Proposal]:
    """Give what the rule of inclusion may ask for: a recent thing whose maker has a record."""
    day = thing.events.get("released") or thing.events.get("published") or ""
    makers = [one.strip() for one in thing.maker.split(",") if one.strip()]
    known = [maker for name in makers if (maker := index.of_kind(name, "organizations"))]
    if thing.wanted and known and day and int(day[:4]) >= int(catalog.as_of[:4]) - _RECENT:
        said = f"{thing.name} of {', '.join(makers)}, {day}"
        yield Proposal(Sort.ABSENT, "", 0, "", thing.kind, "", said, thing.where, thing)


def _figures(pair: Pair) -> Iterator[Proposal]:
    fields = type(pair.holder).model_fields
    for name, theirs in pair.thing.facts.items():
        if name not in fields:
            continue
        facts, unit = getattr(pair.holder, name), extra(fields[name], "unit") or ""
        now = [fact for fact in newest(facts) if not fact.undisclosed]
        said = f"{number_text(float(f'{theirs:.6g}'))} {unit}".strip() if isinstance(theirs, float) else theirs
        if not facts:
            yield pair.proposal(Sort.LACKING, name, "", said)
        elif now and not any(_agrees(fact, theirs) for fact in now):
            yield pair.proposal(Sort.FIGURE, name, " or ".join(_said(fact, unit) for fact in now), said)


def _said(fact: AnyFact, unit: str) -> str:
    return amount(fact, unit) if isinstance(fact, NumberFact) else str(fact.value)


def _agrees(fact: AnyFact, theirs: float | str) -> bool:
    if not isinstance(fact, NumberFact):
        return tokens(str(fact.value)) == tokens(str(theirs))
    if isinstance(theirs, str):
        return False
    if fact.value is not None:
        wide = 0.06 if fact.about else _CLOSE
        return isclose(fact.value, theirs, rel_tol=wide)
    low, high = fact.min if fact.min is not None else 0.0, fact.max if fact.max is not None else float("inf")
    return low * (1 - _CLOSE) <= theirs <= high * (1 + _CLOSE)


def _state(pair: Pair) -> Iterator[Proposal]:
    now = status(pair.catalog, pair.id)
    if now and now.state not in CLOSING:
        yield pair.proposal(Sort.STATE, "state", str(now.state), pair.thing.state)


def _dates(pair: Pair) -> Iterator[Proposal]:
    own = {str(event.event): event.date for event in getattr(pair.holder, "events", ()) if not event.scope}
    told = pair.thing.events
    end = told.get("retired")
    if end and ("retired" not in own or _apart(own["retired"], end)):
        yield pair.proposal(Sort.END, "retired", own.get("retired", "none"), end)
    for kind in ("released", "published"):
        if (
            kind in told
            and kind in own
            and _apart(own[kind], told[kind])
            and _counts(pair.record, own[kind], told[kind])
        ):
            yield pair.proposal(Sort.DATE, kind, own[kind], told[kind])


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
