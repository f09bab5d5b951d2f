"""What is proposed: one difference between the catalog and what others publish."""

from dataclasses import dataclass
from enum import StrEnum

from macros.watch.adapters.shape import Foreign


class Sort(StrEnum):
    """What is proposed."""

    ABSENT = "no record"
    STATE = "state differs"
    END = "planned end differs"
    DATE = "date differs"
    OFFER = "offer missing"
    FIGURE = "figure differs"
    LACKING = "value missing"


@dataclass(frozen=True)
class Proposal:
    """One difference: what we have, what they have, and where they say so."""

    sort: Sort
    path: str
    line: int
    id: str
    field: str
    ours: str
    theirs: str
    where: str
    thing: Foreign | None = None  # of what is absent

    def __str__(self) -> str:
        """Give it in one line."""
        place = f"{self.path}:{self.line}: " if self.path else ""
        ours = f"ours {self.ours}; " if self.ours else ""
        return f"{place}{self.sort}: {self.field}: {ours}theirs {self.theirs} ({self.where})"
