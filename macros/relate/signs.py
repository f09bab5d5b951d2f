"""What shows that a thing could be had on a day: its own facts, who offers or rents it, what contains it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from macros.relate.graph import Catalog
from macros.relate.links import Link
from macros.relate.standings import CODE, rank, standing
from macros.schema.days import before, last_day
from macros.schema.facts import AccessFact, AnyFact, FrozenModel
from macros.schema.fields import fields_with
from macros.schema.record import Event
from macros.schema.upper_layers import Model
from macros.schema.vocabularies import Access, EventType

_NOT_HAD = {Access.CLOSED, Access.RESEARCH_ONLY}
_TELLING = 31  # days after an event in which its source speaks of that time, and not of the past
_PARTS = {"contains", "connected_by"}
_HARDWARE = {"instances", "accelerators", "interconnects", "storage", "databases"}


@dataclass(frozen=True, order=True)
class Sign:
    """A day on which a thing could be had, by the content of a source.

    It is of the `start` where the source tells of a beginning: of a thing that is years old it shows nothing more.
    """

    day: str
    source: str
    start: bool = False


def newest(catalog: Catalog, id: str) -> Sign | None:
    """Give the newest sign of a thing, by the better source where two are of one day."""

    def worth(sign: Sign) -> tuple[str, bool, int]:
        return sign.day, not sign.start, -rank(catalog, (sign.source,))

    return max(signs(catalog, id), key=worth, default=None)


def signs(catalog: Catalog, id: str) -> tuple[Sign, ...]:
    """Give the signs of a thing; each is worked out once, and nothing is a sign of itself."""
    return catalog.each(_of_all, id, meanwhile=())


def _of_all(catalog: Catalog, id: str) -> tuple[Sign, ...]:
    return tuple(dict.fromkeys(_signs(catalog, id)))


def _signs(catalog: Catalog, id: str) -> Iterator[Sign]:
    record = catalog.systems[id]
    for part in (record, *(record.variants if isinstance(record, Model) else ())):
        for fact in told(part):
            yield from _of(catalog, fact.source)
    for event in record.events:
        start = event.event in {EventType.RELEASED, EventType.IN_USE}
        told_then = (sign for sign in _of(catalog, event.source) if _shows(event, sign.day))
        yield from (Sign(sign.day, sign.source, start) for sign in told_then)
    for link in (*catalog.down.get(id, ()), *catalog.up.get(id, ())):
        yield from _of_link(catalog, id, link)
    if record.folder == "frameworks":
        yield from _of(catalog, (source for source in record.sources if standing(catalog, source) in CODE))


def told(record: FrozenModel) -> Iterator[AnyFact]:
    """Give the facts that show that a thing could be had; none of before the day from which it no longer could."""
    for name, _ in fields_with(type(record), "seen"):
        facts = [fact for fact in getattr(record, name) if not fact.undisclosed]
        shut = max((fact.as_of for fact in facts if _not_had(fact)), default="")
        yield from (fact for fact in facts if not _not_had(fact) and fact.as_of >= shut)


def _not_had(fact: AnyFact) -> bool:
    return isinstance(fact, AccessFact) and fact.value in _NOT_HAD


def _shows(event: Event, day: str) -> bool:
    """Tell whether a source of `day` shows by an event that a thing was there: later ones only tell its history."""
    if event.event is EventType.PREVIEW:
        return not before(day, event.date)
    if event.event in {EventType.RELEASED, EventType.IN_USE}:
        latest = date.fromisoformat(last_day(event.date)) + timedelta(days=_TELLING)
        return not before(day, event.date) and day <= latest.isoformat()
    return event.event in {EventType.DEPRECATED, EventType.RETIRED} and not event.scope and before(day, event.date)


def _of_link(catalog: Catalog, id: str, link: Link) -> Iterator[Sign]:
    start = catalog.systems.get(link.start)
    end = catalog.systems.get(link.edge.to or "")
    if start is None or end is None:
        return
    if link.relation == "offered_by" or (
        link.relation == "runs_on" and start.folder == "platforms" and end.folder in _HARDWARE and link.start != id
    ):
        held = (source for source in link.edge.source or () if _held(catalog, link, source))
        yield from _of(catalog, held)
    elif link.start != id and (
        link.relation in _PARTS or (link.relation == "part_of" and start.folder == end.folder == "models")
    ):
        yield from signs(catalog, link.start)


def _held(catalog: Catalog, link: Link, source: str) -> bool:
    day = catalog.day_of(source)
    return link.edge.until is None or not day or not before(link.edge.until, day)


def _of(catalog: Catalog, sources: Iterable[str]) -> Iterator[Sign]:
    return (Sign(day, source) for source in sources if (day := catalog.day_of(source)))
