"""What the search knows: pages and records -> entries -> the files that the reader's browser loads."""

from macros.publish.search.entries import Entry, entries_of
from macros.publish.search.files import write
from macros.publish.search.scripts import join_scripts
from macros.publish.search.sections import without_marks

__all__ = ["Entry", "entries_of", "join_scripts", "without_marks", "write"]
