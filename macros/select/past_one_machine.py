"""What very many records and readers come to, past one machine: calculated from the last benchmark."""

from dataclasses import dataclass

from macros.load.bench import Bench, BenchSite
from macros.select.bench import Step, made_up, of, steps

_MEGA = 1_000_000


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
