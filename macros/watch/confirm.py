"""A report -> line edits of data/: the day of reading, where everything a source is cited for is still shown."""

import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from macros.faults import Refused
from macros.load import Entry
from macros.load.places import Place
from macros.relate import Catalog
from macros.relate.statements import Statement, statements
from macros.schema.days import before, last_day
from macros.schema.fields import extra
from macros.watch.findings import Finding, Report
from macros.watch.verdicts import Verdict

_DAY = re.compile(r"""(?P<key>(?P<quote>["']?)[a-z_]+(?P=quote)\s*:\s*)(?P<mark>["']?)\d{4}(?:-\d\d){0,2}(?P=mark)""")


@dataclass(frozen=True)
class Confirmed:
    """What was written: how many sources and facts, the files, and why something was left as it is."""

    sources: int
    facts: int
    files: tuple[str, ...]
    left: tuple[str, ...]


class _Edits:
    """New texts of files, line by line."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.lines: dict[str, list[str]] = {}

    def of(self, path: str) -> list[str]:
        """Give the lines of a file, with their ends."""
        if path not in self.lines:
            with (self.root / path).open(encoding="utf-8", newline="") as file:
                self.lines[path] = file.read().splitlines(keepends=True)
        return self.lines[path]

    def replace(self, entry: Entry, place: Place, day: str) -> bool:
        """Write a day in the place of another one."""
        line, column = entry.positions[place]
        lines = self.of(entry.path)
        found = _DAY.match(lines[line - 1], column - 1)
        if not found:
            return False
        text = lines[line - 1]
        lines[line - 1] = f"{text[: found.end('key')]}{found['mark']}{day}{found['mark']}{text[found.end() :]}"
        return True

    def insert(self, entry: Entry, before_key: str, text: str) -> None:
        """Write a line before that of a key; done last in a file, for it moves the others."""
        line = entry.positions[(before_key,)][0]
        lines = self.of(entry.path)
        end = "\r\n" if lines[line - 1].endswith("\r\n") else "\n"
        lines.insert(line - 1, f"{text}{end}")

    def write(self) -> tuple[str, ...]:
        """Write what changed; give the files."""
        changed = []
        for path, lines in sorted(self.lines.items()):
            with (self.root / path).open(encoding="utf-8", newline="") as file:
                old = file.read()
            if "".join(lines) != old:
                with (self.root / path).open("w", encoding="utf-8", newline="") as file:
                    file.write("".join(lines))
                changed.append(path)
        return tuple(changed)


def confirm(root: Path, catalog: Catalog, report: Report) -> Confirmed:
    """Write the day of the report into what it confirms; raise `Refused` where that day is after the edition's."""
    if before(catalog.as_of, report.day):
        raise Refused(
            f"the report is of {report.day}, after {catalog.as_of}, the day of the edition; "
            "bring the day of data/edition.yml forward first"
        )
    edits = _Edits(root)
    left: list[str] = []
    sources = _confirmed(catalog, report, left)
    facts = [one for one in statements(catalog) if one.volatile and _is_shown(one, report)]
    moved = [one for one in facts if _move_fact(catalog, edits, one, report.day, sources, left)]
    done = [id for id in sources if _move_source(catalog, edits, id, report.day)]
    return Confirmed(len(done), len(moved), edits.write(), tuple(left))


def _confirmed(catalog: Catalog, report: Report, left: list[str]) -> list[str]:
    """Give the sources of which everything is still shown that they are cited for now."""
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        found[finding.source].append(finding)
    cited: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for one in statements(catalog):
        for source in one.sources:
            cited[source].add((one.id, one.mark))
    whole = []
    for id, findings in sorted(found.items()):
        others = [one for one in findings if one.verdict is not Verdict.SHOWN]
        asked = {(one.id, one.mark) for one in findings}
        if not others and cited[id] <= asked and id in catalog.sources:
            whole.append(id)
        elif others:
            left.append(f"{others[0].path}:{others[0].line}: {others[0].field}: {others[0].verdict} ({id})")
        else:
            left.append(f"{id}: cited for more than the report looked at")
    return whole


def _is_shown(one: Statement, report: Report) -> bool:
    return report.statements.get((one.kind, one.id, one.mark)) is Verdict.SHOWN


def _move_fact(catalog: Catalog, edits: _Edits, one: Statement, day: str, sources: list[str], left: list[str]) -> bool:
    """Write the day into a volatile fact, unless its sources have days of their own, which it may not outrun."""
    entry = catalog.files[one.kind, one.id]
    read = [id for id in one.sources if id in sources]
    if not read or last_day(one.as_of) >= day:
        return False
    if extra_seen(catalog, one) and all(_own_day(catalog, id) for id in one.sources):
        left.append(f"{entry.path}:{entry.position(one.place)[0]}: {one.field}: its sources have days of their own")
        return False
    return edits.replace(entry, (*entry.written(one.place), "as_of"), day)


def extra_seen(catalog: Catalog, one: Statement) -> bool:
    """Tell whether a field shows that a thing can be had, for which the day of the source counts."""
    record = catalog.systems[one.id]
    return bool(extra(type(record).model_fields[one.field], "seen")) if one.field in type(record).model_fields else True


def _own_day(catalog: Catalog, id: str) -> bool:
    source = catalog.sources[id]
    return bool(source.content_as_of or source.published)


def _move_source(catalog: Catalog, edits: _Edits, id: str, day: str) -> bool:
    entry, read = catalog.files["sources", id], catalog.sources[id].retrieved
    if read and last_day(read) >= day:
        return False
    if read:
        return edits.replace(entry, ("retrieved",), day)
    edits.insert(entry, "shows", f"retrieved: {day}")
    return True
