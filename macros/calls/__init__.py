"""What a page may call, by name. A call selects, then draws; it returns HTML."""

from macros.calls import claims, inline, offline, records, reference, tables, tour
from macros.calls.registry import CALLS

__all__ = ["CALLS", "claims", "inline", "offline", "records", "reference", "tables", "tour"]
