"""YAML events -> plain values that remember their places. No tags, anchors, aliases or repeated keys."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from macros.faults import Faults
from macros.load.notes import Notes
from macros.load.places import Place, Position, position

DEEPEST = 8
MOST_ENTRIES = 500  # in one list or mapping


@dataclass
class Parsed:
    """A document: its value, where each part of it stands (a part of a mapping: its key), and numbers as written."""

    value: Any
    positions: dict[Place, Position] = field(default_factory=dict)
    digits: dict[Place, str] = field(default_factory=dict)
    lost: tuple[str, ...] = ()  # lines that could not be read


class Composer:
    """Reads one value from the events of a text."""

    def __init__(self, notes: Notes, events: Iterator[yaml.Event]) -> None:
        self.notes = notes
        self.events = events
        self.positions: dict[Place, Position] = {}
        self.opened: list[Position] = []  # lists and mappings that are not closed yet

    def value(self, event: yaml.Event, place: Place) -> Any:
        """Give the value that begins with `event`."""
        if len(place) > DEEPEST:
            raise Faults([self.notes.fault(event, (), f"nested deeper than {DEEPEST} levels", "size")])
        if isinstance(event, yaml.AliasEvent):
            self.notes.fault(event, place, "an alias (*name); write the value again")
            return None
        self.notes.marks(event, place)
        if isinstance(event, yaml.ScalarEvent):
            return self.notes.scalar(event, place)
        self.opened.append(position(event))
        value = self.mapping(place) if isinstance(event, yaml.MappingStartEvent) else self.sequence(place)
        self.opened.pop()
        return value

    def sequence(self, place: Place) -> list[Any]:
        """Give the list whose start was read."""
        items: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            self.bounded(event, place, len(items))
            here = (*place, len(items))
            self.positions[here] = position(event)
            items.append(self.value(event, here))
        return items

    def mapping(self, place: Place) -> dict[str, Any]:
        """Give the mapping whose start was read."""
        items: dict[str, Any] = {}
        for count in itertools.count():
            if isinstance(event := next(self.events), yaml.MappingEndEvent):
                break
            self.bounded(event, place, count)
            if isinstance(event, yaml.ScalarEvent):
                here = (*place, event.value)
                self.notes.key(event, here, self.positions.get(here))
                self.positions.setdefault(here, position(event))
                items[event.value] = self.value(next(self.events), here)
            else:
                self.notes.fault(event, place, "a key must be a plain word")
                self.value(event, (*place, "?"))
                self.value(next(self.events), (*place, "?"))
        return items

    def bounded(self, event: yaml.Event, place: Place, count: int) -> None:
        """Stop where a list or mapping has more entries than any record could need."""
        if count >= MOST_ENTRIES:
            raise Faults([self.notes.fault(event, place, f"more than {MOST_ENTRIES} entries", "size")])
