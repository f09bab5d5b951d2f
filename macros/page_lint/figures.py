"""Figures and dates typed in prose: they belong into data/, where they have a source and a date."""

import re
from collections.abc import Iterator

from macros.checks.left_over import CITATION
from macros.faults import Fault
from macros.page_lint.calls import DrawnPage
from macros.page_lint.fences import outside_fences

_SKIPPED = re.compile(r"`[^`]*`|<[^<>]*>|\]\([^()]*\)|\{[:#. ][^{}]*\}")
_YEAR = r"\b(?:19|20)\d\d\b"
_UNITS = (
    "percent|million|billion|trillion|GB|TB|MB|Gbit|W|kW|MW|GHz|TOPS|"
    "TFLOPS|teraFLOPS|exaFLOPS|USD|dollars|parameters|tokens|(?:kilo|mega|giga|tera|peta)(?:bytes?|bits?|hertz)|"
    "GiB|TiB|nm|nanometers?|per cent|pct|hours?|days|weeks|months|years?|times|"
    "models|records|applications|platforms|frameworks|accelerators|organizations|datasets|companies|makers|servers|"
    "sources|claims|terms|databases|techniques|countries|papers|cents?|people|FLOPs?|\u20ac|(?:kilo|mega|giga)?watts?|MHz|PB|GB/s|TB/s|euros?|users|chips|GPUs"
)
_SHORT = "(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DATE = rf"\b{_MONTH} \d{{1,2}}\b|\b\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}\b|\b\d+(?:\.\d+)?(?:[BTKMbkx]|bn)\b"
_COUNTED = "two|three|four|five|six|seven|eight|nine|ten|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|(?:a )?hundred"
_IN_WORDS = rf"\b(?:{_COUNTED})[ -](?:(?:mill|bill|trill)ion|(?:giga|tera)bytes?|watts?|percent)\b"
_OTHER = (
    rf"\b{_SHORT}\.? \d{{1,2}}\b|\b\d{{1,2}} {_SHORT}\b|\b\d{{1,2}}/\d{{1,2}}/\d{{2,4}}\b|(?<!\w)['\u2019]\d\d\b"
    r"|\bQ[1-4]\b|\b\d+(?:\.\d+)? ?\u00d7|\b\d+(?:\.\d+)?e\d+\b|\b10\^\d+"
    r"|(?<![,\d])(?!1,0(?:00|24)\b)\d{1,3}(?:,\d{3})+\b"
    r"|\bhalf an? (?:m|b|tr)illion\b"
)
# From its first digit to its last: one that may begin at each digit takes long where there are many.
_NUMBER = r"\b(?:(?<![,.])|(?<=[^\d,.][,.]))\d[\d,.]*+"
_FIGURE = re.compile(rf"{_YEAR}|[$\u20ac\u00a3\u00a5] ?\d|{_NUMBER}(?: |-)?(?:%|(?:{_UNITS})\b)", re.IGNORECASE)
_SPELLED = re.compile(rf"{_DATE}|{_IN_WORDS}|{_OTHER}")
# Pages about the site itself show records as examples; the article is called by its year.
_EXEMPT = ("docs/contribute/",)
_ALLOWED = re.compile(rf"(?i:2023 article)|{CITATION}")


def check(drawn: DrawnPage) -> Iterator[Fault]:
    """Find every figure and date that the page types instead of calling a macro."""
    if drawn.page.path.startswith(_EXEMPT):
        return
    for number, line in outside_fences(drawn.prose):
        said = _ALLOWED.sub(_spaces, _SKIPPED.sub(_spaces, line))
        figures = list(_FIGURE.finditer(said))
        spans = [found.span() for found in figures]
        spelled = (
            one for one in _SPELLED.finditer(said) if not any(a < one.end() and one.start() < b for a, b in spans)
        )
        for found in sorted([*figures, *spelled], key=lambda one: one.start()):
            message = f'"{found[0]}" is typed; put it into a record and call fact() or event()'
            yield Fault(drawn.page.path, number, found.start() + 1, "", message)


def _spaces(found: re.Match[str]) -> str:
    return " " * len(found[0])
