"""Breaches that may be none: what could not be read elsewhere may hold what they miss."""

from collections.abc import Collection, Iterable

from macros.faults import Fault
from macros.load import Entry
from macros.relate import Catalog


class Doubts:
    """What was not read of a project: whole records by their ids, and parts of the others."""

    def __init__(self, catalog: Catalog, unread: Collection[str], incomplete: Collection[str]) -> None:
        self.catalog = catalog
        self.incomplete = incomplete  # codes of rules that find what is not there
        self.unread = set(unread)
        self.partial = {entry.path: entry for entry, _ in catalog.entries if entry.lost}
        self.entries = {entry.path: entry for entry, _ in catalog.entries}

    def without(self, faults: Iterable[Fault]) -> list[Fault]:
        """Give the faults that hold whatever was not read."""
        faults = list(faults)
        return [fault for fault in faults if not self._doubtful(fault)] if self.unread or self.partial else faults

    def _doubtful(self, fault: Fault) -> bool:
        partial, entry = self.partial.get(fault.path), self.entries.get(fault.path)
        if fault.cause in self.unread or (partial and fault.field.partition(".")[0] in {"", *partial.lost}):
            return True
        return entry is not None and fault.code in self.incomplete and self._misses(entry)

    def _misses(self, entry: Entry) -> bool:
        """Tell whether something that was not read may speak of `entry`, or be what it rests on."""
        if self.unread or any(entry.id in one.lost_text for one in self.partial.values()):
            return True
        lost = {one.id for one in self.partial.values()}
        seen, ahead = set[str](), [entry.id]
        while ahead:
            id = ahead.pop()
            if id in seen:
                continue
            seen.add(id)
            ahead += [link.edge.to for link in self.catalog.down.get(id, ()) if link.edge.to]
        return not lost.isdisjoint(seen)
