"""YAML events -> plain values that remember their places. No tags, anchors, aliases or repeated keys."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from macros.faults import Fault, Faults
from macros.load.characters import forbidden
from macros.load.places import Position, place_of, position
from macros.load.scalars import is_number, objection, resolve

DEEPEST = 8
MOST_ENTRIES = 500  # in one list or mapping
MOST_TOLD = 5  # of one scalar
Place = tuple[str | int, ...]


@dataclass
class Parsed:
    """A document: its value, where each part of it stands (a part of a mapping: its key), and numbers as written."""

    value: Any
    positions: dict[Place, Position] = field(default_factory=dict)
    digits: dict[Place, str] = field(default_factory=dict)


class Composer:
    """Reads one value from the events of a text; `faults` grows while it does."""

    def __init__(self, path: str, text: str, events: Iterator[yaml.Event]) -> None:
        self.path = path
        self.text = text
        self.events = events
        self.parsed = Parsed(None)
        self.faults: list[Fault] = []

    def fault(self, event: yaml.Event, place: Place, message: str) -> None:
        """Note what is wrong with an event."""
        self._fault(position(event), place, message)

    def _fault(self, where: Position, place: Place, message: str) -> None:
        self.faults.append(Fault(self.path, *where, ".".join(map(str, place)), message))

    def value(self, event: yaml.Event, place: Place) -> Any:
        """Give the value that begins with `event`."""
        if len(place) > DEEPEST:
            raise Faults([Fault(self.path, *position(event), "", f"nested deeper than {DEEPEST} levels")])
        if isinstance(event, yaml.AliasEvent):
            self.fault(event, place, "an alias (*name); write the value again")
            return None
        if getattr(event, "anchor", None):
            self.fault(event, place, "an anchor (&name); write the value without it")
        if tag := getattr(event, "tag", None):
            self.fault(event, place, f"a tag ({tag}); write the plain value")
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event, place)
        return self.mapping(place) if isinstance(event, yaml.MappingStartEvent) else self.sequence(place)

    def scalar(self, event: yaml.ScalarEvent, place: Place) -> Any:
        """Give the value of a scalar."""
        text: str = event.value
        self.characters(event, place)
        if not event.implicit[0] or event.style:
            return text
        if message := objection(text):
            self.fault(event, place, message)
        elif is_number(text):
            self.parsed.digits[place] = text
        return resolve(text)

    def characters(self, event: yaml.ScalarEvent, place: Place) -> None:
        """Look at the characters that a scalar stands for, however they are written."""
        if event.value.isascii() and event.value.isprintable():
            return
        for index, what in forbidden(event.value)[:MOST_TOLD]:
            self._fault(place_of(self.text, event, index), place, what)

    def sequence(self, place: Place) -> list[Any]:
        """Give the list whose start was read."""
        items: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            self.bounded(event, place, len(items))
            here = (*place, len(items))
            self.parsed.positions[here] = position(event)
            items.append(self.value(event, here))
        return items

    def mapping(self, place: Place) -> dict[str, Any]:
        """Give the mapping whose start was read."""
        items: dict[str, Any] = {}
        for count in itertools.count():
            if isinstance(event := next(self.events), yaml.MappingEndEvent):
                break
            self.bounded(event, place, count)
            if not isinstance(event, yaml.ScalarEvent):
                self.fault(event, place, "a key must be a plain word")
                self.value(event, (*place, "?"))
                self.value(next(self.events), (*place, "?"))
                continue
            here = (*place, event.value)
            self.key(event, here, items)
            self.parsed.positions.setdefault(here, position(event))
            items[event.value] = self.value(next(self.events), here)
        return items

    def key(self, event: yaml.ScalarEvent, here: Place, items: dict[str, Any]) -> None:
        """Look at a key."""
        self.characters(event, here)
        if event.anchor or event.tag:
            self.fault(event, here, "an anchor or a tag of a key; write the plain word")
        if event.value == "<<" and not event.style:
            self.fault(event, here, "a merge key (<<); write the keys out")
        elif event.value in items:
            self.fault(event, here, f"is written twice, first in line {self.parsed.positions[here][0]}; keep one")

    def bounded(self, event: yaml.Event, place: Place, count: int) -> None:
        """Stop where a list or mapping has more entries than any record could need."""
        if count >= MOST_ENTRIES:
            message = f"more than {MOST_ENTRIES} entries"
            raise Faults([Fault(self.path, *position(event), ".".join(map(str, place)), message)])
