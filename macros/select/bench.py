"""What the last benchmark says: ratios and growth, and our bars for them.

A ratio is the median of those of the turns: what slows one turn slows both that are compared in it.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from macros.load.bench import Bench, BenchSite

OTHERS = {"mkdocs": "MkDocs with Material", "zensical": "Zensical", "hugo": "Hugo"}
_TEN = 10


@dataclass(frozen=True)
class Bar:
    """What is aimed at, the most that it may be, and what was measured; nothing where it was not."""

    what: str
    most: float
    unit: str
    measured: float | None
    note: str = ""

    @property
    def met(self) -> bool:
        """Tell whether it is reached."""
        return self.measured is not None and round(self.measured, 2) <= self.most


@dataclass(frozen=True)
class Step:
    """From one size to the next: how many times the records, and how many times what they take."""

    start: BenchSite
    end: BenchSite
    records: float
    cpu: float
    memory: float

    @property
    def exponent(self) -> float:
        """Give how the CPU seconds grow: 1 is as the records."""
        return math.log(self.cpu) / math.log(self.records)


def of(site: BenchSite, command: str, measure: str = "cpu") -> float:
    """Give the median of what a command took."""
    return median(site.runs[command][measure])


def ratio(site: BenchSite, command: str, other: str) -> float | None:
    """Give how many times the CPU seconds of `other` a command took; nothing where the other was not run."""
    if other not in site.runs:
        return None
    pairs = zip(site.runs[command]["cpu"], site.runs[other]["cpu"], strict=True)
    return median(one / two for one, two in pairs)


def own(bench: Bench) -> BenchSite | None:
    """Give our own site."""
    return next((site for site in bench.sites if site.own), None)


def made_up(bench: Bench) -> list[BenchSite]:
    """Give the invented sites, the smallest first."""
    return sorted((site for site in bench.sites if not site.own), key=lambda site: site.records)


def steps(bench: Bench) -> list[Step]:
    """Give the growth from each size to the next, and last from the smallest to the largest where there are more."""
    sites = made_up(bench)
    pairs = [*pairwise(sites), *([(sites[0], sites[-1])] if len(sites) > 2 else [])]  # noqa: PLR2004
    return [_step(*pair) for pair in pairs]


def _step(start: BenchSite, end: BenchSite) -> Step:
    cpu, memory = (of(end, "build", measure) / of(start, "build", measure) for measure in ("cpu", "memory"))
    return Step(start, end, end.records / start.records, cpu, memory)


def bars(bench: Bench) -> list[Bar]:
    """Give our bars with what was measured."""
    ours, sized = own(bench), {site.name: site for site in made_up(bench)}
    return [*_of_builds(bench, ours, sized.get("12000")), *_of_edits(ours, sized.get("6000"))]


def _of_builds(bench: Bench, ours: BenchSite | None, largest: BenchSite | None) -> Iterator[Bar]:
    """Give the bars of whole builds. Where ten times the records were not run, the exponent says what they take."""
    cold = ratio(ours, "build", "mkdocs") if ours else None
    again = ratio(ours, "build again", "mkdocs") if ours else None
    yield Bar("A build of both copies, against one of MkDocs with Material of the same text", 1, "times the CPU", cold)
    yield Bar("A build where nothing has changed, against the same", 0.1, "times the CPU", again)
    grown = steps(bench)[-1:]
    tenfold = _TEN ** grown[0].exponent if grown else None
    note = f"calculated from {grown[0].start.records} and {grown[0].end.records} records" if grown else ""
    yield Bar("Ten times the records", 11, "times the CPU", tenfold, note)
    memory = of(largest, "build", "memory") / 1000 if largest else None
    yield Bar("Memory of a build of 12,000 records", 2, "GB", memory)


def _of_edits(ours: BenchSite | None, large: BenchSite | None) -> Iterator[Bar]:
    for site, where, most in ((ours, "on our own site", (1, 0.7)), (large, "at 6,000 records", (3, 3))):
        for sort, limit in zip(("record", "page"), most, strict=True):
            shown = median(site.edits[sort]["shown"]) if site and site.edits else None
            yield Bar(f"An edit of a {sort} until it is seen, {where}", limit, "s", shown)
    yield Bar("The check from nothing, on our own site", 4, "CPU s", of(ours, "check") if ours else None)
    yield Bar("The check of unchanged files", 1, "CPU s", of(ours, "check again") if ours else None)
    yield Bar("The check from nothing, at 6,000 records", 12, "CPU s", of(large, "check") if large else None)


def missing(bench: Bench, sizes: Sequence[int]) -> list[int]:
    """Give the sizes that were not run."""
    names = {site.name for site in bench.sites}
    return [size for size in sizes if str(size) not in names]
