"""A run: which statements are asked, of which sources, in what order; and what came of it."""

import asyncio
import json
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from macros.relate import Catalog
from macros.relate.statements import Statement, position
from macros.schema import Source
from macros.watch.addresses import host, is_same_place, now_and_pinned, to_save
from macros.watch.apart import Readers
from macros.watch.fetching import Answer, Client, Outcome, Settings
from macros.watch.findings import Finding, Report, ToArchive, ordered
from macros.watch.held import Task
from macros.watch.judge import Judge
from macros.watch.verdicts import Judgment, Verdict

Progress = Callable[[int, int, str], None]
_STALE = 86_400  # seconds after which a run that was stopped is not gone on with
_READING = 25.0  # seconds of the processor for one page, at most


@dataclass(frozen=True)
class Run:
    """What a run works with."""

    catalog: Catalog
    settings: Settings
    day: str
    progress: Progress


def watch(run: Run, asked: Iterable[Statement]) -> Report:
    """Fetch the sources of the statements, and give what they say now."""
    by_source: dict[str, list[Statement]] = defaultdict(list)
    for one in asked:
        for source in one.asked or one.sources:
            if source in run.catalog.sources:
                by_source[source].append(one)
    findings = asyncio.run(_all(run, by_source))
    known = run.catalog.sources
    missing = [id for id in sorted(by_source) if not known[id].archived]
    to_archive = tuple(ToArchive(id, run.catalog.files["sources", id].path, to_save(known[id].url)) for id in missing)
    return Report(run.day, ordered(findings), to_archive)


async def _all(run: Run, by_source: dict[str, list[Statement]]) -> list[Finding]:
    """Ask host by host, some hosts at the same time."""
    by_host: dict[str, list[str]] = defaultdict(list)
    for id in by_source:
        by_host[host(now_and_pinned(run.catalog.sources[id].url)[0])].append(id)
    journal, findings, done = _Journal(run.settings.folder), list[Finding](), 0
    with closing(Readers(Judge(run.catalog), min(run.settings.seconds, _READING))) as readers:
        async with Client(run.settings, journal.begin()) as client:

            async def one_host(ids: list[str]) -> None:
                nonlocal done
                for id in ids:
                    findings.extend(await _Source(run, client, readers, id, by_source[id]).safely())
                    done += 1
                    run.progress(done, len(by_source), id)

            async with asyncio.TaskGroup() as group:
                for ids in by_host.values():
                    group.create_task(one_host(ids))
    journal.end()
    return findings


class _Journal:
    """The name of the run that is under way: one that was stopped is gone on with."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "run.json"

    def begin(self) -> str:
        """Give the name of the run."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        last = 0
        try:
            known = json.loads(self._file.read_text(encoding="utf-8"))
            last = int(known["number"])
            if known["open"] and time.time() - float(known["begun"]) < _STALE:
                return f"run-{last}"
        except (OSError, ValueError, KeyError, TypeError):
            pass
        self._write(last + 1, is_open=True)
        return f"run-{last + 1}"

    def end(self) -> None:
        """Close the run: the next one asks anew."""
        self._write(int(json.loads(self._file.read_text(encoding="utf-8"))["number"]), is_open=False)

    def _write(self, number: int, *, is_open: bool) -> None:
        partial = self._file.with_suffix(".part")
        partial.write_text(json.dumps({"number": number, "open": is_open, "begun": time.time()}), encoding="utf-8")
        partial.replace(self._file)


class _Source:
    """One source and the statements that cite it."""

    def __init__(self, run: Run, client: Client, readers: Readers, id: str, asked: list[Statement]) -> None:
        self.run, self.client, self.readers, self.id, self.asked = run, client, readers, id, asked
        self.source: Source = run.catalog.sources[id]
        self.newest, self.pinned = now_and_pinned(self.source.url)

    async def safely(self) -> list[Finding]:
        """Give the findings; where its address or answer is of a kind that no one foresaw, say so in each."""
        try:
            return await self.findings()
        except Exception as error:  # noqa: BLE001 - one source must not end the run of all
            why = f"cannot be asked ({type(error).__name__}: {error})"[:200]
            return [self._finding(one, Judgment(Verdict.CANNOT_TELL, why=why), "") for one in self.asked]

    async def findings(self) -> list[Finding]:
        """Fetch it, hold each statement against it, and ask a pinned or archived copy where that tells more."""
        answer = await self.client.fetch(self.newest)
        moved = answer.moved and not is_same_place(answer.address, self.newest)
        judgments = await self._judged(answer, moved=moved)
        if self.pinned and any(one.verdict in {Verdict.NOT_SHOWN, Verdict.OTHER, Verdict.GONE} for one in judgments):
            judgments = await self._noted(judgments, self.pinned, "the pinned commit still shows it")
        if self.source.archived and answer.outcome is Outcome.GONE:
            judgments = await self._noted(judgments, self.source.archived, "the archived copy still shows it")
        now = answer.address if answer.address != self.source.url else ""
        return [self._finding(one, found, now) for one, found in zip(self.asked, judgments, strict=True)]

    async def _judged(self, answer: Answer, *, moved: bool) -> list[Judgment]:
        if answer.outcome is not Outcome.CONTENT:
            return [_without(answer)] * len(self.asked)
        found = await self.readers.held(Task(answer, self.source.url, self.source.title, tuple(self.asked)))
        if not moved:
            return found
        why = f"now at {answer.address}"
        return [
            Judgment(Verdict.MOVED if one.verdict is Verdict.SHOWN else one.verdict, one.quote, one.why or why)
            for one in found
        ]

    async def _noted(self, judgments: list[Judgment], address: str, note: str) -> list[Judgment]:
        """Add to each judgment whether another copy still shows the statement."""
        answer = await self.client.fetch(address)
        others = await self._judged(answer, moved=False)
        return [
            Judgment(one.verdict, one.quote, f"{one.why}; {note}".removeprefix("; "))
            if other.verdict is Verdict.SHOWN and one.verdict is not Verdict.SHOWN
            else one
            for one, other in zip(judgments, others, strict=True)
        ]

    def _finding(self, one: Statement, found: Judgment, now: str) -> Finding:
        path, line = position(self.run.catalog, one)
        field = f"{one.member}: {one.field}" if one.member else one.field
        return Finding(
            found.verdict, path, line, one.kind, one.id, field, one.says, one.mark, self.id, self.source.url,
            found.quote, found.why, now, self.source.archived or "",
        )  # fmt: skip


def _without(answer: Answer) -> Judgment:
    verdicts = {Outcome.GONE: Verdict.GONE, Outcome.BLOCKED: Verdict.BLOCKED}
    return Judgment(verdicts.get(answer.outcome, Verdict.CANNOT_TELL), why=answer.why)
