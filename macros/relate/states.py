"""What a thing is on the day of the edition, and no more than its evidence: one rule for all kinds."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from macros.relate.graph import Catalog
from macros.relate.lifecycle import AVAILABILITY_EVENTS, past, planned, successors
from macros.relate.signs import newest, told
from macros.schema.days import first_day, last_day
from macros.schema.record import Event
from macros.schema.vocabularies import Access, EventType

_FORETOLD = 31  # days: what was to come so soon is taken to have come


class State(StrEnum):
    """What a thing is, in the order of a life."""

    ANNOUNCED = "announced"
    PUBLISHED = "published"
    PREVIEW = "preview"
    AVAILABLE = "available"
    MAINTAINED = "maintained"
    NOT_CHECKED = "not-checked"  # it could be had once; nobody has looked for longer than its kind's limit
    DEPRECATED = "deprecated"
    MAINTENANCE = "maintenance"
    ARCHIVED = "archived"
    ENDED = "ended"
    UNKNOWN = "unknown"


CLOSING = {State.DEPRECATED, State.MAINTENANCE, State.ARCHIVED, State.ENDED}
TO_BE_HAD = {State.PREVIEW, State.AVAILABLE, State.MAINTAINED}
_ENDS = {EventType.RETIRED: State.ENDED, EventType.ARCHIVED: State.ARCHIVED}
_WANES = {EventType.DEPRECATED: State.DEPRECATED, EventType.MAINTENANCE: State.MAINTENANCE}


@dataclass(frozen=True)
class Status:
    """A state, the event that decides it, and the day on which the thing was last seen, with the source that shows it.

    Without that day nothing but the event is known. It is `open` where weights or code are: these do not expire.
    """

    state: State
    event: Event | None = None
    seen: str = ""
    sources: tuple[str, ...] = ()
    open: Access | None = None
    planned: tuple[Event, ...] = ()
    followers: tuple[str, ...] = ()

    @property
    def ends(self) -> Event | None:
        """Give the end of the whole thing, where its maker has set a day that lies ahead."""
        return next((one for one in self.planned if one.event is EventType.RETIRED and _is_set(one)), None)

    @property
    def comes(self) -> Event | None:
        """Give the day from which it shall be had, where that lies ahead."""
        return next((one for one in self.planned if one.event in AVAILABILITY_EVENTS), None)


def _is_set(event: Event) -> bool:
    return not event.scope and not event.not_before


def status(catalog: Catalog, id: str) -> Status | None:
    """Give what a system is; None for what has no state: an organization, or an idea of which no event is known."""
    return catalog.each(_status, id)


def _status(catalog: Catalog, id: str) -> Status | None:
    return _Evidence(catalog, id).status()


class _Evidence:
    """All that is known of one thing on the day of the edition."""

    def __init__(self, catalog: Catalog, id: str) -> None:
        self.catalog = catalog
        self.record = catalog.systems[id]
        happened = past(self.record, catalog.as_of)
        self.events = [event for event in happened if not self._only_foretold(event)]
        self.planned = planned(self.record, catalog.as_of)
        self.sign = newest(catalog, id) if self.record.days_seen else None
        values = {getattr(fact, "value", None) for fact in told(self.record)}
        self.open = next((one for one in (Access.OPEN_SOURCE, Access.OPEN_WEIGHTS) if one in values), None)

    def status(self) -> Status | None:
        """Give the state: an end outweighs an offer, an offer outweighs an announcement."""
        unknown = Status(State.UNKNOWN, planned=self.planned) if self.record.days_seen else None
        return self._closed() or self._had() or self._told() or unknown

    def _closed(self) -> Status | None:
        if last := self._last(_ENDS):
            return self._by_event(_ENDS[last.event], last, last.date)
        if self.open and self.record.folder != "frameworks":
            return None  # what anyone may copy goes on, wherever its maker points
        fixed = next((one for one in self.planned if one.event is EventType.RETIRED and _is_set(one)), None)
        if last := self._last(_WANES):
            return self._by_event(_WANES[last.event], last, self._newest(last.source))
        return self._by_event(State.DEPRECATED, fixed, self._newest(fixed.source)) if fixed else None

    def _had(self) -> Status | None:
        began = self._first({EventType.RELEASED}) or self._first(AVAILABILITY_EVENTS)
        maintained = self.record.folder == "frameworks"
        if self.open and not maintained:
            return self._by_sign(State.AVAILABLE, began)
        trial = [one for one in self.events if one.event is EventType.PREVIEW]
        if trial and not self._last({EventType.RELEASED, EventType.IN_USE}) and not maintained:
            shown = self._newest(trial[-1].source)
            if self._is_fresh(shown):
                return self._by_event(State.PREVIEW, trial[-1], max(shown, self.sign.day if self.sign else ""))
        if self.sign and self._is_fresh(self.sign.day):
            return self._by_sign(State.MAINTAINED if maintained else State.AVAILABLE, began)
        if self.sign and self.record.days_seen and not (self.sign.start and began):
            return self._by_sign(State.NOT_CHECKED, began)
        if began and self.record.days_seen:
            return self._by_event(State.NOT_CHECKED, began, "")
        return None

    def _told(self) -> Status | None:
        kinds = {EventType.PUBLISHED, EventType.ANNOUNCED, *(() if self.record.days_seen else AVAILABILITY_EVENTS)}
        if (last := self._last(kinds)) and self.record.folder != "organizations":
            state = State.ANNOUNCED if last.event is EventType.ANNOUNCED else State.PUBLISHED
            return self._by_event(state, last, self._newest(last.source))
        to_be_had = (one for one in self.record.events if one.event in AVAILABILITY_EVENTS)
        ahead = next((one for one in to_be_had if one not in self.events), None)
        return self._by_event(State.ANNOUNCED, ahead, self._newest(ahead.source)) if ahead else None

    def _last(self, kinds: Iterable[EventType]) -> Event | None:
        return next((event for event in reversed(self.events) if event.event in kinds), None)

    def _first(self, kinds: Iterable[EventType]) -> Event | None:
        return next((event for event in self.events if event.event in kinds), None)

    def _newest(self, sources: Iterable[str]) -> str:
        return max(map(self.catalog.day_of, sources), default="")

    def _is_fresh(self, day: str) -> bool:
        return bool(day) and age(self.catalog, day) <= (self.record.days_seen or 0)

    def _by_event(self, state: State, event: Event, seen: str) -> Status:
        return Status(state, event, seen, event.source, self.open, self.planned, self._followers())

    def _by_sign(self, state: State, event: Event | None) -> Status:
        day, sources = "", tuple(source for fact in told(self.record) for source in fact.source)
        if self.sign:
            day, sources = self.sign.day, (self.sign.source,)
        return Status(state, event, day, sources, self.open, self.planned, self._followers())

    def _followers(self) -> tuple[str, ...]:
        return successors(self.catalog.systems, self.record)

    def _only_foretold(self, event: Event) -> bool:
        """Tell whether all sources of a beginning are so much older that they can only have announced it."""
        known = [self.catalog.sources[id] for id in event.source if id in self.catalog.sources]
        days = [source.content_as_of or source.published for source in known]
        if event.event not in AVAILABILITY_EVENTS or not days or not all(days):
            return False
        latest = max(date.fromisoformat(last_day(day)) for day in days if day)
        return (date.fromisoformat(first_day(event.date)) - latest).days > _FORETOLD


def age(catalog: Catalog, day: str) -> int:
    """Give the days from the first that `day` may mean to that of the edition."""
    return (date.fromisoformat(catalog.as_of) - date.fromisoformat(first_day(day))).days
