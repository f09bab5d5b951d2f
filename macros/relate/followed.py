"""What a page reads of a catalog, under a server: what tells that it was read, and who must be told of a change."""

from collections.abc import Hashable
from dataclasses import replace

from pydantic import BaseModel

from macros.load import Entry
from macros.relate.graph import Catalog
from macros.schema import KINDS
from macros.work import reads

_OF_ENTRY = ("value", "positions", "digits", "lost", "lost_text")


def follow_reads() -> None:
    """Let everything that a catalog gives to a page tell that it was read."""
    for kind in KINDS.values():
        reads.follow(kind, kind.model_fields, BaseModel)
    reads.follow(Entry, _OF_ENTRY, object)


def followed(catalog: Catalog) -> Catalog:
    """Give a catalog that tells of its reading."""
    for entry, record in catalog.entries:
        reads.name(entry, entry.path)
        reads.name(record, entry.path)
    return replace(catalog, down=reads.Noted("down", catalog.down), up=reads.Noted("up", catalog.up))


def differences(before: Catalog, after: Catalog) -> set[Hashable]:
    """Give all that was read of `before` by whoever read what is another in `after`, which has the same files."""
    with reads.noted(None):
        old = {entry.path: (entry, record) for entry, record in before.entries}
        found, paths = set[Hashable](), set[str]()
        for entry, record in after.entries:
            was = old[entry.path]
            for one, other, fields in ((was[0], entry, _OF_ENTRY), (was[1], record, type(record).model_fields)):
                if one is not other:
                    found |= {(entry.path, name) for name in fields if getattr(one, name) != getattr(other, name)}
                    paths.add(entry.path)
        found |= {(path, reads.ALL) for path in paths}
        found |= reads.differing("down", before.down, after.down) | reads.differing("up", before.up, after.up)
        for work, known in before.found.items():
            again = {id: after.each(work, id) for id in known} if isinstance(known, dict) else after.whole(work)
            found |= reads.differing(work, known, again)
    return found
