"""The one place where the stages meet: load, validate, relate, check. And the cache."""

import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from macros.checks import RULES, check
from macros.checks.doubts import Doubts
from macros.faults import Fault, Faults, coded
from macros.load import Entry, load, releases
from macros.load.tree import files
from macros.relate import Catalog, relate
from macros.schema import AnyRecord
from macros.validate import validate

_Stamp = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True)
class LoadResult:
    """What data/ holds: the catalog of all that could be read, every fault, and the ids of what was not read whole."""

    catalog: Catalog
    faults: tuple[Fault, ...]
    broken: frozenset[str]

    @property
    def complete(self) -> bool:
        """Tell whether there is no fault but warnings."""
        return all(fault.warning for fault in self.faults)

    def blames_broken(self, names: Iterable[object]) -> bool:
        """Tell whether one of `names` is that of a record that could not be read whole: it has its own fault."""
        return not self.broken.isdisjoint(map(str, names))


_results: dict[Path, tuple[_Stamp, LoadResult]] = {}


def load_checked(root: Path) -> LoadResult:
    """Read and check the project at `root`, again only when a file below data/ changed.

    Zensical asks once for every page.
    """
    root = root.resolve()
    stamp = tuple(
        (str(file), (stat := os.lstat(file)).st_mtime_ns, stat.st_size)
        for file in (*files(root), *releases.files(root))
    )
    held = _results.get(root)
    if held is None or held[0] != stamp:
        held = _results[root] = (stamp, _read(root))
    return held[1]


def open_catalog(root: Path) -> Catalog:
    """Give the checked catalog of the project at `root`; raise `Faults` with everything that is wrong."""
    found = load_checked(root)
    if not found.complete:
        raise Faults(found.faults)
    return found.catalog


def _read(root: Path) -> LoadResult:
    entries, faults = load(root)
    told = {(fault.path, fault.line, fault.field) for fault in faults}
    unread = {Path(fault.path).stem for fault in faults} - {entry.id for entry in entries}
    records: list[tuple[Entry, AnyRecord]] = []
    for entry in entries:
        record, found = validate(entry)
        faults += [fault for fault in found if not _follows(fault, told)]
        if record:
            records.append(record)
        else:
            unread.add(entry.id)
    closed, wrong = releases.load_releases(root)
    faults += coded(wrong, "edition-file")
    catalog = replace(relate(records), releases=tuple(closed))
    edition = {"edition"} if "edition" in unread else set[str]()
    breaches = Doubts(catalog, unread, {rule.code for rule in RULES if len(rule.needs) > 1}).without(
        check(catalog, edition)
    )
    broken = {*unread, *(entry.id for entry, _ in records if entry.lost)}
    return LoadResult(catalog, (*faults, *breaches), frozenset(broken))


def _follows(fault: Fault, told: set[tuple[str, int, str]]) -> bool:
    """Tell whether a fault of type is that of a value whose form was told already: that needs no second word."""
    return (fault.path, fault.line, fault.field) in told and fault.code != "unknown-key"
