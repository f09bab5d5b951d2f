"""What is wrong with the parts of a YAML text, noted while it is read."""

from typing import Any

import yaml

from macros.faults import Fault
from macros.load.characters import forbidden
from macros.load.places import Place, Position, place_of, position
from macros.load.scalars import is_number, objection, resolve

_MOST_TOLD = 5  # of one scalar


class Notes:
    """The faults of one text, and its numbers as they were written."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self.faults: list[Fault] = []
        self.digits: dict[Place, str] = {}
        self.twice: set[Place] = set()  # keys that stand twice: what is in them is not told again

    def fault(self, where: yaml.Event | Position, place: Place, message: str, code: str = "yaml-form") -> Fault:
        """Note what is wrong with an event, or at a place of its own; give it too."""
        line, column = position(where) if isinstance(where, yaml.Event) else where
        made = Fault(self.path, line, column, ".".join(map(str, place)), message, code=code)
        last = self.faults[-1] if self.faults and place else None
        if not last or (last.line, last.field, last.code) != (line, made.field, "yaml-form"):
            self.faults.append(made)
        return made

    def marks(self, event: yaml.Event, place: Place) -> None:
        """Look for what changes a value or repeats it: a tag, an anchor."""
        if getattr(event, "anchor", None):
            self.fault(event, place, "an anchor (&name); write the value without it")
        if tag := getattr(event, "tag", None):
            self.fault(event, place, f"a tag ({tag}); write the plain value")

    def scalar(self, event: yaml.ScalarEvent, place: Place) -> Any:
        """Give the value of a scalar."""
        text: str = event.value
        self.characters(event, place)
        if not event.implicit[0] or event.style:
            return text
        if rest := self.cut(event):
            said = f"{rest} is left out, as a remark; put the whole value into quotes, or the remark on a line above"
            self.fault(event, place, said, "cut-value")
        if place and place[-1] in {"about", "undisclosed", "not_before"} and text.casefold() in {"yes", "y", "on"}:
            self.fault(event, place, f"is {text}; write true", "plain-value")
        elif message := objection(text):
            self.fault(event, place, message, "plain-value")
        elif is_number(text):
            self.digits[place] = text
        return resolve(text)

    def cut(self, event: yaml.ScalarEvent) -> str:
        """Give what stands behind a text without quotes and is read as a remark; a remark behind a number is one."""
        if not event.end_mark or not event.value or is_number(event.value):
            return ""
        rest = self.text[event.end_mark.index :].partition("\n")[0]
        return rest.strip() if rest.lstrip().startswith("#") and rest[:1] in " \t#" else ""

    def key(self, event: yaml.ScalarEvent, here: Place, first: Position | None) -> None:
        """Look at a key, which stood before at the place `first`."""
        self.characters(event, here)
        self.marks(event, here)
        if event.value == "<<" and not event.style:
            self.fault(event, here, "a merge key (<<); write the keys out")
        elif first and not any(here[:end] in self.twice for end in range(1, len(here))):
            self.twice.add(here)
            self.fault(event, here, f"is written twice, first in line {first[0]}; keep one", "duplicate-key")

    def characters(self, event: yaml.ScalarEvent, place: Place) -> None:
        """Look at the characters that a scalar stands for, however they are written."""
        if event.value.isascii() and event.value.isprintable():
            return
        for index, what in forbidden(event.value)[:_MOST_TOLD]:
            self.fault(place_of(self.text, event, index), place, what, "character")
