"""What a page may call, by name. A call selects, then draws; it returns HTML."""

from macros.calls import (
    bench,
    charts,
    claims,
    data,
    inline,
    living,
    offline,
    records,
    reference,
    states,
    tables,
    tour,
    traces,
)
from macros.calls.registry import CALLS

__all__ = [
    "CALLS",
    "bench",
    "charts",
    "claims",
    "data",
    "inline",
    "living",
    "offline",
    "records",
    "reference",
    "states",
    "tables",
    "tour",
    "traces",
]
