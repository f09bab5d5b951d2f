"""The one place where the stages meet: load, validate, relate, check. And the cache."""

import os
from pathlib import Path

from macros.checks import check
from macros.faults import Faults
from macros.load import Entry, load
from macros.load.tree import files
from macros.relate import Catalog, relate
from macros.schema import AnyRecord
from macros.validate import validate

_Stamp = tuple[tuple[str, int, int], ...]
_cache: dict[Path, tuple[_Stamp, Catalog]] = {}


def open_catalog(root: Path) -> Catalog:
    """Give the checked catalog of the project at `root`; raise `Faults` with everything that is wrong.

    Read again only when a file below data/ changed: Zensical asks once for every page.
    """
    root = root.resolve()
    stamp = tuple((str(file), (stat := os.lstat(file)).st_mtime_ns, stat.st_size) for file in files(root))
    held = _cache.get(root)
    if held is None or held[0] != stamp:
        held = _cache[root] = (stamp, _read(root))
    return held[1]


def last_good(root: Path) -> Catalog:
    """Give the catalog as it was last without a fault: what a server shows while data/ is being mended."""
    held = _cache.get(root.resolve())
    return held[1] if held else relate([])


def _read(root: Path) -> Catalog:
    entries, faults = load(root)
    records: list[tuple[Entry, AnyRecord]] = []
    for entry in entries:
        found = validate(entry)
        if isinstance(found, list):
            faults += found
        else:
            records.append((entry, found))
    catalog = relate(records)
    # A record that could not be read would make every relation to it dangle: rules speak of whole catalogs only.
    faults = faults or check(catalog)
    if faults:
        raise Faults(faults)
    return catalog
