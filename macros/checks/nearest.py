"""What was probably meant by an id that does not exist."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field

_MOST_HINTS = 20  # each looks at every id, and nobody mends more mistakes at a time


@dataclass
class Nearest:
    """Gives hints for the first mistakes of a check."""

    known: Iterable[str]
    given: dict[str, str] = field(default_factory=dict)

    def hint(self, id: str) -> str:
        """Give the words that end a message about `id`; none where nothing is near."""
        if id not in self.given and len(self.given) < _MOST_HINTS:
            near = difflib.get_close_matches(id, self.known, n=1)
            self.given[id] = f'; did you mean "{near[0]}"?' if near else ""
        return self.given.get(id, "")
