"""The one place where the stages meet: load, validate, relate, check. And the cache."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

from macros.checks import check
from macros.faults import Fault, Faults
from macros.load import Entry, load
from macros.load.tree import files
from macros.relate import Catalog, relate
from macros.schema import AnyRecord
from macros.validate import validate

_QUOTED = re.compile(r'"([a-z0-9-]+)"')
_Stamp = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True)
class LoadResult:
    """What data/ holds: the catalog of all that could be read, every fault, and the ids that could not be read."""

    catalog: Catalog
    faults: tuple[Fault, ...]
    broken: frozenset[str]

    def blames_broken(self, message: str) -> bool:
        """Tell whether a message is only about a record that could not be read: that has its own fault."""
        return not self.broken.isdisjoint(_QUOTED.findall(message))


_results: dict[Path, tuple[_Stamp, LoadResult]] = {}


def load_checked(root: Path) -> LoadResult:
    """Read and check the project at `root`, again only when a file below data/ changed.

    Zensical asks once for every page.
    """
    root = root.resolve()
    stamp = tuple((str(file), (stat := os.lstat(file)).st_mtime_ns, stat.st_size) for file in files(root))
    held = _results.get(root)
    if held is None or held[0] != stamp:
        held = _results[root] = (stamp, _read(root))
    return held[1]


def open_catalog(root: Path) -> Catalog:
    """Give the checked catalog of the project at `root`; raise `Faults` with everything that is wrong."""
    found = load_checked(root)
    if found.faults:
        raise Faults(found.faults)
    return found.catalog


def _read(root: Path) -> LoadResult:
    entries, faults = load(root)
    broken = {Path(fault.path).stem for fault in faults}
    told = {(fault.path, fault.line, fault.field) for fault in faults}
    records: list[tuple[Entry, AnyRecord]] = []
    for entry in entries:
        found = validate(entry)
        if isinstance(found, list):
            faults += [fault for fault in found if not _follows(fault, told)]
            broken.add(entry.id)
        else:
            records.append((entry, found))
    catalog = relate(records)
    partial = LoadResult(catalog, tuple(faults), frozenset(broken))
    kinds = {Path(fault.path).parent.name for fault in faults}
    breaches = [fault for fault in check(catalog, kinds) if not partial.blames_broken(fault.message)]
    return LoadResult(catalog, (*faults, *breaches), partial.broken)


def _follows(fault: Fault, told: set[tuple[str, int, str]]) -> bool:
    """Tell whether a fault of type is that of a value whose form was told already: that needs no second word."""
    return (fault.path, fault.line, fault.field) in told and not fault.message.startswith("unknown key")
