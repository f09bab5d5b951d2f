"""A report -> data/watch/<day>.yml: a few letters for each statement, which the site reads."""

from collections import Counter, defaultdict
from pathlib import Path

from macros.faults import Refused
from macros.load.text import LARGEST
from macros.schema.watch import KEYS
from macros.watch.addresses import host
from macros.watch.findings import Report
from macros.watch.verdicts import Verdict
from macros.work.files import write_file

_MOST_HOSTS = 60  # those with the most statements; the others are counted together


def record(root: Path, report: Report) -> str:
    """Write the file of a report; give its path."""
    path = f"data/watch/{report.day}.yml"
    text = as_yaml(report)
    if len(text.encode()) > LARGEST:
        raise Refused(f"{path} would be larger than {LARGEST} bytes; record the run kind by kind, on days of their own")
    write_file(root / path, text)
    return path


def as_yaml(report: Report) -> str:
    """Give the text of the file."""
    kinds: dict[str, dict[str, dict[str, str]]] = defaultdict(lambda: defaultdict(lambda: defaultdict(str)))
    for (kind, id, mark), verdict in sorted(report.statements.items()):
        kinds[kind][id][KEYS[verdict]] += mark
    lines = [f"day: {report.day}", "records:"]
    for kind, records in kinds.items():
        lines.append(f"  {kind}:")
        for id, marks in records.items():
            said = ", ".join(f'{key}: "{marks[key]}"' for key in KEYS.values() if key in marks)
            lines.append(f"    {id}: {{{said}}}")
    lines.append("hosts:")
    lines += [f"  {name}: {{{_counted(counts)}}}" for name, counts in _hosts(report)]
    for key, verdict in (("gone", Verdict.GONE), ("moved", Verdict.MOVED)):
        if ids := sorted({one.source for one in report.findings if one.verdict is verdict}):
            lines += [f"{key}_sources:", *(f"  - {id}" for id in ids)]
    return "\n".join(lines) + "\n"


def _hosts(report: Report) -> list[tuple[str, Counter[str]]]:
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for one in report.findings:
        found[host(one.url)][KEYS[one.verdict]] += 1
    ranked = sorted(found.items(), key=lambda item: (-item[1].total(), item[0]))
    rest: Counter[str] = Counter()
    for _, counts in ranked[_MOST_HOSTS:]:
        rest += counts
    return [*ranked[:_MOST_HOSTS], *([("others", rest)] if rest else [])]


def _counted(counts: Counter[str]) -> str:
    return ", ".join(f"{key}: {counts[key]}" for key in KEYS.values() if counts[key])
