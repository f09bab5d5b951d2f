"""The fields of a kind as options of `strata new`: what may be given, how it is asked for, and what it becomes."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from types import NoneType
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from macros.faults import Refused
from macros.load.scalars import resolve
from macros.schema import SYSTEMS
from macros.schema.fields import extra, is_list
from macros.schema.stack import GROUPS
from macros.schema.written_order import model_in, written_order

UNDISCLOSED = "undisclosed"


@dataclass(frozen=True)
class Option:
    """One field, or one part of a field that is a mapping: `then.verdict` is --then-verdict."""

    place: tuple[str, ...]
    field: FieldInfo
    kind: type[BaseModel]

    @property
    def flag(self) -> str:
        """Give its name on the command line."""
        return "--" + "-".join(self.place).replace("_", "-")

    @property
    def role(self) -> str:
        """Give the role of its field: plain, fact or relation."""
        return str(extra(self.field, "role") or "plain")

    @property
    def several(self) -> bool:
        """Tell whether it takes a list."""
        return self.role == "relation" or (self.role == "plain" and is_list(self.field.annotation))

    @property
    def numeric(self) -> bool:
        """Tell whether it is a fact whose value is a number."""
        return self.role == "fact" and self._takes_numbers

    @property
    def help(self) -> str:
        """Say what belongs into it, in which unit, and which words there are."""
        unit, ends = extra(self.field, "unit"), extra(self.field, "to")
        more = [f"In {unit}." if unit else "", f"Ids of {', '.join(ends)}." if ends else ""]
        more.append(f"One of: {', '.join(self.words)}." if self.words else "")
        named = " ".join(self.place).capitalize().replace("_", " ")
        return " ".join(filter(None, (self.field.description or self.field.title or f"{named}.", *more)))

    @property
    def words(self) -> list[str]:
        """Give the words that it may choose from; none where it is free."""
        if self.place == ("groups",):
            layer = getattr(self.kind, "layer", None)
            return [group.id for group in GROUPS.values() if group.layer is layer and not group.kinds]
        known = next(_enums(self.field.annotation), None)
        return [word.value for word in known] if known else []

    def value(self, given: Any, as_of: str, sources: list[str]) -> Any:
        """Give what the file gets for what was given."""
        by = {"source": sources[0] if len(sources) == 1 else sources} if sources else {}
        if self.role == "relation":
            return [{"to": id, **by} if extra(self.field, "sourced") else id for id in given]
        if self.role == "fact":
            said = {"undisclosed": True} if given == UNDISCLOSED else {"value": self._read(given)}
            return {**said, **({"as_of": as_of} if as_of else {}), **by}
        return [self._read(one) for one in given] if self.several else self._read(given)

    def _read(self, text: str) -> Any:
        """Give a number as one where the field takes numbers, else the text."""
        return resolve(text) if self._takes_numbers and not isinstance(resolve(text), bool) else text

    @property
    def _takes_numbers(self) -> bool:
        return any(kind in {int, float} for kind in _leaves(self.field.annotation))

    @property
    def example(self) -> Any:
        """Give a value to be replaced."""
        if self.role == "relation":
            edge = {"to": f"{extra(self.field, 'to')[0]}-id", "source": "source-id"}
            return [edge if extra(self.field, "sourced") else edge["to"]]
        sample: Any = (self.words or ["..."])[0]
        if bounds := extra(self.field, "between"):
            sample = max(1, int((max(bounds[0], 0.1) * bounds[1]) ** 0.5))
        if self.role == "fact":
            return {"value": sample, "as_of": "2026-11", "source": "source-id"}
        return [sample] if self.several else sample


def options(kind: type[BaseModel]) -> Iterator[Option]:
    """Give the options of a kind, in the order of its files; lists of mappings are written by hand."""
    fields = {field.alias or name: field for name, field in kind.model_fields.items()}
    for key in written_order(kind):
        field, inner = fields[key], model_in(fields[key].annotation)
        if extra(field, "role") in {"fact", "relation"} or inner is None:
            yield Option((key,), field, kind)
        elif not is_list(field.annotation):
            yield from (Option((key, name), part, kind) for name, part in inner.model_fields.items())


def field_of(kind: str, field: str) -> Option:
    """Give the option of a field with values of its own; raise `Refused` with those that there are."""
    known = {one.place[0]: one for one in options(SYSTEMS[kind]) if len(one.place) == 1}
    if field not in known:
        raise Refused(f'{kind} have no field "{field}" with values of its own; it is one of {", ".join(known)}')
    return known[field]


def required(kind: type[BaseModel], option: Option) -> bool:
    """Tell whether a record of `kind` must have it."""
    top = kind.model_fields.get(option.place[0])
    return bool(top and top.is_required() and option.field.is_required())


def _leaves(annotation: Any) -> Iterator[Any]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        field = annotation.model_fields.get("value")
        yield from _leaves(field.annotation) if field else ()
    elif parts := get_args(annotation):
        for part in parts:
            yield from _leaves(part)
    elif annotation is not NoneType:
        yield annotation


def _enums(annotation: Any) -> Iterator[type[StrEnum]]:
    return (leaf for leaf in _leaves(annotation) if isinstance(leaf, type) and issubclass(leaf, StrEnum))
