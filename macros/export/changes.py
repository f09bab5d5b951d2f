"""The closed editions -> changes.json and the entries of the feeds: what changed, from edition to edition."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from macros.load.releases import Release
from macros.relate import Catalog
from macros.select.changes import said, title

LIFE = ("states", "events", "renamed")
_MOST = 300  # entries of a feed, the newest


@dataclass(frozen=True)
class Entry:
    """One change, as a feed tells it; its id is the same in every build."""

    id: str
    day: str
    title: str
    summary: str
    url: str


def changes_json(catalog: Catalog) -> list[dict[str, Any]]:
    """Give every closed edition with its changes, the newest first."""
    return [
        {"day": one.day, "name": one.name, "version": one.day.replace("-", "."), "first": one.first, **one.changes}
        for one in reversed(catalog.releases)
    ]


def entries(catalog: Catalog, base: str, host: str, sorts: tuple[str, ...] = (), kind: str = "") -> list[Entry]:
    """Give the entries of a feed: all changes, or those of some sorts or of a kind."""
    found: list[Entry] = []
    for release in reversed(catalog.releases):
        found.append(_edition(release, base, host))
        found += _changes(catalog, release, base, host, sorts, kind)
    return found[:_MOST]


def _edition(release: Release, base: str, host: str) -> Entry:
    counts = {kind: len(some) for kind, some in release.records.items()}
    told = ", ".join(f"{count} {kind}" for kind, count in counts.items())
    name = f"Edition {release.day.replace('-', '.')}: {release.name}"
    return Entry(f"tag:{host},{release.day}:edition", release.day, name, f"It has {told}.", f"{base}data/changes/")


def _changes(
    catalog: Catalog, release: Release, base: str, host: str, sorts: tuple[str, ...], kind: str
) -> Iterator[Entry]:
    for sort, some in release.changes.items():
        newest = sorted(some, key=lambda one: str(one.get("date", "")), reverse=True)
        for one in newest if not sorts or sort in sorts else ():
            record = one.get("record", one.get("from", ""))
            if kind and not record.startswith(f"{kind}/"):
                continue
            part = one.get("event") or one.get("field") or ""
            id = f"tag:{host},{release.day}:{sort}/{record}{f'/{part}' if part else ''}".replace(" ", "-")
            anchor = f"#{one['event']}" if "event" in one else ""
            url = f"{base}{one.get('to', record)}/{anchor}"
            yield Entry(id, release.day, title(catalog, sort, one), said(sort, one), url)
