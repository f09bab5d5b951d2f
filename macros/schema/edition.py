"""The edition: the one day as of which everything on the site is said."""

import re
from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field, StrictStr

from macros.schema.facts import FrozenModel
from macros.schema.fields import plain
from macros.schema.values import ID_PATTERN, Day, Line

_WHOLE = 10
_LONGEST, _PARTS = 120, 4  # of an address
_ADDRESS = re.compile(rf"({ID_PATTERN}/)*{ID_PATTERN}")


def _whole(value: str) -> str:
    if len(value) != _WHOLE:
        raise ValueError("must be one day, YYYY-MM-DD")
    return value


WholeDay = Annotated[Day, AfterValidator(_whole)]


def _address(value: str) -> str:
    if len(value) > _LONGEST or value.count("/") >= _PARTS:
        raise ValueError(f"an address has at most {_LONGEST} characters and {_PARTS} parts")
    if not _ADDRESS.fullmatch(value):
        raise ValueError("an address is as it stands in a link, without slashes around it: models/gpt-4")
    return value


Address = Annotated[StrictStr, AfterValidator(_address)]


class Move(FrozenModel):
    """A former address or id, and what answers there now."""

    former: Annotated[Address, Field(alias="from")]
    to: Address


class Edition(FrozenModel):
    """The file data/edition.yml."""

    folder: ClassVar[str] = "edition"
    singular: ClassVar[str] = "edition"
    plural: ClassVar[str] = "Edition"

    day: WholeDay = plain("Day", "What is said on the site is said as of this day.")
    name: Line = plain("Name", "How the edition is called.")
    moved: tuple[Move, ...] = plain("Moved", "Former addresses and ids, and where each leads now.", default=())
