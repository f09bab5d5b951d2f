"""The limits of a run: what is asked of whom, how often, and how much is taken."""

from dataclasses import dataclass
from pathlib import Path

_SITE = "the Strata reference"


@dataclass(frozen=True)
class Settings:
    """How a run behaves."""

    folder: Path
    delay: float = 2.0  # seconds between two requests to one host, at least
    hosts: int = 8  # asked at the same time
    largest: int = 10_000_000  # bytes of a page; the rest is not fetched
    seconds: float = 60.0  # for one page
    tries: int = 4
    backoff: float = 2.0  # seconds before the second try; twice that before the third
    longest_wait: float = 120.0  # that a host may ask for
    through: str = ""  # a server that is asked in place of all hosts, as <server>/<host>/<path>
    contact: str = ""

    @property
    def agent(self) -> str:
        """Give the name under which we ask."""
        where = f"; +{self.contact}" if self.contact else ""
        return f"StrataWatch/1.0 ({_SITE}, reads its cited sources again{where})"
