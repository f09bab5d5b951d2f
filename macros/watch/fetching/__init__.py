"""How sources are fetched: politely, within limits, and so that a run that was stopped goes on where it was."""

from macros.watch.fetching.answer import Answer, Outcome
from macros.watch.fetching.client import Client
from macros.watch.fetching.settings import Settings

__all__ = ["Answer", "Client", "Outcome", "Settings"]
