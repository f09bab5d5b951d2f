"""What a branch changes for the reader: records, facts, edges, states, and the pages that come out otherwise."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import yaml

from macros.load import Entry
from macros.relate import Catalog
from macros.schema import SYSTEMS
from macros.select.state_counts import state_rows
from macros.tools.changes import Change, changes
from macros.tools.redrawn import redrawn
from macros.tools.side import Side

_NAMES = {"Name", "Title", "Claim"}


@dataclass
class Difference:
    """All that differs; paths are kind and id, `pages` are addresses."""

    added: list[str] = field(default_factory=list)
    told: dict[str, list[Change]] = field(default_factory=dict)  # all that a record says which was added
    removed: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)  # removed, though an edition has promised them
    moved: list[tuple[str, str]] = field(default_factory=list)
    renamed: list[Change] = field(default_factory=list)
    ended: list[Change] = field(default_factory=list)
    states: list[Change] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    written: list[str] = field(default_factory=list)  # of these, the ones whose own text differs
    unread: list[str] = field(default_factory=list)  # with faults now, or that could not be read before


def difference(old: Side, new: Side, promised: set[str]) -> Difference:
    """Compare two sides; `promised` are the records that a closed edition has named."""
    before = {path for path in old.unread if path.removeprefix("data/").removesuffix(".yml") not in old.entries}
    made = Difference(unread=sorted(before.union(new.unread)))
    made.added = sorted(set(new.entries) - set(old.entries))
    told, long_gone = _told_moves(new), _told_moves(old).keys() - old.entries.keys()
    missing = sorted({*old.entries, *promised} - set(new.entries) - (long_gone & told.keys()))
    made.moved = [(path, to) for path in missing if (to := told.get(path) or _same(old, new, path, made.added))]
    made.removed = [path for path in missing if path not in promised]
    made.gone = [path for path in missing if path in promised and path not in told]
    stays = {path: path for path in old.entries.keys() & new.entries.keys()}
    moves = {path: to for path, to in made.moved if path in old.entries and to in new.entries}
    for path, now in sorted((stays | moves).items()):
        if old.entries[path].value != new.entries[now].value:
            made.changes += changes(old.entries[path], new.entries[now])
    made.renamed = [one for one in made.changes if one.label == "Name" and one.path.split("/")[0] in SYSTEMS]
    made.states = _states(old.catalog, new.catalog)
    made.ended = [one for one in made.states if one.after.startswith(("Ended", "Archived"))]
    made.pages = redrawn(old, new, {*made.added, *missing, *(one.path for one in (*made.changes, *made.states))})
    made.told = {path: _all_of(new.entries[path]) for path in made.added if path not in dict(made.moved).values()}
    made.written = _written(old, new)
    return made


def _all_of(entry: Entry) -> list[Change]:
    """Give all that a record says, but the name that stands before it."""
    return [one for one in changes(replace(entry, value={}), entry) if one.label not in _NAMES]


def _written(old: Side, new: Side) -> list[str]:
    before, after = ({page.address: page.text for page in side.authored} for side in (old, new))
    return [address for address in {*before, *after} if before.get(address) != after.get(address)]


def _told_moves(side: Side) -> dict[str, str]:
    """Give the moves of records that the edition names."""
    edition = side.entries.get("edition/edition")
    moved = edition.value.get("moved") if edition else None
    told = [one for one in moved if isinstance(one, dict)] if isinstance(moved, list) else []
    return {str(one.get("from")).strip("/"): str(one.get("to")).strip("/") for one in told}


def _same(old: Side, new: Side, path: str, added: list[str]) -> str:
    """Give the new record that says what the missing one said, or bears its name."""
    if path not in old.entries:
        return ""
    value = old.entries[path].value
    name = value.get("name") or value.get("url") or value.get("claim")
    same = (one for one in added if new.entries[one].value == value)
    named = (
        one for one in added if name and name in {new.entries[one].value.get(key) for key in ("name", "url", "claim")}
    )
    return next(same, "") or next(named, "")


def _states(old: Catalog, new: Catalog) -> list[Change]:
    before, after = ({row.id: row.says for row in state_rows(side)} for side in (old, new))
    return [
        Change("state", f"{new.systems[id].folder}/{id}", "State", before[id], says)
        for id, says in after.items()
        if id in before and before[id] != says
    ]


def promised(root: Path) -> set[str]:
    """Give kind and id of every record that the closed editions below `root` have named; none where none was closed."""
    found: set[str] = set()
    for file in sorted((root / "data" / "releases").glob("*.yml")):
        said: Any = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 - texts alone
        records = said.get("records") if isinstance(said, dict) else None
        for kind, ids in records.items() if isinstance(records, dict) else ():
            found |= {f"{kind}/{id}" for id in ids}
    return found
