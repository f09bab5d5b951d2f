"""A report as text for a terminal, as JSON for programs, and as Markdown for an issue."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from itertools import groupby
from typing import Any

from macros.watch.findings import TO_DO, Finding, Report, ToArchive, ordered
from macros.watch.verdicts import Verdict

VERSION = 1
_MOST_IN_ISSUE = 100  # lines of one verdict in Markdown
_ROOM = 30_000  # characters of a part of an issue, which takes 65,536 in all


def as_json(report: Report) -> str:
    """Give the report whole; `strata confirm` reads this form."""
    content = {"version": VERSION, "day": report.day, "counts": {str(one): n for one, n in report.counts.items()}}
    content |= {"findings": [asdict(one) for one in report.findings]}
    content |= {"to_archive": [asdict(one) for one in report.to_archive]}
    return json.dumps(content, indent=1, ensure_ascii=False) + "\n"


def from_json(text: str) -> Report:
    """Give the report that a JSON text holds; raise `ValueError` where it is none."""
    content: Any = json.loads(text)
    if not isinstance(content, dict) or content.get("version") != VERSION:
        said = content.get("version") if isinstance(content, dict) else None
        raise ValueError(
            f"is no report of version {VERSION} (it says {said!r}); make one with: strata watch --json FILE"
        )
    findings = (Finding(**{**one, "verdict": Verdict(one["verdict"])}) for one in content["findings"])
    return Report(content["day"], tuple(findings), tuple(ToArchive(**one) for one in content["to_archive"]))


def as_text(report: Report, every: bool = False) -> str:
    """Give a line a finding; those that are still shown only where `every` one is asked for."""
    lines = [_line(one) for one in ordered(report.findings) if every or one.verdict is not Verdict.SHOWN]
    lines += [f"{one.path}: no archived copy; save one: {one.save}" for one in report.to_archive]
    return "\n".join([*lines, summary(report)]) + "\n"


def summary(report: Report) -> str:
    """Give the counts in one line."""
    counts = ", ".join(f"{number} {verdict}" for verdict, number in report.counts.items())
    return f"{report.day}: {len(report.findings)} looked at: {counts or 'nothing'}"


def _line(one: Finding) -> str:
    return f"{one.path}:{one.line}: {one.field}: {one.says}: {one.verdict}{_detail(one, str)} ({one.source}: {one.url})"


def _detail(one: Finding, quote: Callable[[str], str]) -> str:
    parts = [quote(f'"{one.quote}"')] if one.quote and one.verdict is not Verdict.SHOWN else []
    parts += [one.why] if one.why else []
    parts += [f"now at {one.now}"] if one.now and one.verdict is Verdict.MOVED else []
    parts += [f"archived copy: {one.archived}"] if one.archived and one.verdict is Verdict.GONE else []
    return f": {', '.join(parts)}" if parts else ""


def as_markdown(report: Report, edit: str = "") -> str:
    """Give the report for an issue: what wants work, with the line to edit; `edit` is the forge's address of files."""
    return fitted(_markdown(report, edit))


def fitted(lines: Iterable[str]) -> str:
    """Give as many lines as an issue has room for; say where there are more."""
    taken, room = [], _ROOM
    for line in lines:
        room -= len(line) + 1
        if room < 0:
            taken.append("\nMore than an issue can hold; see the files of the run.")
            break
        taken.append(line)
    return "\n".join(taken) + "\n"


def _markdown(report: Report, edit: str) -> Iterator[str]:
    yield f"# What the sources say on {report.day}\n\n{summary(report)}.\n"
    yield "Nothing was changed by itself. Each line names the place to edit.\n"
    for verdict, group in groupby(ordered(report.findings), key=lambda one: one.verdict):
        found = list(group)
        if verdict not in TO_DO:
            yield f"{len(found)} {verdict}.\n"
            continue
        yield f"## {str(verdict).capitalize()} ({len(found)})\n"
        for one in found[:_MOST_IN_ISSUE]:
            place = f"{one.path}:{one.line}"
            link = f"[`{place}`]({edit}/{one.path}#L{one.line})" if edit else f"`{place}`"
            said = f"**{escaped(one.says)}**{_detail(one, escaped)}"
            yield f"- {link} {escaped(one.field)}: {said} ([{one.source}](<{one.url}>))"
        if len(found) > _MOST_IN_ISSUE:
            yield f"- and {len(found) - _MOST_IN_ISSUE} more; see the report in full"
        yield ""
    if report.to_archive:
        yield f"## No archived copy ({len(report.to_archive)})\n"
        yield from (f"- `{one.path}`: [save one](<{one.save}>)" for one in report.to_archive[:_MOST_IN_ISSUE])


def escaped(text: str) -> str:
    """Give text of others so that it stays text in Markdown: no link, no mention, no element."""
    marked = "".join(f"\\{mark}" if mark in "\\`*_{}[]()#|~!" else mark for mark in " ".join(text.split()))
    return marked.replace("<", "&lt;").replace(">", "&gt;").replace("@", "@\u200b")
