"""The edition: the one day as of which everything on the site is said."""

from typing import Annotated, ClassVar

from pydantic import AfterValidator

from macros.schema.facts import FrozenModel
from macros.schema.fields import plain
from macros.schema.values import Day, Line

_WHOLE = 10


def _whole(value: str) -> str:
    if len(value) != _WHOLE:
        raise ValueError("an edition is of one day, YYYY-MM-DD")
    return value


class Edition(FrozenModel):
    """The file data/edition.yml."""

    folder: ClassVar[str] = "edition"
    singular: ClassVar[str] = "edition"
    plural: ClassVar[str] = "Edition"

    day: Annotated[Day, AfterValidator(_whole)] = plain("Day", "What is said on the site is said as of this day.")
    name: Line = plain("Name", "How the edition is called.")
