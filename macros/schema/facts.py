"""A fact: a value with the date that it held and the sources that show it."""

from collections.abc import Iterable
from typing import Annotated, Any, Literal, Self, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, StrictBool, model_validator

from macros.schema.numbers import Bounded, Number
from macros.schema.values import Day, Line, SourceIds, Text, as_tuple
from macros.schema.vocabularies import Access, Confidence


class FrozenModel(BaseModel):
    """A frozen part of a record that knows only its own keys."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def one_of(*groups: tuple[str, ...]) -> ConfigDict:
    """Tell editors that a mapping has the keys of one of `groups`, at least one of them, and of no other."""
    shown: dict[str, Any] = {"oneOf": [{"anyOf": [{"required": [key]} for key in group]} for group in groups]}
    return ConfigDict(json_schema_extra=shown)


class Fact(FrozenModel):
    """What every fact has; a kind of value adds `value`."""

    model_config = one_of(("value",), ("min", "max"), ("undisclosed",))

    as_of: Day
    source: SourceIds
    undisclosed: Literal[True] | None = None
    note: Text | None = None

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        said = [key for key in ("value", "undisclosed") if getattr(self, key, None) is not None]
        bounds = getattr(self, "min", None) is not None or getattr(self, "max", None) is not None
        if len(said) + bounds != 1:
            raise ValueError('a fact has either "value", or "min" and "max", or "undisclosed: true"')
        return self


class NumberFact(Bounded, Fact):
    """A number in the field's unit, or its bounds."""

    value: Number | None = None
    min: Number | None = None
    max: Number | None = None
    about: StrictBool = False

    @model_validator(mode="after")
    def _bounds_in_order(self) -> Self:
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError('"min" is larger than "max"')
        if self.min is not None and self.min == self.max:
            raise ValueError('"min" and "max" are one number; write it as "value"')
        return self


class EstimateFact(NumberFact):
    """A number that someone reckoned: how sure they are, and how they came to it."""

    confidence: Confidence | None = None
    method: Line | None = None


class TextFact(Fact):
    """A short text."""

    value: Line | None = None


class AccessFact(Fact):
    """One of the ways of access."""

    value: Access | None = None


Numbers = Annotated[
    tuple[NumberFact, ...], BeforeValidator(as_tuple, json_schema_input_type=NumberFact | tuple[NumberFact, ...])
]
Estimates = Annotated[
    tuple[EstimateFact, ...], BeforeValidator(as_tuple, json_schema_input_type=EstimateFact | tuple[EstimateFact, ...])
]
Texts = Annotated[
    tuple[TextFact, ...], BeforeValidator(as_tuple, json_schema_input_type=TextFact | tuple[TextFact, ...])
]
Accesses = Annotated[
    tuple[AccessFact, ...], BeforeValidator(as_tuple, json_schema_input_type=AccessFact | tuple[AccessFact, ...])
]
AnyFact = NumberFact | TextFact | AccessFact
_F = TypeVar("_F", bound=Fact)


def newest(facts: Iterable[_F]) -> list[_F]:
    """Give the facts of the last day: what a field says now."""
    facts = list(facts)
    latest = max((fact.as_of for fact in facts), default="")
    return [fact for fact in facts if fact.as_of == latest]
