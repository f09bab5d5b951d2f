"""What an edition says, in short, and what changed from one to the next."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from macros.relate import Catalog
from macros.relate.states import status
from macros.schema import System
from macros.schema.days import first_day
from macros.schema.facts import FrozenModel, newest
from macros.schema.fields import extra, fact_fields
from macros.schema.vocabularies import EventType
from macros.select.anchors import event_anchors
from macros.select.cells import value

State = dict[str, dict[str, Any]]
Changes = dict[str, list[dict[str, Any]]]
SORTS = ("added", "renamed", "changed", "states", "events", "claims", "moved")
_LIFE = {EventType.DEPRECATED, EventType.RETIRED, EventType.ARCHIVED, EventType.RELEASED, EventType.RENAMED}
_BEFORE = 365  # days before the first edition from which its events are told


def state(catalog: Catalog) -> State:
    """Give what is said of every record and claim: name, state, values, events, verdicts."""
    keys = [f"{record.folder}/{id}" for id, record in catalog.systems.items()]
    return {key: told(catalog, key) for key in (*keys, *(f"claims/{id}" for id in catalog.claims))}


def told(catalog: Catalog, key: str) -> dict[str, Any]:
    """Give what is said of a record or claim, by kind and id; nothing of what is neither."""
    kind, _, id = key.partition("/")
    if kind == "claims" and id in catalog.claims:
        claim = catalog.claims[id]
        return {"then": str(claim.then.verdict), "now": str(claim.now.verdict)}
    record = catalog.of_kind(kind).get(id)
    return _of_system(catalog, id, record) if record else {}


def _of_system(catalog: Catalog, id: str, record: System) -> dict[str, Any]:
    now = status(catalog, id)
    events = zip(record.events, event_anchors(record.events), strict=True)
    values = dict(_values(record, ""))
    for variant in getattr(record, "variants", ()):
        values |= dict(_values(variant, f"{variant.name}: "))
    return {
        "name": record.name,
        "state": str(now.state) if now else "",
        "values": values,
        "events": {anchor: event.date for event, anchor in events if event.event in _LIFE},
    }


def _values(holder: FrozenModel, before: str) -> Iterable[tuple[str, str]]:
    """Give what each fact says now; values of one day that disagree stand beside each other."""
    for name, field in fact_fields(type(holder)):
        unit = extra(field, "unit") or ""
        if said := dict.fromkeys(value(one, unit).words for one in newest(getattr(holder, name))):
            yield f"{before}{name}", " or ".join(said)


def changes(before: State | None, catalog: Catalog, moved: Iterable[dict[str, str]] = ()) -> Changes:
    """Give what changed since the last edition; of the first, the events of a year and the claims put right."""
    found: Changes = {sort: [] for sort in SORTS}
    found["moved"] = list(moved)
    for key, now in state(catalog).items():
        old = (before or {}).get(key)
        if key.startswith("claims/"):
            _claim(found, key, old, now)
        else:
            _system(found, key, old, now, first_day_told(catalog) if before is None else "")
            if old is None and before is not None:
                found["added"].append({"record": key, "name": now["name"]})
    return found


def first_day_told(catalog: Catalog) -> str:
    """Give the day from which the first edition tells events."""
    return (date.fromisoformat(catalog.as_of) - timedelta(days=_BEFORE)).isoformat()


def _claim(found: Changes, key: str, old: dict[str, str] | None, now: dict[str, str]) -> None:
    if old is None and now["then"] == "corrected":
        found["claims"].append({"record": key, "old": "", "new": _verdicts(now)})
    elif old is not None and old != now:
        found["claims"].append({"record": key, "old": _verdicts(old), "new": _verdicts(now)})


def _verdicts(said: dict[str, str]) -> str:
    return f"in 2023 {said['then']}, today {said['now']}"


def _system(found: Changes, key: str, old: dict[str, Any] | None, now: dict[str, Any], since: str) -> None:
    known = (old or {}).get("events", {})
    found["events"] += [
        {"record": key, "event": anchor, "date": day}
        for anchor, day in now["events"].items()
        if anchor not in known and first_day(day) >= since
    ]
    if old is None:
        return
    for sort, name in (("renamed", "name"), ("states", "state")):
        if old[name] != now[name]:
            found[sort].append({"record": key, "old": old[name], "new": now[name]})
    for field in sorted({**old["values"], **now["values"]}):
        was, is_ = old["values"].get(field, ""), now["values"].get(field, "")
        if was != is_:
            found["changed"].append({"record": key, "field": field, "old": was, "new": is_})


def kept(catalog: Catalog) -> dict[str, dict[str, list[str]]]:
    """Give every id of every kind with the names under which it is found: what no later edition may lose."""
    found: dict[str, dict[str, list[str]]] = {}
    for id, record in catalog.systems.items():
        found.setdefault(record.folder, {})[id] = list(catalog.names(id))
    for id, term in catalog.terms.items():
        found.setdefault("terms", {})[id] = [term.name, *term.aliases]
    for kind in ("claims", "sources", "projections", "weights"):
        found[kind] = {id: [] for id in getattr(catalog, kind)}
    return found
