"""What can be said of a statement after its source was read again."""

from dataclasses import dataclass
from enum import StrEnum

_QUOTED = 25  # words, at most


class Verdict(StrEnum):
    """In the order in which they want someone's eye."""

    OTHER = "other value"
    GONE = "page gone"
    NOT_SHOWN = "not shown"
    MOVED = "moved"
    BLOCKED = "blocked"
    CANNOT_TELL = "cannot tell"
    SHOWN = "still shown"


@dataclass(frozen=True)
class Judgment:
    """A verdict, the words of the source that speak for it, and why where no words do."""

    verdict: Verdict
    quote: str = ""
    why: str = ""


def quoted(text: str, start: int, end: int) -> str:
    """Give the words around a place, twenty-five at most."""
    before, inside, after = text[:start].split(), text[start:end].split(), text[end:].split()
    room = max(0, _QUOTED - len(inside))
    head = before[-(room // 2) :] if room // 2 else []
    tail = after[: room - len(head)]
    glue = "" if start and not text[start - 1 : start].isspace() else " "
    said = f"{' '.join(head)}{glue if head else ''}{' '.join(inside)}".split()
    rest = f"{' '.join(said)}{'' if text[end : end + 1].strip() and tail else ' '}{' '.join(tail)}".split()
    return " ".join(rest[:_QUOTED])
