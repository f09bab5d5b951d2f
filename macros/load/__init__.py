"""YAML text -> entries that remember file, line and column."""

from macros.load.tree import Entry, load, load_file

__all__ = ["Entry", "load", "load_file"]
