"""What other systems read in a page and this one does not: readers would see it as it is."""

import re
from collections.abc import Iterator
from itertools import pairwise

from macros.checks.quoted import unquoted
from macros.checks.sentences import is_foreign
from macros.faults import Fault
from macros.page_lint.fences import Line

_CODE = "put it into a fence"
_PERSON = "speaks of its writer; say what is known, and who says it"
# What stands in a line -> what it is, and what to write. No pattern has two ways to read one letter, which takes long.
_REFUSED = (
    (
        re.compile(
            r"\$\$|(?<![\w$])\$(?=[^\s$\d])(?![A-Z]\w*_)[^$\n\\^_=]*[\\^_=][^$\n]*\$|\\[(\[].*\\[)\]]|\\[(\[]$|\\[a-z]+\{"
        ),
        "is LaTeX; write it in words, or as `code`",
    ),
    (re.compile(r"==(?=\w)[^=]+=="), "marks nothing here; write **words**"),
    (re.compile(r"(?<=\w)\^[\w+-]+\^|(?<=\w)~\w+~(?!~)"), "sets nothing high or low; write the element sup or sub"),
    (re.compile(r"^:{3,}.*"), "is a note of another system; write !!! note"),
    (re.compile(r"^\.\. [a-z-]+::"), "is of another system; write !!! note"),
    (re.compile(r"^={2,5} [^=]+ ={2,5}\s*$"), "is a heading of a wiki; write ##"),
    (re.compile(r"'''?[^']+'''?(?!\w)"), "is bold or italic of a wiki; write **words**"),
    (re.compile("\u00b7_(?!\\w)"), "is a link of another system; write [words](address)"),
    (re.compile(r"(?<![\w$])\$[A-Za-z](?:\([^$]*\))?\$(?!\w)"), "is LaTeX; write it in words, or as `code`"),
    (re.compile(r"^> ?\[![a-z]+\]"), "is a note of another system; write !!! note"),
    (re.compile(r"^import .+ from ['\"]"), "is code of another system; take it out"),
    (re.compile(r"^h[1-6]\. "), "is a heading of another system; write ##"),
    (re.compile(r"^\s*[$>%] (?=(?:make|git|pip|python3?|npm|strata|cd|ls|sudo|curl)\b)"), f"is of a terminal; {_CODE}"),
    (re.compile(r"^\s*(?:\{\"|Traceback \(most recent)"), f"is data or a trace; {_CODE}"),
    (re.compile(r"\t"), "is a tab; write a table with | between its cells, or spaces"),
    (re.compile(r"^\s*[-*+]\s*$"), "is a list's mark without words; take it out"),
    (re.compile(r"^#{1,6}\s*$"), "is a heading without words; write them behind the #"),
    (re.compile(r"^\s*<h[1-6]\b", re.IGNORECASE), "is a heading in HTML; write ##"),
    (
        re.compile(r"\b(?:sk-[\w-]{16,}|hf_\w{16,}|gh[pousr]_\w{16,}|AKIA[0-9A-Z]{12,}|xox[abp]-[\w-]{10,})"),
        "is a secret; take it out, and make a new one where it came from",
    ),
    (re.compile("[\uff01-\uff5e]"), "is a letter of another width; write the plain one"),
    (re.compile(r"<%.*?%>"), 'is a call of another system; write {{ name("text") }}'),
    (re.compile(r"^\s*\(?[a-zA-Z]\)\s+\S"), "is a list by letters, which becomes one paragraph; write - or 1."),
    (re.compile(r"^[-+][A-Za-z]\w*"), "begins with the mark of a list; write a space behind the mark"),
    (re.compile(r"\S\\$"), "breaks a line for another system; begin a new paragraph"),
    (re.compile(r"\[\[[^\[\]]+\]\]\("), "has two pairs of brackets; a link is [words](address)"),
    (re.compile(r"^\*\[[^\]]+\]:"), "is an abbreviation of another system; write the words out where they stand first"),
    (re.compile(r"\[[^\[\]()]+\([^()\s]+\.md(?:#[\w-]+)?\)"), "is a link whose ] is missing; write [words](address)"),
    (re.compile(r"[\u201c\u201d\u2018\u2019](?![^{}]*\}\})"), 'is a quote of print; write "'),
    (re.compile(r"\w --+ (?=\w)"), "is a dash of another system; write a comma, or two sentences"),
    (
        re.compile(r"[a-z]{2}\.(?:[A-Z][a-z]{2,}\b|(?:It|In|Is|An|A|On|At|As|To|By|We|No|Of)\b)"),
        "has no space behind the full stop; write one, or `marks` around a name of code",
    ),
    (re.compile(r"\bI(?:'m|'ve|'d)? (?:am|think|believe|guess|found|have|would|will|did|was|want|know)\b"), _PERSON),
    (re.compile(r"\w ,|\w [.;:!?](?=\s|$)|(?<![./\w])\.\.(?![./])|\w\.\.(?![./])|,,"), "is a slip of the pen"),
)
_ADVISED = (
    (re.compile(r"(?<=[a-z.,])\[[a-c]\](?![(\[:])"), "is the mark of a comment; take it out"),
    (re.compile(r"(?<!mailto:)(?<![\w.+-])[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,}"), "is an address of mail; leave it out"),
    (re.compile("[\U0001f000-\U0001faff\u2600-\u26ff\u2705\u274c\u2728]"), "is a picture; say it in words"),
    (re.compile(r"\w!(?!\[)(?=$|\W* [A-Z]|[!\W]*$)"), "shouts; write a full stop"),
)
_OF_WRITER = {_PERSON, _ADVISED[-1][1]}  # what may be said in quotes
_COLUMNS = re.compile(r"[^\s,][^,.]*(?:,[^\s,][^,]*){2,}")  # of a file of values, with no space behind a comma
_KEY = re.compile(r"[a-z_]+: \S.*")
_NOTE = re.compile(r"(?:!!!|\?\?\?\+?)\s")


