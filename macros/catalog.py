"""The one place where the stages meet: load, validate, relate, check. And the cache."""

import os
from dataclasses import dataclass
from pathlib import Path

from macros.checks import check
from macros.faults import Fault, Faults
from macros.load import Entry, load
from macros.load.tree import files
from macros.relate import Catalog, relate
from macros.schema import AnyRecord
from macros.validate import validate

_Stamp = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True)
class Survey:
    """What data/ holds: the catalog of all that could be read, every fault, and the ids that could not be read."""

    catalog: Catalog
    faults: tuple[Fault, ...]
    broken: frozenset[str]

    def blames_broken(self, message: str) -> bool:
        """Tell whether a message is only about a record that could not be read: that has its own fault."""
        return any(f'"{id}"' in message for id in self.broken)


_surveys: dict[Path, tuple[_Stamp, Survey]] = {}
_good: dict[Path, Catalog] = {}


def survey(root: Path) -> Survey:
    """Read and check the project at `root`, again only when a file below data/ changed.

    Zensical asks once for every page.
    """
    root = root.resolve()
    stamp = tuple((str(file), (stat := os.lstat(file)).st_mtime_ns, stat.st_size) for file in files(root))
    held = _surveys.get(root)
    if held is None or held[0] != stamp:
        held = _surveys[root] = (stamp, _read(root))
        if not held[1].faults:
            _good[root] = held[1].catalog
    return held[1]


def open_catalog(root: Path) -> Catalog:
    """Give the checked catalog of the project at `root`; raise `Faults` with everything that is wrong."""
    found = survey(root)
    if found.faults:
        raise Faults(found.faults)
    return found.catalog


def last_good(root: Path) -> Catalog:
    """Give the catalog as it was last without a fault: what a server shows while data/ is being mended."""
    return _good.get(root.resolve()) or relate([])


def _read(root: Path) -> Survey:
    entries, faults = load(root)
    broken = {Path(fault.path).stem for fault in faults}
    told = {(fault.path, fault.line, fault.field) for fault in faults}
    records: list[tuple[Entry, AnyRecord]] = []
    for entry in entries:
        found = validate(entry)
        if isinstance(found, list):
            # What is written in a forbidden form has no right type either; that needs no second word.
            faults += [fault for fault in found if (fault.path, fault.line, fault.field) not in told]
            broken.add(entry.id)
        elif entry.id not in broken:
            records.append((entry, found))
    catalog = relate(records)
    partial = Survey(catalog, tuple(faults), frozenset(broken))
    breaches = [fault for fault in check(catalog, whole=not faults) if not partial.blames_broken(fault.message)]
    return Survey(catalog, (*faults, *breaches), partial.broken)
