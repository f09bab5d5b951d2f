"""The one place where the stages meet: load, validate, relate, check. And the cache."""

import gc
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from macros.checks import RULES, check
from macros.checks.doubts import Doubts
from macros.faults import Fault, Faults
from macros.load import Entry, bench, languages, load_file, releases
from macros.load.by_command import files as files_of
from macros.load.tree import files
from macros.relate import Catalog, relate
from macros.relate.followed import followed
from macros.schema import AnyRecord
from macros.validate import validate
from macros.work import reads

_V = TypeVar("_V")
_Stamp = tuple[tuple[str, int, int], ...]
_FOLDERS = (releases.FOLDER, bench.FOLDER, languages.FOLDER)


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


@dataclass(frozen=True)
class Related:
    """What data/ holds, before any rule was asked: the catalog, faults of form, and the ids of what was not read."""

    catalog: Catalog
    faults: tuple[Fault, ...]
    unread: frozenset[str]


@dataclass(frozen=True)
class _File:
    """One file as it was read: its entry and its record, where it has them, and the faults of each."""

    entry: Entry | None
    record: tuple[Entry, AnyRecord] | None
    unreadable: list[Fault]
    wrong: list[Fault]


_results: dict[Path, tuple[_Stamp, LoadResult]] = {}
_files: dict[Path, tuple[tuple[int, ...], _File]] = {}
_written: dict[tuple[Path, str], tuple[_Stamp, Any]] = {}


def load_checked(root: Path) -> LoadResult:
    """Read and check the project at `root`, again only when a file below data/ changed.

    Zensical asks once for every page.
    """
    root = root.resolve()
    there = files(root)
    stamp = _stamp((*there, *(file for folder in _FOLDERS for file in files_of(root, folder))))
    held = _results.get(root)
    if held is None or held[0] != stamp:
        with _uncollected():
            held = _results[root] = (stamp, judged(load_related(root, there)))
    return held[1]


@contextmanager
def _uncollected() -> Iterator[None]:
    """Let Python look for no garbage: almost all that is made here stays, and the search takes a sixth of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def open_catalog(root: Path) -> Catalog:
    """Give the checked catalog of the project at `root`; raise `Faults` with everything that is wrong."""
    found = load_checked(root)
    if not found.complete:
        raise Faults(found.faults)
    return found.catalog


def load_related(root: Path, there: list[Path] | None = None) -> Related:
    """Read the project at `root`, of which `there` are the files; of what was read before only those that changed."""
    read = [_read(root, file) for file in there or files(root)]
    faults = [fault for one in read for fault in one.unreadable]
    told = {(fault.path, fault.line, fault.field) for fault in faults}
    unread = {Path(fault.path).stem for fault in faults} - {one.entry.id for one in read if one.entry}
    unread |= {one.entry.id for one in read if one.entry and not one.record}
    cut = {fault.path for fault in faults if fault.code == "yaml"}  # what is missing there may stand in what is cut
    wrong = (fault for one in read for fault in one.wrong if not _follows(fault, told))
    faults += [fault for fault in wrong if not (fault.code == "missing-key" and fault.path in cut)]
    closed, odd = _held(root, releases.FOLDER, releases.load_releases)
    measured, spoiled = _held(root, bench.FOLDER, bench.load_bench)
    spoken, unsaid = _held(root, languages.FOLDER, languages.load_languages)
    faults += [*odd, *spoiled, *unsaid]
    catalog = relate([one.record for one in read if one.record])
    catalog = replace(catalog, releases=tuple(closed), bench=measured, languages=spoken)
    return Related(followed(catalog) if reads.following() else catalog, tuple(faults), frozenset(unread))


def _held(root: Path, folder: str, load: Callable[[Path], _V]) -> _V:
    """Give what `load` makes of files that a command wrote; again only when one of them changed."""
    key, stamp = (root, folder), _stamp(files_of(root, folder))
    if key not in _written or _written[key][0] != stamp:
        _written[key] = stamp, load(root)
    found: _V = _written[key][1]
    return found


def judged(found: Related) -> LoadResult:
    """Ask every rule."""
    catalog, unread = found.catalog, found.unread
    edition = {"edition"} if "edition" in unread else set[str]()
    told = {(fault.path, fault.line, fault.field) for fault in found.faults}
    joining = {rule.code for rule in RULES if len(rule.needs) > 1}
    breaches = Doubts(catalog, unread, joining).without(check(catalog, edition))
    broken = {*unread, *(entry.id for entry, _ in catalog.entries if entry.lost)}
    own = [fault for fault in breaches if not _follows(fault, told)]
    return LoadResult(catalog, (*found.faults, *own), frozenset(broken))


def _stamp(paths: Iterable[Path]) -> _Stamp:
    return tuple((str(file), (stat := os.lstat(file)).st_mtime_ns, stat.st_size) for file in paths)


def _read(root: Path, file: Path) -> _File:
    stat = os.lstat(file)
    stamp = (stat.st_mtime_ns, stat.st_size, stat.st_ino, stat.st_mode)
    if file not in _files or _files[file][0] != stamp:
        entry, unreadable = load_file(root, file)
        record, wrong = validate(entry) if entry else (None, [])
        _files[file] = stamp, _File(entry, record, unreadable, wrong)
    return _files[file][1]


def _follows(fault: Fault, told: set[tuple[str, int, str]]) -> bool:
    """Tell whether a fault of type is that of a value whose form was told already: that needs no second word."""
    own = fault.code != "unknown-key" or fault.field.endswith("<<")
    inside = fault.code == "one-meaning" and any(
        (path, line) == (fault.path, fault.line) and field.startswith(f"{fault.field}.") for path, line, field in told
    )
    return inside or ((fault.path, fault.line, fault.field) in told and own)
