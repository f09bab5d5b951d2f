"""A checkable claim of the source article, with a verdict for its time and for today."""

from enum import StrEnum
from typing import ClassVar, Self

from pydantic import ConfigDict, model_validator

from macros.schema.exceptions import Exceptions
from macros.schema.facts import FrozenModel, one_of
from macros.schema.fields import plain
from macros.schema.record import Article
from macros.schema.stack import Layer
from macros.schema.values import Day, Id, SourceIds, Text


class ClaimType(StrEnum):
    """What a claim says."""

    NUMERIC = "numeric"
    RELATION = "relation"
    DEFINITION = "definition"
    SUPERLATIVE = "superlative"
    STATE_OF_2023 = "state-of-2023"


class Topic(StrEnum):
    """What a claim is about where it is about no layer."""

    MARKET = "market"
    ARCHITECTURES = "architectures"


class ThenVerdict(StrEnum):
    """How right it was in 2023."""

    CONFIRMED = "confirmed"
    IN_PART = "in-part"
    CORRECTED = "corrected"
    UNVERIFIABLE = "unverifiable"


class NowVerdict(StrEnum):
    """What holds today."""

    HOLDS = "holds"
    OUTDATED = "outdated"
    OVERTAKEN = "overtaken"
    NOT_APPLICABLE = "not-applicable"


class Verdict(StrEnum):
    """Both verdicts in one, as the ledger counts them."""

    HOLDS = "holds"
    HELD_THEN = "held-in-2023"
    IN_PART = "holds-in-part"
    WRONG = "does-not-hold"
    UNKNOWN = "cannot-be-checked"


_OF_THEN = {
    ThenVerdict.IN_PART: Verdict.IN_PART,
    ThenVerdict.CORRECTED: Verdict.WRONG,
    ThenVerdict.UNVERIFIABLE: Verdict.UNKNOWN,
}


class Confidence(StrEnum):
    """How sure the checker is."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Then(FrozenModel):
    """The verdict for 2023."""

    verdict: ThenVerdict
    why: Text
    source: SourceIds


class Now(FrozenModel):
    """The verdict for today."""

    model_config = ConfigDict(
        json_schema_extra={
            "anyOf": [{"required": ["source"]}, {"properties": {"verdict": {"const": "not-applicable"}}}],
        }
    )

    verdict: NowVerdict
    why: Text
    source: SourceIds | None = None

    @model_validator(mode="after")
    def _has_evidence(self) -> Self:
        if self.source is None and self.verdict is not NowVerdict.NOT_APPLICABLE:
            raise ValueError('a verdict for today has a "source", except not-applicable')
        return self


class Claim(FrozenModel):
    """One claim of the source article, checked."""

    model_config = one_of(("layer",), ("topic",))

    folder: ClassVar[str] = "claims"
    singular: ClassVar[str] = "claim"
    plural: ClassVar[str] = "Claims"

    claim: Text = plain("Claim", "What the article says, in our own words.")
    article: Article = plain("In the article", "The source article's lines.")
    category: ClaimType = plain("Type", "What kind of claim it is.")
    layer: Layer | None = plain("Layer", "The layer that it is about.", default=None)
    topic: Topic | None = plain("Topic", "What it is about where it is about no layer.", default=None)
    about: tuple[Id, ...] = plain("About", "The records that it speaks of.", default=())
    terms: tuple[Id, ...] = plain("Terms", "The terms that it speaks of.", default=())
    projections: tuple[Id, ...] = plain("Projections", "The projections that it speaks of.", default=())
    then: Then = plain("In 2023", "How right it was, and why.")
    now: Now = plain("Today", "What holds today, and why.")
    checked: Day = plain("Checked", "The day of checking.")
    confidence: Confidence = plain("Confidence", "How sure the checker is.")
    exceptions: Exceptions = ()

    @property
    def verdict(self) -> Verdict:
        """Give both verdicts in one: what was right in 2023 holds still, or held then."""
        still = Verdict.HOLDS if self.now.verdict is NowVerdict.HOLDS else Verdict.HELD_THEN
        return _OF_THEN.get(self.then.verdict, still)

    @model_validator(mode="after")
    def _has_one_place(self) -> Self:
        if (self.layer is None) == (self.topic is None):
            raise ValueError('a claim has either "layer" or "topic"')
        return self
