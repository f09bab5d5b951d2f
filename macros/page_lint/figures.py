"""Figures and dates typed in prose: they belong into data/, where they have a source and a date."""

import re
from collections.abc import Iterable, Iterator

from macros.checks.left_over import CITATION
from macros.checks.quoted import spaces
from macros.faults import Fault
from macros.page_lint.calls import DrawnPage
from macros.page_lint.fences import outside_fences
from macros.page_lint.held import Held
from macros.relate import Catalog

_SKIPPED = re.compile(r"`[^`]*`|<[^<>]*>|\]\([^()]*\)|\{[:#. ][^{}]*\}")
_YEAR = r"(?<![\w/-])(?:19|20)\d\ds?\b(?!/\d|-[A-Z])"
_COUNTABLE = (
    "times|models|records|applications|platforms|frameworks|accelerators|organizations|datasets|companies|makers"
    "|servers|sources|claims|terms|databases|techniques|countries|papers|people|users|chips|GPUs"
)
_UNITS = (
    "percent|million|billion|trillion|GB|TB|MB|Gbit|W|kW|MW|GHz|TOPS|"
    "TFLOPS|teraFLOPS|exaFLOPS|USD|dollars|parameters|tokens|(?:kilo|mega|giga|tera|peta)(?:bytes?|bits?|hertz)|"
    "GiB|TiB|nm|nanometers?|per cent|pct|hours?|days|weeks|months|years?|cents?|FLOPs?|\u20ac"
    f"|(?:kilo|mega|giga)?watts?|MHz|PB|GB/s|TB/s|euros?|{_COUNTABLE}"
)
_SHORT = "(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_SIZE = r"(?<![\d.])\b\d+(?:\.\d+)?(?:[BTKMbkx]|bn)\b"
_DATE = rf"\b{_MONTH} \d{{1,2}}\b|\b\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}\b"
_COUNTED = "two|three|four|five|six|seven|eight|nine|ten|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|(?:a )?hundred"
_IN_WORDS = rf"\b(?:{_COUNTED})[ -](?:(?:mill|bill|trill)ion|thousand|(?:giga|tera)bytes?|watts?|percent)\b"
_OTHER = (
    rf"\b{_SHORT}\.? \d{{1,2}}\b|\b\d{{1,2}} {_SHORT}\b|\b\d{{1,2}}/\d{{1,2}}/\d{{2,4}}\b|(?<!\w)['\u2019]\d\d\b"
    r"|\bQ[1-4]\b|\bFY ?\d\d\b|\b\d+(?:\.\d+)? ?\u00d7(?! ?\d)|\b\d+(?:\.\d+)?e\d+\b|\b10\^\d+"
    r"|(?<![,\d])(?!1,0(?:00|24)\b)\d{1,3}(?:,\d{3})+\b"
    r"|\bhalf an? (?:m|b|tr)illion\b"
)
# From its first digit to its last: one that may begin at each digit takes long where there are many.
_NUMBER = r"\b(?:(?<![,.])|(?<=[^\d,.][,.]))\d++(?:[,.]\d++)*+"
_FIGURE = re.compile(rf"{_YEAR}|[$\u20ac\u00a3\u00a5] ?\d|{_NUMBER}(?: |-)?(?:%|(?:{_UNITS})\b)", re.IGNORECASE)
_SPELLED = re.compile(rf"{_DATE}|{_SIZE}|{_IN_WORDS}|{_OTHER}")
# Pages about the site itself show records as examples; the article is called by its year.
_EXEMPT = ("docs/contribute/",)
_NO_NAME = "The|An?|Its?|This|That|With|Of|In|Over|About|Has|Uses"
_ALLOWED = re.compile(
    rf"(?i:2023 article|article of 2023|artikel von 2023)|{CITATION}|\b1,000(?:,000)? tokens|\b[248]K\b(?! (?:tok|con))"
    # a size within a name: Llama 3.1 405B, Qwen2.5-72B, A100 40GB
    rf"|\b(?!(?:{_NO_NAME})\b)[A-Z][\w.]*(?: \d[\w.]*)*[ -]\d+(?:\.\d+)?(?:B|M|GB)\b(?! (?:param|token|weight|of\b))"
    r"|\b[A-Za-z]+-\d+(?:[.-]\d+)*-?\d*[bBM]\b"
)
# What may belong to no record: a year of history, a few of something, the name of a process or of a class of sizes.
_DOUBTFUL = re.compile(rf"(?:19|20)\d\ds?|(?:[1-9]|1[0-2])[ -](?:{_COUNTABLE})|\d+ ?nm", re.IGNORECASE)
_CLASS = re.compile(r"-? (?:class|size)\b")
_PUT = "put it into a record and call fact() or event(); what is invented stands in a note !!! example"
_EXAMPLE = re.compile(r"(?:!!!|\?\?\?\+?) example\b")  # a note whose numbers are invented


def check(drawn: DrawnPage, catalog: Catalog) -> Iterator[Fault]:
    """Find every figure and date that the page types instead of calling a macro."""
    if drawn.page.path.startswith(_EXEMPT):
        return
    held = Held(catalog, drawn)
    for number, line in _told(outside_fences(drawn.prose)):
        said = _ALLOWED.sub(spaces, _SKIPPED.sub(spaces, line))
        figures = list(_FIGURE.finditer(said))
        spans = [found.span() for found in figures]
        spelled = (one for one in _SPELLED.finditer(said) if not _within(one.span(), spans))
        found = sorted([*figures, *spelled], key=lambda one: one.start())
        for one in found:
            call = held.by(number, one[0])
            doubtful = not call and (_DOUBTFUL.fullmatch(one[0]) or _CLASS.match(said, one.end()))
            advice = f"write {call}" if call else _of_no_record(one[0]) if doubtful else _PUT
            message = f'"{one[0]}" is typed; {advice}'
            yield Fault(drawn.page.path, number, one.start() + 1, "", message, warning=bool(doubtful))
        if state := held.state(number, said):
            message = f'"{state[0]}" is typed; a status comes from the record: write {state[1]}'
            yield Fault(drawn.page.path, number, said.index(state[0]) + 1, "", message, warning=True)
        for start, end, call in held.bare(number, said):
            if not _within((start, end), [one.span() for one in found]):
                message = f'"{said[start:end]}" is typed, and a record holds it; write {call}'
                yield Fault(drawn.page.path, number, start + 1, "", message, warning=True)


def _of_no_record(said: str) -> str:
    few = "write it in words, or " if " " in said and "nm" not in said else ""
    return f"{few}call fact() or event() where a record holds it"


def _within(one: tuple[int, int], spans: list[tuple[int, int]]) -> bool:
    return any(start < one[1] and one[0] < end for start, end in spans)


def _told(lines: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Give the lines of all but the notes that are examples."""
    within = False
    for number, line in lines:
        within = bool(_EXAMPLE.match(line)) or (within and (line.startswith("    ") or not line.strip()))
        if not within:
            yield number, line
