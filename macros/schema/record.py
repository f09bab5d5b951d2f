"""What every record has, and what every system has beside it."""

from typing import Annotated, Any, ClassVar, Literal

from pydantic import ConfigDict, Field, model_validator

from macros.schema.edges import BuiltOn, MadeBy, MadeFrom, PartOf
from macros.schema.exceptions import Exceptions
from macros.schema.facts import FrozenModel
from macros.schema.fields import plain
from macros.schema.stack import Layer
from macros.schema.values import Id, Line, LineNumber, Name, Period, SourceIds, Text, Url
from macros.schema.vocabularies import EventType, Industry, Modality


class Article(FrozenModel):
    """Where the source article names a thing, and what it calls it."""

    lines: Annotated[tuple[LineNumber, ...], Field(min_length=1)]
    name: Name | None = None

    @model_validator(mode="after")
    def _lines_in_order(self) -> "Article":
        if list(self.lines) != sorted(set(self.lines)):
            raise ValueError(f"lines stand in their order, each once; write {sorted(set(self.lines))}")
        return self


def _only(key: str, *events: EventType) -> dict[str, Any]:
    """Tell editors which events a key belongs to."""
    return {"if": {"required": [key]}, "then": {"properties": {"event": {"enum": [event.value for event in events]}}}}


_ENDS = (EventType.DEPRECATED, EventType.RETIRED)
_RENAMED: dict[str, Any] = {
    "if": {"required": ["event"], "properties": {"event": {"const": EventType.RENAMED.value}}},
    "then": {"required": ["from", "to"]},
}
_RULES = [_only("not_before", *_ENDS), _only("successor", *_ENDS, EventType.SUPERSEDED), _RENAMED]


class Event(FrozenModel):
    """One dated step of a life."""

    model_config = ConfigDict(json_schema_extra={"allOf": list(_RULES)})

    date: Period
    event: EventType
    source: SourceIds
    note: Text | None = None
    scope: Line | None = None  # the platform, region, plan or member that alone is meant
    not_before: Literal[True] | None = None  # a promise that it does not end earlier, not an end
    from_name: Annotated[Name | None, Field(alias="from")] = None
    to_name: Annotated[Name | None, Field(alias="to")] = None
    successor: tuple[Id, ...] = ()

    @model_validator(mode="after")
    def _fits_its_event(self) -> "Event":
        if self.event is EventType.RENAMED and not (self.from_name and self.to_name):
            raise ValueError('a renaming has "from" and "to", the old name and the new')
        if self.event is EventType.RENAMED and self.from_name == self.to_name:
            raise ValueError('"from" and "to" are one name; write the old one and the new')
        if self.event is not EventType.RENAMED and (self.from_name or self.to_name):
            raise ValueError('"from" and "to" belong to the event renamed; write in `note` what else they tell')
        if self.not_before and self.event not in {EventType.DEPRECATED, EventType.RETIRED}:
            raise ValueError('"not_before" belongs to the events deprecated and retired')
        if self.successor and self.event not in {EventType.DEPRECATED, EventType.SUPERSEDED, EventType.RETIRED}:
            raise ValueError('"successor" belongs to the events deprecated, superseded and retired')
        return self


class Identifiers(FrozenModel):
    """Under which names others keep the thing."""

    api: tuple[Line, ...] = ()
    hugging_face: tuple[Line, ...] = ()
    arxiv: tuple[Line, ...] = ()
    github: tuple[Line, ...] = ()
    pypi: tuple[Line, ...] = ()


class Record(FrozenModel):
    """One file of data/; its name is the id, its folder the kind."""

    folder: ClassVar[str]
    singular: ClassVar[str]
    plural: ClassVar[str]

    name: Name = plain("Name", "Today's name of the thing.")


class System(Record):
    """A record with a page of its own."""

    layer: ClassVar[Layer | None] = None
    months_fresh: ClassVar[int] = 12  # how long a volatile fact of this kind is taken as current
    days_seen: ClassVar[int | None] = None  # how long what was seen of it is taken as so; without, it has no state
    asked: ClassVar[tuple[str, ...]] = ()  # the columns that a reader asks first; "a/b": one of them is enough

    aliases: tuple[Line, ...] = plain("Also called", "Other names, abbreviations and spellings.", default=())
    article: Article | None = plain("In the article", "The source article's lines about it.", default=None)
    summary: Text = plain("Summary", "One or two sentences: what it is.")
    details: Text | None = plain("Details", "A few sentences more.", default=None)
    website: Url | None = plain("Website", "The official address.", default=None)
    groups: tuple[Id, ...] = plain("Group", "The parts of the layers that it belongs to.", default=())
    modalities: tuple[Modality, ...] = plain("Modality", "What it generates.", default=())
    industries: tuple[Industry, ...] = plain("Industry", "The field of work that it is made for.", default=())
    identifiers: Identifiers | None = plain("Identifiers", "Its names in interfaces and registries.", default=None)
    made_by: MadeBy = ()
    part_of: PartOf = ()
    built_on: BuiltOn = ()
    made_from: MadeFrom = ()
    events: tuple[Event, ...] = plain("Lifecycle", "Dated events, oldest first.", default=())
    sources: tuple[Id, ...] = plain("Sources", "Sources of its identity.", default=())
    notes: tuple[Text, ...] = plain("Notes", "Traps for the reader.", default=())
    exceptions: Exceptions = ()

    def asked_of(self) -> tuple[str, ...]:
        """Give the columns whose absence is told of this record."""
        return self.asked
