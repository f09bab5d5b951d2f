"""What is wrong with a line that is not YAML, in the words of who wrote it."""

import re

import yaml

from macros.load.places import Position

# In brackets on one line: a remark, a quote in quotes, a colon in a text, and no comma.
_REMARK = re.compile(r"(?<=\s)#[^\"'}\]]*[}\]]\s*$")
_QUOTED = re.compile(r"(\w+): (?:\"[^\"]*\"(?!\s*[,}\]])|'[^']*'(?!\s*[,}\]'])).*[}\]]\s*$")
_COLON = re.compile(r"(\w+): (?![\"'\[{])[^,}\]:]*?(\w+): ")
_KEYS = {
    "value", "min", "max", "as_of", "source", "note", "about", "to", "since", "until", "role", "date", "event", "scope",
}  # fmt: skip
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
