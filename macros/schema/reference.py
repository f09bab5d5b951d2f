"""The kinds around the stack: organizations, and the sources, terms and projections that share a page."""

from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from macros.schema.edges import MadeBy
from macros.schema.exceptions import Exceptions
from macros.schema.facts import FrozenModel, one_of
from macros.schema.fields import plain
from macros.schema.numbers import Bounded, Number
from macros.schema.record import Article, Record, System
from macros.schema.values import Day, Id, Line, PagePath, SourceIds, Text, Url
from macros.schema.vocabularies import OrganizationCategory, Standing


class Organization(System):
    """Who makes, sells or studies the systems."""

    folder: ClassVar[str] = "organizations"
    singular: ClassVar[str] = "organization"
    plural: ClassVar[str] = "Organizations"

    category: OrganizationCategory = plain("Type", "What kind of organization it is.")
    country: Line | None = plain("Country", "Where it has its seat.", default=None)


class Source(FrozenModel):
    """Where a fact can be seen; `retrieved` is the day on which someone read it."""

    folder: ClassVar[str] = "sources"
    singular: ClassVar[str] = "source"
    plural: ClassVar[str] = "Sources"
    title: Line = plain("Title", "Its title.")
    publisher: Line = plain("Publisher", "Who published it.")
    url: Url = plain("Address", "Where it stands.")
    archived: Url | None = plain(
        "Archived copy", "Where an archive keeps the page, for the day on which it is gone.", default=None
    )
    published: Day | None = plain("Published", "When it was published.", default=None)
    content_as_of: Day | None = plain(
        "Content of",
        "The day that the page itself speaks of: last updated, a commit, its newest dated entry.",
        default=None,
    )
    standing: Standing = plain("Standing", "Who speaks in it.")
    retrieved: Day | None = plain(
        "Read", "The day on which someone read it; without it, it is cited, not read.", default=None
    )
    shows: Text = plain("Shows", "In our own words, what it proves.")
    exceptions: Exceptions = ()


class Term(Record):
    """A word of the field, explained."""

    folder: ClassVar[str] = "terms"
    singular: ClassVar[str] = "term"
    plural: ClassVar[str] = "Terms"

    aliases: tuple[Line, ...] = plain("Also called", "Other names and spellings.", default=())
    article: Article | None = plain("In the article", "The source article's lines about it.", default=None)
    definition: Text = plain("Definition", "What it means, in plain words.")
    page: PagePath | None = plain("Page", "The page of docs/ that explains it in full.", default=None)
    sources: tuple[Id, ...] = plain("Sources", "Sources of the definition.", default=())
    exceptions: Exceptions = ()


class Point(Bounded, FrozenModel):
    """One projected value, or its range; `year` is the year that it is for."""

    model_config = one_of(("value",), ("min", "max"))

    source: SourceIds
    year: Annotated[int, Field(strict=True, ge=1990, le=2100)] | None = None
    value: Number | None = None
    min: Number | None = None
    max: Number | None = None
    note: Text | None = None

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        if (self.value is None) == (self.min is None and self.max is None):
            raise ValueError('a point has either "value", or "min" and "max"')
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError('"min" is larger than "max"')
        return self


class Series(FrozenModel):
    """What one projection measures, and its points."""

    measure: Line
    unit: Line
    points: Annotated[tuple[Point, ...], Field(min_length=1)]
    note: Text | None = None


class Projection(Record):
    """A market projection, as published."""

    folder: ClassVar[str] = "projections"
    singular: ClassVar[str] = "projection"
    plural: ClassVar[str] = "Projections"

    aliases: tuple[Line, ...] = plain("Also called", "Other names.", default=())
    article: Article | None = plain("In the article", "The source article's lines about it.", default=None)
    made_by: MadeBy = ()
    published: Day | None = plain("Published", "The day of the report.", default=None)
    summary: Text = plain("Summary", "What exactly is measured.")
    series: tuple[Series, ...] = plain("Series", "Its measures and their points.", min_length=1)
    sources: tuple[Id, ...] = plain("Sources", "Sources of its identity.", default=())
    notes: tuple[Text, ...] = plain("Notes", "Where reading or arithmetic goes wrong.", default=())
    exceptions: Exceptions = ()
