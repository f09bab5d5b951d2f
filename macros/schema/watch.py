"""What a watch found: one file for a day on which the sources were read again."""

from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field, StrictStr

from macros.schema.edition import WholeDay
from macros.schema.facts import FrozenModel
from macros.schema.fields import plain
from macros.schema.values import Id

MARK = 4  # letters by which a report knows a statement again
# The verdicts of a watch -> how a file of data/watch names them.
KEYS = {
    "still shown": "shown",
    "other value": "contradicted",
    "not shown": "not_shown",
    "page gone": "gone",
    "moved": "moved",
    "blocked": "blocked",
    "cannot tell": "unclear",
}


def _marks(value: str) -> str:
    if len(value) % MARK or value.strip("0123456789abcdef"):
        raise ValueError(f"has marks of {MARK} letters each, 0-9 and a-f, as strata watch writes them")
    return value


Marks = Annotated[StrictStr, AfterValidator(_marks)]
Host = Annotated[StrictStr, Field(pattern=r"^[a-z0-9.-]+$", max_length=253)]
Count = Annotated[int, Field(strict=True, ge=1)]


class Watched(FrozenModel):
    """The marks of a record's statements, by what its sources say of them."""

    shown: Marks = ""
    contradicted: Marks = ""
    not_shown: Marks = ""
    gone: Marks = ""
    moved: Marks = ""
    blocked: Marks = ""
    unclear: Marks = ""


class HostCount(FrozenModel):
    """How many statements of one host came out how; a statement counts once for each of its sources."""

    shown: Count | None = None
    contradicted: Count | None = None
    not_shown: Count | None = None
    gone: Count | None = None
    moved: Count | None = None
    blocked: Count | None = None
    unclear: Count | None = None


class Watch(FrozenModel):
    """A report of `strata watch`, as the site reads it; its file is named by its day."""

    folder: ClassVar[str] = "watch"
    singular: ClassVar[str] = "watch"
    plural: ClassVar[str] = "Watches"

    day: WholeDay = plain("Day", "The day on which the sources were read again.")
    records: dict[str, dict[Id, Watched]] = plain("Records", "By kind and record, the marks of its statements.")
    hosts: dict[Host, HostCount] = plain("Hosts", "By host of the source, how many statements came out how.")
    gone_sources: tuple[Id, ...] = plain("Gone", "The sources whose page is gone.", default=())
    moved_sources: tuple[Id, ...] = plain("Moved", "The sources whose page stands elsewhere.", default=())
