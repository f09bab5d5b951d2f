"""A text without the lines that are not YAML, or not of one record, and what is wrong with those."""

import re
from collections.abc import Iterable

from macros.faults import Fault

_KEY = re.compile(r"[A-Za-z_\"'][^\s:]*:(\s|$)")
_NEARLY = re.compile(r"([a-z_]+)(?::\S| ?[,=] ?\S)")  # a key, and a slip for its colon
_REMARKED = re.compile(r"\s*#+\s*(?:- )?[a-z_]+:(?: |$)")
_CONFLICT = re.compile(r"(<{7}|={7}|>{7}|\|{7})( .*)?")
_MARK = (
    "a mark of a merge that met two changes; keep the lines of one side, "
    "and remove the marks <<<<<<<, ======= and >>>>>>>"
)


def without_block(text: str, number: int) -> tuple[str, list[str]]:
    """Give `text` with empty lines for the key around line `number` and all that belongs to it, and what they were."""
    lines = text.split("\n")
    start = min(number, len(lines)) - 1
    while start and not _KEY.match(lines[start]):
        start -= 1
    end = start + 1
    while end < len(lines) and not _KEY.match(lines[end]):
        end += 1
    lost = lines[start:end]
    return "\n".join([*lines[:start], *[""] * len(lost), *lines[end:]]), [line for line in lost if line.strip()]


def without_conflicts(path: str, text: str) -> tuple[str, list[Fault]]:
    """Give `text` with one side of each merge that met two changes, and a fault for each."""
    if "\n>>>>>>>" not in text and "<<<<<<<" not in text and "\n=======" not in text:
        return text, []
    kept, faults, side = list[str](), list[Fault](), ""
    for number, line in enumerate(text.split("\n"), 1):
        found = _CONFLICT.fullmatch(line)
        if found and (side or found[1][0] in "<>" or line == "======="):
            if not side:
                faults.append(Fault(path, number, 1, "", _MARK, code="conflict-mark"))
            side = "" if found[1][0] == ">" or not side + found[1].strip("=") else found[1]
        kept.append("" if found or side.startswith(("=", "|")) else line)
    return "\n".join(kept), faults


def without_marks(path: str, text: str) -> tuple[str, list[Fault]]:
    """Give `text` without lines --- and ... in its midst, which begin and end documents, and a fault for each."""
    if "\n---" not in text and "\n..." not in text:
        return text, []
    lines = text.split("\n")
    begun = next((number for number, line in enumerate(lines) if line.strip() and line[0] not in "#%"), 0)
    marks = {number for number, line in enumerate(lines) if number > begun and line.rstrip() in {"---", "..."}}
    if second := _second(lines, marks):
        fault = Fault(path, second + 1, 1, "", "a second document begins; one record a file", code="yaml-form")
        return "\n".join(lines[:second]), [fault]
    said = "a line that begins or ends a document; one record a file, without --- and ..."
    faults = [Fault(path, number + 1, 1, "", said, code="yaml-form") for number in sorted(marks)]
    return "\n".join("" if number in marks else line for number, line in enumerate(lines)), faults


def _second(lines: list[str], marks: set[int]) -> int:
    """Give the first of the `marks` before which a key stands that stands after it again; 0 where there is none."""
    last = {key: number for number, line in enumerate(lines) for key in keys([line])}
    reach = 0
    for number, line in enumerate(lines):
        if number in marks and reach > number:
            return number
        reach = max([reach, *(last[key] for key in keys([line]))])
    return 0


def keys(lines: Iterable[str]) -> set[str]:
    """Give the keys of a record that begin on `lines`."""
    lines = list(lines)
    bare = (line.removeprefix("- ") for line in lines)
    found = {line.partition(":")[0].strip("\"'") for line in bare if _KEY.match(line)}
    return found | {one[1] for line in lines if (one := _NEARLY.match(line))}


def remarks(path: str, text: str) -> list[Fault]:
    """Find fields that are left out as remarks."""
    if "#" not in text:
        return []
    lines = enumerate(text.split("\n"), 1)
    said = "a field that is left out, as a remark; write it without #, or take the line out"
    return [Fault(path, number, 1, "", said, code="cut-value") for number, line in lines if _REMARKED.match(line)]
