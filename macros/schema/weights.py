"""The model cards: what the small models of the living figures are, what they learned from, and how good they are."""

import re
from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field, StrictStr

from macros.schema.edges import UsesArchitecture
from macros.schema.exceptions import Exceptions
from macros.schema.facts import FrozenModel
from macros.schema.fields import plain
from macros.schema.numbers import Number
from macros.schema.record import Record
from macros.schema.values import Line, Text, Url

_FILE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.js")
_SHA = re.compile(r"[0-9a-f]{64}")
_SCRIPT = re.compile(r"training/([a-z0-9_]+/)*[a-z0-9_]+\.py")


def _like(pattern: re.Pattern[str], expected: str) -> AfterValidator:
    def check(value: str) -> str:
        if not pattern.fullmatch(value):
            raise ValueError(expected)
        return value

    return AfterValidator(check)


Count = Annotated[int, Field(strict=True, ge=0)]
WeightsFile = Annotated[StrictStr, _like(_FILE, "a file's name, such as story-final.js")]
Sha256 = Annotated[StrictStr, _like(_SHA, "64 digits of 0-9 and a-f")]
Script = Annotated[StrictStr, _like(_SCRIPT, "a path such as training/transformer/train.py")]


class LearnedFrom(FrozenModel):
    """A set of data that a model learned from."""

    name: Line
    license: Line
    attribution: Text
    url: Url | None = None


class Training(FrozenModel):
    """How the model was made, so that it can be made again."""

    script: Script
    seed: Count
    steps: Count
    seconds: Count
    machine: Line


class Quality(FrozenModel):
    """One measured quality, beside what a simpler method or perfection reaches."""

    measure: Line
    value: Number
    unit: Line | None = None
    baseline: Number | None = None
    baseline_is: Line | None = None
    method: Text
    note: Text | None = None


class Parity(FrozenModel):
    """The largest difference between the page's results and those of the program that trained the model."""

    precision: Line
    measure: Line
    difference: Number
    bar: Number


class Weights(Record):
    """A small trained model that runs in the pages."""

    folder: ClassVar[str] = "weights"
    singular: ClassVar[str] = "model card"
    plural: ClassVar[str] = "Model cards"

    summary: Text = plain("Summary", "What it does, in one or two sentences.")
    uses_architecture: UsesArchitecture = ()
    figure: Line = plain("Figure", "The living figures that run it: where it is met.")
    parameters: Count = plain("Parameters", "How many numbers were learned.")
    bytes: Count = plain("Bytes", "The size of its file.")
    file: WeightsFile = plain("File", "Its file below overrides/assets/living/weights/.")
    sha256: Sha256 = plain("SHA-256", "The check sum of its file.")
    license: Line = plain("License", "Under which the weights may be used.")
    data: tuple[LearnedFrom, ...] = plain("Trained on", "The data that it learned from.", min_length=1)
    training: Training = plain("Training", "Script, seed, steps, time and machine.")
    quality: tuple[Quality, ...] = plain("Quality", "What was measured, and how.", min_length=1)
    parity: tuple[Parity, ...] = plain("Same as in training", "How exactly the page computes the same.", default=())
    limits: tuple[Text, ...] = plain("Limits", "What it cannot do.", min_length=1)
    exceptions: Exceptions = ()
