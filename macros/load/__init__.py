"""YAML text -> entries that remember file, line and column."""

from macros.load.tree import Entry, load

__all__ = ["Entry", "load"]
