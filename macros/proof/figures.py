"""Figures and dates typed in prose: they belong into data/, where they have a source and a date."""

import re
from collections.abc import Iterator

from macros.faults import Fault
from macros.load.pages import AuthoredPage

_SKIPPED = re.compile(r"```.*?```|`[^`\n]*`|\{\{.*?\}\}|\{%.*?%\}|<[^>]*>|\]\([^)]*\)|\{[:#.][^}\n]*\}", re.DOTALL)
_YEAR = r"\b(?:19|20)\d\d\b"
_UNITS = (
    "percent|million|billion|trillion|GB|TB|MB|Gbit|W|kW|MW|GHz|TOPS|"
    "TFLOPS|teraFLOPS|exaFLOPS|USD|dollars|parameters|tokens"
)
_FIGURE = re.compile(rf"{_YEAR}|\$ ?\d|\b\d[\d,.]*(?: |-)?(?:%|(?:{_UNITS})\b)", re.IGNORECASE)
# Pages about the site itself show records as examples; the article is called by its year.
_EXEMPT = ("docs/contribute/",)
_ALLOWED = re.compile(r"2023 article", re.IGNORECASE)


def check(page: AuthoredPage) -> Iterator[Fault]:
    """Find every figure and date that `page` types instead of calling a macro."""
    if page.path.startswith(_EXEMPT):
        return
    text = _SKIPPED.sub(lambda skipped: re.sub(r"[^\n]", " ", skipped[0]), page.text)
    text = _ALLOWED.sub(lambda allowed: " " * len(allowed[0]), text)
    for number, line in enumerate(text.split("\n"), 1):
        for found in _FIGURE.finditer(line):
            message = f'"{found[0]}" is typed; put it into a record and call fact() or event()'
            yield Fault(page.path, number, found.start() + 1, "", message)
