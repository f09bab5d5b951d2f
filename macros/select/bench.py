"""What the last benchmark says: ratios and growth, our bars for them, and what they come to past one machine.

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
_MEGA = 1_000_000


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


@dataclass(frozen=True)
class Past:
    """What many records and many readers come to, calculated from what was measured of the largest site."""

    site: BenchSite
    records: int
    readers: int
    exponent: float
    largest_step: Step | None

    def times(self) -> float:
        """Give how many times the records of the measured site."""
        return self.records / self.site.records

    def per_record(self, name: str) -> float:
        """Give what each record adds to a size of the site, in MB for all records."""
        return self.site.sizes[name] * self.times() / _MEGA

    def visit_gb(self, page: str) -> float:
        """Give the GB a day, if every reader's visit is a first one."""
        return self.site.visits[page]["bytes"] * self.readers / 1e9

    def requests(self, page: str) -> float:
        """Give the requests a second in the mean of a day."""
        return self.site.visits[page]["files"] * self.readers / 86_400

    def cpu_hours(self, command: str = "build") -> float:
        """Give the CPU hours of a command, grown as it has from size to size."""
        return float(of(self.site, command) * self.times() ** self.exponent / 3600)

    def hours_on(self, cores: int) -> float:
        """Give the hours of a build whose pages are made on many processors, and whose check is made on one."""
        alone = self.cpu_hours("check")
        return alone + (self.cpu_hours() - alone) / cores

    def memory_gb(self) -> float | None:
        """Give the memory of one process that holds all of it, by what a record adds from one size to the next."""
        step = self.largest_step
        if not step:
            return None
        added = of(step.end, "build", "memory") - of(step.start, "build", "memory")
        each = added / (step.end.records - step.start.records)
        return (of(step.end, "build", "memory") + each * (self.records - step.end.records)) / 1000


def past(bench: Bench, records: int, readers: int) -> Past | None:
    """Give what is calculated from the largest invented site; nothing where none was measured."""
    sites, grown = made_up(bench), steps(bench)
    if not sites:
        return None
    last = next((step for step in reversed(grown) if step.end is sites[-1] and step.start is not sites[0]), None)
    step = last or (grown[-1] if grown else None)
    return Past(sites[-1], records, readers, step.exponent if step else 1.0, step)


def missing(bench: Bench, sizes: Sequence[int]) -> list[int]:
    """Give the sizes that were not run."""
    names = {site.name for site in bench.sites}
    return [size for size in sizes if str(size) not in names]
