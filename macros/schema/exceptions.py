"""Where a rule does not hold for a record, the record says so, and why."""

from typing import Annotated

from macros.schema.facts import FrozenModel
from macros.schema.fields import plain
from macros.schema.values import Id, Line, Text


class RuleException(FrozenModel):
    """A rule that does not hold for this record, or for one field of it alone."""

    rule: Id
    field: Line | None = None
    because: Text


Exceptions = Annotated[
    tuple[RuleException, ...],
    plain("Exceptions", "Rules that do not hold here, each with the reason; contribute/rules has their codes."),
]
