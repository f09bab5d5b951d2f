"""The last result of the benchmark, as `make bench` wrote it: what was measured, run by run. Nobody edits it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ConfigDict, TypeAdapter

from macros.faults import Fault
from macros.load.by_command import read_all
from macros.load.parse import parse

FOLDER = "data/bench"
_KNOWN_KEYS = ConfigDict(extra="forbid")


@dataclass(frozen=True)
class BenchSite:
    """One site: its sizes, and what was measured of it."""

    __pydantic_config__ = _KNOWN_KEYS

    name: str  # "own", or the number of records that were invented
    records: int
    sources: int
    busy: bool  # whether others worked on the machine meanwhile
    runs: Mapping[str, Mapping[str, Sequence[float]]]  # command -> cpu, wall (s), memory (MB) -> of each turn
    sizes: Mapping[str, int]
    visits: Mapping[str, Mapping[str, int]]  # page -> bytes, files
    search: Mapping[str, Sequence[float]]  # who -> ms until the first hit
    left_out: Sequence[str] = ()
    edits: Mapping[str, Mapping[str, Sequence[float]]] = field(default_factory=dict)  # sort -> shown, whole (s)
    lighthouse: Mapping[str, Mapping[str, float]] = field(default_factory=dict)

    @property
    def own(self) -> bool:
        """Tell whether it is our own site."""
        return self.name == "own"


@dataclass(frozen=True)
class Bench:
    """One result."""

    __pydantic_config__ = _KNOWN_KEYS

    day: str
    machine: Mapping[str, Any]  # processor, cores, memory (GB)
    versions: Mapping[str, str]
    sites: Sequence[BenchSite]


_TYPED = TypeAdapter(Bench)


def load_bench(root: Path) -> tuple[Bench | None, list[Fault]]:
    """Give the last result, where there is one, and a fault for each file that is not as the command wrote it."""
    found, faults = read_all(root, FOLDER, _bench, "make bench", "bench-file")
    return (found[-1] if found else None), faults


def _bench(path: str, file: Path) -> Bench:
    found = _TYPED.validate_python(parse(path, file.read_text(encoding="utf-8")).value)
    for site in found.sites:
        measures = [*site.runs.values(), *site.edits.values(), site.search]
        times = [times for some in measures for times in some.values()]
        if not all(some and all(one > 0 for one in some) for some in times):
            raise ValueError(f"{site.name}: a measure is no list of numbers above zero")
    return found
