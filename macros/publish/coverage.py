"""Which record, term or fixed list speaks of a name."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from macros.relate import Catalog
from macros.schema.stack import GROUPS, LAYERS, PHASES

_REMARK = re.compile(r" \(.*\)$")


def _holders(catalog: Catalog) -> Iterator[tuple[str, str]]:
    for id, record in catalog.systems.items():
        members = (variant.name for variant in getattr(record, "variants", ()))
        yield from ((name, f"{record.folder}/{id}") for name in (*catalog.names(id), *members))
    for folder, records in (("terms", catalog.terms), ("projections", catalog.projections)):
        for id, record in _items(records):
            own = (record.article.name,) if record.article and record.article.name else ()
            yield from ((name, f"{folder}/{id}") for name in (record.name, *record.aliases, *own))
    for title, entries in (("layers", LAYERS), ("groups", GROUPS), ("phases", PHASES)):
        for entry in entries.values():
            yield from ((name, f"list of {title}: {entry.id}") for name in (entry.name, *entry.aliases))


def _items(records: Any) -> Iterable[tuple[str, Any]]:
    return records.items()  # type: ignore[no-any-return]


def coverage(catalog: Catalog, names: Iterable[str]) -> list[tuple[str, tuple[str, ...]]]:
    """Give each name with all that it names; nothing where the site does not know it."""
    known: dict[str, list[str]] = {}
    for name, holder in _holders(catalog):
        known.setdefault(_key(name), []).append(holder)
    return [(name, tuple(dict.fromkeys(known.get(_key(name), ())))) for name in names]


def _key(name: str) -> str:
    """Give a name without case and without what stands in brackets behind it."""
    return _REMARK.sub("", name).casefold()
