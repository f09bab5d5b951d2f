"""What came of a request."""

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """How a request ended."""

    CONTENT = "content"
    GONE = "gone"
    BLOCKED = "blocked"
    FAILED = "failed"


@dataclass(frozen=True)
class Answer:
    """A page, or why there is none. `address` is where it stands; `moved` says that it stands there for good."""

    outcome: Outcome
    address: str
    content: bytes = b""
    media_type: str = ""
    why: str = ""
    moved: bool = False
    cut: bool = False  # longer than the limit: only the beginning is here
