"""What an adapter is: a reader of one public format, with a table that says what becomes of each of its fields."""

import json
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from macros.faults import Refused
from macros.relate import Catalog


class To(NamedTuple):
    """Where a field of theirs goes: a fact, text, event or identifier of ours; `factor` brings it to our unit."""

    what: str
    name: str = ""
    factor: float = 1.0


Table = Mapping[str, To]
_FIELDS = Path(__file__).with_name("fields.toml")


@cache
def table(name: str) -> Table:
    """Give a table of fields.toml."""
    said: dict[str, Any] = tomllib.loads(_FIELDS.read_text(encoding="utf-8"))[name]
    known = dict.fromkeys(said.pop("known"), To("known"))
    return known | {path: _to(*words.split()) for path, words in said.items()}


def _to(what: str, name: str = "", factor: str = "1") -> To:
    return To(what, name, float(factor))


@dataclass
class Foreign:
    """A thing as another publisher has it."""

    name: str
    kind: str  # of ours
    where: str  # the place in the file, in words
    identifiers: dict[str, str] = field(default_factory=dict)
    facts: dict[str, float | str] = field(default_factory=dict)
    events: dict[str, str] = field(default_factory=dict)
    maker: str = ""
    offered_by: str = ""
    state: str = ""  # their word for deprecated or ended, as ours
    latest: str = ""  # the day of its newest release
    wanted: bool = False  # what the rule of inclusion may ask for


@dataclass
class Reading:
    """All things of a file, and the fields that no table knows, counted."""

    things: list[Foreign] = field(default_factory=list)
    unknown: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True)
class Adapter:
    """One format: `read` takes the text of a file and the name under which it was asked for."""

    name: str
    expected: str
    read: Callable[[str, str], Reading]
    addresses: Callable[[Catalog], Iterator[tuple[str, str]]]  # with the name of each

    def refuse(self, why: str) -> Refused:
        """Give the refusal of a file of another format."""
        return Refused(f"{self.name}: {why}; expected {self.expected}")

    def parsed(self, text: str) -> Any:
        """Give what a JSON text holds."""
        try:
            return json.loads(text)
        except ValueError as error:
            raise self.refuse(f"is not JSON ({error})") from None


def flat(value: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, Any]]:
    """Give the fields of a mapping, those of mappings in it by their path."""
    for key, part in value.items():
        if isinstance(part, Mapping) and part:
            yield from flat(part, f"{before}{key}.")
        else:
            yield f"{before}{key}", part


def take(thing: Foreign, value: Mapping[str, Any], table: Table, unknown: Counter[str]) -> None:
    """Put the fields of a mapping where the table says; count those that it does not know."""
    for path, part in flat(value):
        to = table.get(path) or _under(path, table)
        if to is None:
            unknown[path] += 1
        elif part not in (None, "", [], {}):
            _put(thing, to, part)


def _under(path: str, table: Table) -> To | None:
    """Give where a field goes that stands below a known one: `cost.input` below `cost.*`."""
    parts = path.split(".")
    return next((table[key] for n in range(len(parts), 0, -1) if (key := ".".join((*parts[:n], "*"))) in table), None)


def _put(thing: Foreign, to: To, value: Any) -> None:
    if to.what == "fact":
        if number := _number(value):
            thing.facts.setdefault(to.name, number * to.factor)
    elif to.what == "text":
        thing.facts[to.name] = str(value)
    elif to.what == "event":
        thing.events[to.name] = str(value)[:10]
    elif to.what == "identifier":
        thing.identifiers[to.name] = str(value)
    elif to.what in {"maker", "latest"}:
        setattr(thing, to.what, str(value)[:10] if to.what == "latest" else str(value))


def _number(value: Any) -> float | None:
    try:
        return float(str(value).replace(",", "")) if not isinstance(value, bool) else None
    except ValueError:
        return None


def registered(catalog: Catalog, register: str) -> Iterator[str]:
    """Give the names that our records have in a register."""
    for record in catalog.systems.values():
        for one in (record, *getattr(record, "variants", ())):
            if identifiers := one.identifiers:
                yield from getattr(identifiers, register)
