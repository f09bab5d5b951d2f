"""The mend that the words of a fault name, where the line has what they are about, once."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.faults import Fault, Mend
from macros.schema import KINDS
from macros.schema.fields import extra

_MEANT = re.compile(r'; did you mean "([^"]+)"\?(?:; also .*)?$')
_QUOTED = re.compile(r'"([^"]+)"')
# Codes of faults whose first quoted word is the wrong one.
_WORDS = {"not-on-list", "relation-target", "source-exists", "claim-target", "successor", "country"}
_KEY, _DATE, _TYPE = "unknown-key", "date", "wrong-type"
_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_SLASHED = re.compile(r"(\d{4})/(\d\d)(?:/(\d\d))?")
_WITH_UNIT = re.compile(r"(\d+(?:\.\d+)?) ?([^\d\s].*)")


def named(root: Path, fault: Fault) -> Mend | None:
    """Give the mend that is told in a fault on a record; none where its line does not have the wrong word once."""
    if not fault.path.startswith("data/") or fault.mend:
        return fault.mend
    lines = (root / fault.path).read_text(encoding="utf-8-sig").split("\n")
    line = lines[fault.line - 1] if fault.line <= len(lines) else ""
    for wrong, right in _pairs(fault):
        places = [found.start() for found in re.finditer(rf"(?<![\w-]){re.escape(wrong)}(?![\w-])", line)]
        places = [place for place in places if place >= fault.column - 1]
        if len(places) == 1 and not (fault.code == _KEY and _has(lines, line, right)):
            start = places[0] + 1
            return Mend(fault.path, fault.line, start, start + len(wrong), right)
    return None


def _has(lines: list[str], line: str, key: str) -> bool:
    """Tell whether a key stands there already: what is no key may then be anything."""
    beside = lines if not line.startswith((" ", "-")) and line.partition(":")[2].strip()[:1] != "{" else [line]
    return any(re.search(rf"(?:^|[{{, ]){re.escape(key)}:", one) for one in beside)


def _pairs(fault: Fault) -> Iterator[tuple[str, str]]:
    """Give what is written and what is meant."""
    quoted, meant = _QUOTED.search(fault.message), _MEANT.search(fault.message)
    if meant and fault.code == _KEY:
        yield fault.field.rpartition(".")[2], meant[1]
    elif meant and quoted and fault.code in _WORDS:
        yield quoted[1], meant[1]
    elif quoted and fault.code == _DATE:
        yield from ((quoted[1], day) for day in _days(quoted[1]))
    elif quoted and fault.code == _TYPE and (amount := _WITH_UNIT.fullmatch(quoted[1])) and amount[2] == _unit(fault):
        yield quoted[1], amount[1]


def _days(text: str) -> Iterator[str]:
    if found := _DAY.fullmatch(text):
        yield f"{found[3]}-{found[2]:0>2}-{found[1]:0>2}"
    elif found := _SLASHED.fullmatch(text):
        yield "-".join(filter(None, found.groups()))


def _unit(fault: Fault) -> str:
    """Give the unit of the field that a fault is in."""
    kind = KINDS.get(Path(fault.path).parent.name)
    field = kind.model_fields.get(fault.field.partition(".")[0]) if kind else None
    return str(extra(field, "unit") or "") if field else ""
