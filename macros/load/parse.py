"""YAML text -> plain values that remember their line and column. No tags, anchors, aliases or repeated keys."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from macros.faults import Fault, Faults
from macros.load.scalars import resolve

DEEPEST = 8
Place = tuple[str | int, ...]
Position = tuple[int, int]
_Loader = yaml.CSafeLoader  # not optional: ten times as fast as the loader in Python


@dataclass
class Parsed:
    """A document: its value, and where each part of it stands (the key's place for a part of a mapping)."""

    value: Any
    positions: dict[Place, Position] = field(default_factory=dict)


def _position(event: yaml.Event) -> Position:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


class _Composer:
    def __init__(self, path: str, events: Iterator[yaml.Event]) -> None:
        self.path = path
        self.events = events
        self.positions: dict[Place, Position] = {}
        self.faults: list[Fault] = []

    def fault(self, event: yaml.Event, place: Place, message: str) -> None:
        self.faults.append(Fault(self.path, *_position(event), ".".join(map(str, place)), message))

    def value(self, event: yaml.Event, place: Place) -> Any:
        """Give the value that begins with `event`."""
        if len(place) > DEEPEST:
            raise Faults([Fault(self.path, *_position(event), "", f"nested deeper than {DEEPEST} levels")])
        if isinstance(event, yaml.AliasEvent):
            self.fault(event, place, "an alias (*name); write the value again")
            return None
        if getattr(event, "anchor", None):
            self.fault(event, place, "an anchor (&name); write the value without it")
        if tag := getattr(event, "tag", None):
            self.fault(event, place, f"a tag ({tag}); write the plain value")
        if isinstance(event, yaml.ScalarEvent):
            return resolve(event.value) if event.implicit[0] and not event.style else event.value
        return self.mapping(place) if isinstance(event, yaml.MappingStartEvent) else self.sequence(place)

    def sequence(self, place: Place) -> list[Any]:
        """Give the list whose start was read."""
        items: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            here = (*place, len(items))
            self.positions[here] = _position(event)
            items.append(self.value(event, here))
        return items

    def mapping(self, place: Place) -> dict[str, Any]:
        """Give the mapping whose start was read."""
        items: dict[str, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                self.fault(event, place, "a key must be a plain word")
                self.value(event, (*place, "?"))
                self.value(next(self.events), (*place, "?"))
                continue
            key = event.value
            here = (*place, key)
            if key == "<<" and not event.style:
                self.fault(event, place, "a merge key (<<); write the keys out")
            elif key in items:
                line = self.positions[here][0]
                self.fault(event, here, f"is written twice, first in line {line}; keep one")
            self.positions.setdefault(here, _position(event))
            items[key] = self.value(next(self.events), here)
        return items


def _unclosed(error: yaml.MarkedYAMLError) -> bool:
    """Tell whether something was opened and never closed: the place where it opens is the one to look at."""
    return bool(error.context_mark) and (error.context or "").startswith(
        ("while parsing a flow", "while scanning a quoted")
    )


def parse(path: str, text: str) -> Parsed:
    """Give the one document in `text`; raise `Faults` with every forbidden form, or the first syntax error."""
    try:
        events = iter(list(yaml.parse(text, Loader=_Loader)))
    except yaml.MarkedYAMLError as error:
        mark = error.context_mark if _unclosed(error) else error.problem_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        problem = (error.problem or "cannot be read").replace("\n", " ")
        raise Faults([Fault(path, line, column, "", f"not YAML: {problem}")]) from None
    starts = [event for event in events if isinstance(event, yaml.DocumentStartEvent)]
    if not starts:
        raise Faults([Fault(path, 1, 1, "", "is empty; a record is a list of `key: value` lines")])
    if len(starts) > 1:
        raise Faults([Fault(path, *_position(starts[1]), "", "a second document begins; one record a file")])
    return _compose(path, text)


def _compose(path: str, text: str) -> Parsed:
    events = iter(list(yaml.parse(text, Loader=_Loader))[2:])
    composer = _Composer(path, events)
    first = next(events)
    value = composer.value(first, ())
    if not isinstance(value, dict):
        composer.fault(first, (), "is not a list of `key: value` lines")
    if composer.faults:
        raise Faults(composer.faults)
    return Parsed(value, composer.positions)
