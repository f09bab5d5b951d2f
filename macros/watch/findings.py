"""What a run found: one finding for each statement and source, and the report that holds them all."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter

from macros.watch.verdicts import Verdict

_ORDER = list(Verdict)
# What one statement is, where its sources differ: a contradiction first, then whether any source still shows it.
_WEIGHT = (
    Verdict.OTHER, Verdict.SHOWN, Verdict.MOVED, Verdict.NOT_SHOWN, Verdict.GONE, Verdict.BLOCKED, Verdict.CANNOT_TELL,
)  # fmt: skip
TO_DO = {Verdict.OTHER, Verdict.GONE, Verdict.NOT_SHOWN, Verdict.MOVED}


@dataclass(frozen=True)
class Finding:
    """One statement and one of its sources."""

    verdict: Verdict
    path: str
    line: int
    kind: str
    id: str
    field: str
    says: str
    mark: str
    source: str
    url: str
    quote: str = ""
    why: str = ""
    now: str = ""  # the address at which it was read, where that is another
    archived: str = ""


@dataclass(frozen=True)
class ToArchive:
    """A source without an archived copy, and the address that makes one."""

    source: str
    path: str
    save: str


@dataclass(frozen=True)
class Report:
    """All findings of a run, and the day of it."""

    day: str
    findings: tuple[Finding, ...]
    to_archive: tuple[ToArchive, ...] = ()

    @property
    def counts(self) -> dict[Verdict, int]:
        """Give how many findings there are of each verdict."""
        found = Counter(one.verdict for one in self.findings)
        return {verdict: found[verdict] for verdict in Verdict if found[verdict]}

    @cached_property
    def statements(self) -> dict[tuple[str, str, str], Verdict]:
        """Give for kind, record and mark of each statement what it is, all its sources together."""
        found: dict[tuple[str, str, str], Verdict] = {}
        for one in self.findings:
            key = (one.kind, one.id, one.mark)
            found[key] = min((one.verdict, found.get(key, one.verdict)), key=_WEIGHT.index)
        return found

    @property
    def exit_code(self) -> int:
        """Give 1 where there is something to do, 3 where nothing could be read, else 0."""
        counts = self.counts
        if any(one in counts for one in TO_DO):
            return 1
        return 3 if counts and Verdict.SHOWN not in counts else 0


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Give findings in the order of a report: what wants an eye first, then by file and line."""
    place = attrgetter("path", "line", "source")
    return tuple(sorted(findings, key=lambda one: (_ORDER.index(one.verdict), place(one))))
