"""A run: which statements are asked, of which sources, in what order; and what came of it."""

import asyncio
import json
import re
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from macros.relate import Catalog
from macros.relate.statements import Statement, position
from macros.schema import Source
from macros.watch.addresses import host, is_same_place, now_and_pinned, to_save
from macros.watch.fetching import Answer, Client, Outcome, Settings
from macros.watch.findings import Finding, Report, ToArchive, ordered
from macros.watch.judge import Judge
from macros.watch.passages import Document
from macros.watch.reading import read
from macros.watch.verdicts import Judgment, Verdict

Progress = Callable[[int, int, str], None]
_MISSING = re.compile(
    r"\W*(?:error\W*)?(?:404\b.*"
    r"|(?:page|file|document|content) (?:was )?(?:not found|does not exist|no longer (?:exists|available)).*"
    r"|not found|(?:sorry,? )?(?:this|that|the) page (?:isn't|is not|can't|cannot|could not|no longer).{0,40}"
    r"|410 gone)\W*.{0,40}",
    re.IGNORECASE,
)
_WALL = re.compile(
    r"just a moment|verify(?:ing)? (?:that )?you are (?:a )?human|are you (?:a )?(?:robot|human)|access denied"
    r"|attention required"
    r"|checking your browser|enable cookies|captcha|request blocked|unusual traffic|(?:sign|log) in to continue",
    re.IGNORECASE,
)
_STALE = 86_400  # seconds after which a run that was stopped is not gone on with
_LITTLE = 150  # words of a page that is nothing but such a message


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
    journal, judge, findings, done = _Journal(run.settings.folder), Judge(run.catalog), [], 0
    async with Client(run.settings, journal.begin()) as client:

        async def one_host(ids: list[str]) -> None:
            nonlocal done
            for id in ids:
                found = await _Source(run, client, judge, id, by_source[id]).findings()
                findings.extend(found)
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

    def __init__(self, run: Run, client: Client, judge: Judge, id: str, asked: list[Statement]) -> None:
        self.run, self.client, self.judge, self.id, self.asked = run, client, judge, id, asked
        self.source: Source = run.catalog.sources[id]
        self.newest, self.pinned = now_and_pinned(self.source.url)

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
        document = await asyncio.to_thread(read, answer.content, answer.media_type, answer.address)
        document.cut = document.cut or answer.cut
        if message := _message(document):
            return [message] * len(self.asked)
        page = self.judge.page(document, self.source.url, self.source.title)
        found = await asyncio.to_thread(lambda: [self.judge.judge(one, page) for one in self.asked])
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


def _message(document: Document) -> Judgment | None:
    """Give the judgment on a page that says only that the page is gone, or that a program may not read it."""
    if document.words >= _LITTLE:
        return None
    first = [document.title, *(one.text for one in document.passages[:3])]
    if text := next((text for text in first if text and _MISSING.fullmatch(text)), ""):
        return Judgment(Verdict.GONE, text[:100], "the page says that it is not there")
    if wall := next((text for text in first if text and _WALL.search(text)), ""):
        return Judgment(Verdict.BLOCKED, wall[:100], "the page asks for a person")
    return None
