"""A change from one edition to the next, in words."""

from typing import Any

from macros.relate import Catalog
from macros.select.anchors import event_anchors


def name_of(catalog: Catalog, key: str) -> str:
    """Give the name of a record or claim by kind and id; the id itself where it is not there any more."""
    kind, _, id = key.partition("/")
    if kind == "claims" and id in catalog.claims:
        return catalog.claims[id].claim
    return catalog.systems[id].name if id in catalog.systems else key


def place_of(catalog: Catalog, change: dict[str, Any]) -> str:
    """Give the place of a change on its record's page; of an event whose date was put right since, all of them."""
    event = change.get("event", "")
    record = catalog.systems.get(change.get("record", "").partition("/")[2])
    return event if not event or (record and event in event_anchors(record.events)) else "lifecycle"


def title(catalog: Catalog, sort: str, change: dict[str, Any]) -> str:
    """Give the name of what changed, and in a few words how."""
    name = name_of(catalog, change.get("record", change.get("to", "")))
    return f"{name}: {said(sort, change)}"


def said(sort: str, change: dict[str, Any]) -> str:
    """Say a change."""
    if sort == "added":
        return "new"
    if sort == "moved":
        return f"moved here from {change['from']}"
    if sort == "events":
        event = change["event"].removeprefix("event-").split(f"-{change['date']}")[0]
        return f"{event.replace('-', ' ')} {change['date']}"
    old, new = change["old"], change["new"]
    what = {"renamed": "name: ", "states": "state: ", "claims": ""}.get(sort, f"{change.get('field', '')}: ")
    if not old:
        return f"{what}{new}"
    return f"{what}{old}, now {new}" if new else f"{what}{old}, no longer stated"