def check(path: str, lines: list[Line]) -> Iterator[Fault]:
    """Find it in the lines outside fences, of which inline code was taken out."""
    for number, line in lines:
        yield from _in_line(path, number, line)
    for number, said in (*_runs(lines), *_notes(lines)):
        yield Fault(path, number, 1, "", said, code="other-markup")


def _in_line(path: str, number: int, line: str) -> Iterator[Fault]:
    """Find the first thing in a line that does not belong there."""
    for warning, forms in ((False, _REFUSED), (True, _ADVISED)):
        for form, what in forms:
            if found := form.search(unquoted(line) if what in _OF_WRITER else line):
                shown, place = found[0].strip()[: 4 if "secret" in what else 40] or "\\t", found.start() + 1
                message = f'"{shown}" {what}'
                yield Fault(path, number, place, "", message, code="other-markup", warning=warning, cause=path + what)
                return
    if is_foreign(line):
        yield Fault(
            path, number, 1, "", "is in another language; write it in English", code="other-markup", warning=True
        )


def _runs(lines: list[Line]) -> Iterator[tuple[int, str]]:
    """Find two lines together that are values of a file, or keys of a record."""
    for form, what in ((_COLUMNS, "values with commas between them"), (_KEY, "keys of a record")):
        fits = [(number, bool(form.fullmatch(line))) for number, line in lines]
        for number in [number for (number, before), (_, after) in pairwise(fits) if before and after][:1]:
            yield number, f"{what}, which become one paragraph; write a table, or {_CODE}"


def _notes(lines: list[Line]) -> Iterator[tuple[int, str]]:
    """Find notes without words: their text is not four spaces in."""
    filled = [(number, line) for number, line in lines if line.strip()]
    for (number, line), (_, after) in pairwise([*filled, (0, "")]):
        if _NOTE.match(line) and not after.startswith("    "):
            yield number, "a note without words; its text stands below it, four spaces in"
