"""What is wrong with lines that are not YAML, in the words of who wrote them, and the text without those lines."""

import re
from collections.abc import Iterable

import yaml

from macros.faults import Fault
from macros.load.places import Position

_KEY = re.compile(r"[A-Za-z_\"'][^\s:]*:(\s|$)")
_NEARLY = re.compile(r"([a-z_]+)(?::\S| ?[,=] ?\S)")  # a key, and a slip for its colon
_REMARKED = re.compile(r"\s*#+\s*(?:- )?[a-z_]+:(?: |$)")
_CONFLICT = re.compile(r"(<{7}|={7}|>{7}|\|{7})( .*)?")
# In brackets on one line: a remark, a quote in quotes, a colon in a text, and no comma.
_REMARK = re.compile(r"(?<=\s)#[^\"'}\]]*[}\]]\s*$")
_QUOTED = re.compile(r"(\w+): (?:\"[^\"]*\"(?!\s*[,}\]])|'[^']*'(?!\s*[,}\]'])).*[}\]]\s*$")
_COLON = re.compile(r"(\w+): (?![\"'\[{])[^,}\]:]*?(\w+): ")
_KEYS = {
    "value",
    "min",
    "max",
    "as_of",
    "source",
    "note",
    "about",
    "to",
    "since",
    "until",
    "role",
    "date",
    "event",
    "scope",
}
# A line -> what is wrong with it, where the parser would blame another place.
_LINES = (
    (re.compile(r"^\s*(?:- )?[\w-]+: \(\w+: "), "round brackets around keys; write braces, {value: ...}"),
    (re.compile(r"[{\[].*,\s*,"), "two commas in a row; keep one"),
    (re.compile("^[^:\"']*\uff1a"), "a wide colon (\uff1a); write a plain one and a space"),
    (
        re.compile(r"^\s*(?:- )?[\w-]+: (?:'[^']*'[^\s',}\]#]|\"[^\"]*\"[^\s\",}\]#])"),
        "a quote inside the quotes; put the whole value into quotes of the other kind",
    ),
    (re.compile(r"^\s*(?:- )?[\w-]+: \*[^*]+\*"), "a value cannot begin with *; write plain text"),
    (
        re.compile(r"^\s*(?:- )?[\w-]+: \*\S+ +\S"),
        "a value cannot begin with *; put it into quotes",
    ),
    (
        re.compile(r"^(?:@@ |diff --git |\+\+\+ |--- a/)"),
        "a line of a difference of two files; take it out",
    ),
    (re.compile(r"^\s*(?:- )?[a-z_]+:[^\s:/]"), "a space is missing behind the colon"),
    (re.compile(r"^\s*(?:- )?[\w-]+: \? "), "a value cannot begin with ?; put it into quotes"),
    (
        re.compile(r"^\s*(?:- )?[\w-]+: [|>][-+]? +[^\s#]"),
        "text behind | or >; begin it on the next line, two spaces in",
    ),
)
_CLOSING = {"[": "]", "{": "}"}
_MARK = (
    "a mark of a merge that met two changes; keep the lines of one side, "
    "and remove the marks <<<<<<<, ======= and >>>>>>>"
)
# Words of the parser -> ours, the first that fit.
_SAID = (
    ("mapping values", "a colon and a space inside a value; put the whole value into quotes, or mend the indentation"),
    ("escape", "a backslash that means nothing between double quotes; put the text between single quotes"),
    ("hexdecimal", "a backslash that means nothing between double quotes; put the text between single quotes"),
    (
        "Unicode character escape",
        "a character that does not exist, written with a backslash; write it itself",
    ),
    ("block sequence entries", "a list begins on the line of its key; begin it on the next line, two spaces in"),
    (
        "expected ':'",
        "a line that is no `key: value`; write a key and a colon, or indent it below its key",
    ),
    ("expected key", "the indentation does not fit the lines above; keys of one thing begin in one column"),
    ("'-' indicator", "the indentation does not fit the list above; each part begins with - in one column"),
    ("directive", "a line that begins with %; put the value into quotes"),
    ("document", "a line that ends the record, or text after that; one record a file, without --- and ..."),
)


def explained(text: str, error: yaml.YAMLError, place: Position) -> str:
    """Give what is wrong at `place`, which the parser has put in its own words."""
    line = text.split("\n")[min(place[0], text.count("\n") + 1) - 1]
    return _of_line(line) or _of_error(error, line, place)


def _of_error(error: yaml.YAMLError, line: str, place: Position) -> str:
    problem, context = str(getattr(error, "problem", "")), str(getattr(error, "context", ""))
    mark = line[place[1] - 1 : place[1]]
    if line.startswith("```") or "\t" in line[: len(line) - len(line.lstrip())]:
        return "a fence of Markdown; take the lines with ``` out" if line[0] == "`" else "a tab; indent with spaces"
    if re.search(r":\s+[\[{].*[\]}]", line[: place[1]]) and "expected key" in problem:
        only = re.fullmatch(r"[\]}]+\s*", line[place[1] - 1 :])
        return f'"{mark}" too much; leave it out' if only else "text behind a bracket; put the whole value into quotes"
    if context.startswith("while scanning a quoted") and "escape" not in problem and "hexdecimal" not in problem:
        return f"the quote {mark} is never closed; write {mark} at the end of the text"
    if context.startswith("while parsing a flow") and mark in _CLOSING:
        never = f'"{mark}" is never closed, or a comma is missing in it; write "{_CLOSING[mark]}" at its end'
        return _in_brackets(line[place[1] - 1 :]) or never
    if problem.startswith(("found character", "did not find expected alphabetic", "found undefined tag")):
        return f"a value cannot begin with {mark}; put it into quotes" if mark else "a value is missing"
    default = "is no `key: value` line; look at its indentation, quotes and brackets"
    return next((said for words, said in _SAID if words in problem), default)


def _of_line(line: str) -> str:
    """Give what is wrong with a line that the parser does not blame, or in other words than it has."""
    return next((said for form, said in _LINES if form.search(line)), "")


def _in_brackets(opened: str) -> str:
    """Give what breaks the brackets that are `opened` on one line, where it can be told."""
    if found := _REMARK.search(opened):
        return f'"{found[0].strip()[:30]}" is left out, as a remark; put the whole value into quotes'
    if found := _QUOTED.search(opened):
        return f"a quote inside the quotes of {found[1]}; put the whole value into quotes of the other kind"
    for found in _COLON.finditer(opened):
        if found[2] in _KEYS:
            return f"a comma is missing before {found[2]}"
        return f"a colon and a space inside the value of {found[1]}; put the whole value into quotes"
    return ""


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
