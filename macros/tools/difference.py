"""What a branch changes for the reader: records, facts, edges, states, and the pages that come out otherwise."""

import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import yaml

from macros.calls import CALLS
from macros.catalog import load_checked
from macros.load import Entry, load
from macros.load.calls import read_calls
from macros.load.pages import AuthoredPage, load_pages
from macros.made_pages import made_pages
from macros.relate import Catalog
from macros.render.page import Page
from macros.schema import SYSTEMS
from macros.select.state_counts import state_rows
from macros.tools.changes import Change, changes

_NAMES = {"Name", "Title", "Claim"}
_LINE = re.compile(r"#L\d+|\bid=\"[^\"]*\"")  # a place in a file, which moves when lines above it change


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


@dataclass(frozen=True)
class Side:
    """One of the two states of the project."""

    catalog: Catalog
    entries: dict[str, Entry]
    authored: list[AuthoredPage]
    unread: list[str]

    @classmethod
    def of(cls, root: Path) -> "Side":
        """Read a side, as far as it can be read."""
        found, (entries, faults), (authored, _) = load_checked(root), load(root), load_pages(root)
        unread = sorted({fault.path for fault in (*found.faults, *faults) if not fault.warning})
        return cls(found.catalog, {f"{one.kind}/{one.id}": one for one in entries}, authored, unread)


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
    made.pages = _pages(old, new, {*made.added, *missing, *(one.path for one in (*made.changes, *made.states))})
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


def _pages(old: Side, new: Side, changed: set[str]) -> list[str]:
    """Give the pages that come out otherwise: authored ones, and those of records that a change can reach."""
    ids = {path.split("/")[1] for path in changed}
    reached = _reach(old.catalog, ids) | _reach(new.catalog, ids)
    before, after = _drawn(old, reached), _drawn(new, reached)
    return sorted(address for address in {*before, *after} if before.get(address) != after.get(address))


def _reach(catalog: Catalog, ids: set[str]) -> set[str]:
    """Give the records from which one of `ids` is reached, or that it reaches, edge by edge."""
    found = set(ids)
    for links, end in ((catalog.up, "start"), (catalog.down, "to")):
        open_ = list(ids)
        while open_:
            for link in links.get(open_.pop(), ()):
                to = link.start if end == "start" else link.edge.to
                if to and to not in found:
                    found.add(to)
                    open_.append(to)
    return found | {id for id, claim in catalog.claims.items() if ids & {id, *claim.about}}


def _drawn(side: Side, ids: set[str]) -> dict[str, str]:
    made = {page.address: _draw(side, page.address, page.text) for page in side.authored}
    for page in made_pages(side.catalog):
        address = page.path.removesuffix(".md")
        if page.id in ids and address not in made:
            made[address] = _draw(side, address, page.text + page.front["title"] + page.front["description"])
    return made


def _draw(side: Side, address: str, text: str) -> str:
    """Give a page with all its calls made; one that cannot be made counts as it is written."""
    page = Page(side.catalog, f"{address}/" if address else "", authored=tuple(side.authored))
    drawn = [text]
    for call in read_calls(text).calls:
        try:
            drawn.append(_LINE.sub("", CALLS[call.name](page, *call.arguments, **call.options)))
        except Exception:  # noqa: BLE001 - a faulty state may lack anything: the check says so, and what it is is shown
            drawn.append("")
    return "".join(drawn)
