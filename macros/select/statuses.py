"""A status in words: what stands in a table, in a banner, in the search. Nothing else words a state."""

from collections.abc import Iterator

from macros.relate.states import State, Status
from macros.schema.days import last_day
from macros.schema.record import Event
from macros.schema.vocabularies import Access, EventType, spelled
from macros.select.cells import DateCell

_WORDS = {State.NOT_CHECKED: "Not checked", State.MAINTENANCE: "In maintenance"}
_DONE = {EventType.RELEASED: "released", EventType.PREVIEW: "previewed", EventType.IN_USE: "in use by"}
_TO_COME = {EventType.RELEASED: "to come", EventType.PREVIEW: "preview to come", EventType.IN_USE: "to come"}
_OPEN = (Access.OPEN_WEIGHTS, Access.OPEN_SOURCE)


def word(status: Status) -> str:
    """Give the word of a state."""
    return _said(status.state)


def _said(state: State) -> str:
    return _WORDS.get(state, str(state).capitalize())


def words() -> Iterator[str]:
    """Give all that a state, and the dates beside it, may say."""
    yield from map(_said, State)
    yield from ("since", *(f"since {done}" for done in _DONE.values()), "seen", *(f"{spelled(one)}," for one in _OPEN))
    yield from ("not before", "ends", "deprecated from", *_TO_COME.values())


def dates(status: Status) -> tuple[DateCell, ...]:
    """Give the dates that a table shows beside the word: the next end first, then when it was last seen."""
    ahead = ending(status) or coming(status)
    return tuple(one for one in (ahead, _known(status)) if one)


def _known(status: Status) -> DateCell | None:
    """Give the day up to which the state is known."""
    event = status.event
    if status.state in {State.ENDED, State.ARCHIVED} and event:
        return DateCell(event.date, status.sources)
    if status.state is State.NOT_CHECKED:
        if status.seen:
            return DateCell(status.seen, status.sources, before="since")
        return DateCell(event.date, status.sources, before=f"since {_DONE[event.event]}") if event else None
    if status.open and status.state is State.AVAILABLE:
        return DateCell(status.seen, status.sources, before=f"{spelled(status.open)},") if status.seen else None
    return DateCell(status.seen, status.sources, before="seen") if status.seen else None


def ending(status: Status) -> DateCell | None:
    """Give the next end that lies ahead: that of the whole before that of a part, a fixed one before a promise."""
    ends = [event for event in status.planned if event.event in {EventType.RETIRED, EventType.DEPRECATED}]
    ends.sort(key=lambda event: (bool(event.scope), bool(event.not_before), event.event is not EventType.RETIRED))
    return end_of(ends[0]) if ends else None


def end_of(event: Event) -> DateCell:
    """Give an end that lies ahead, in words."""
    before = "not before" if event.not_before else "ends" if event.event is EventType.RETIRED else "deprecated from"
    after = f"({event.scope})" if event.scope else ""
    return DateCell(event.date, event.source, before=before, after=after, planned=last_day(event.date))


def coming(status: Status) -> DateCell | None:
    """Give the day from which it shall be had, where that lies ahead."""
    event = status.comes
    if event is None:
        return None
    return DateCell(event.date, event.source, before=_TO_COME[event.event], planned=last_day(event.date))


def sentence(status: Status) -> str:
    """Say a state where there is room: "Listed on 2026-07-02, not checked since"."""
    event = status.event
    if status.state is not State.NOT_CHECKED:
        return word(status)
    if status.seen:
        return f"Listed on {status.seen}, not checked since"
    return f"{_DONE[event.event].capitalize()} {event.date}, not checked since" if event else word(status)
