"""A text of a record has no markup."""

import re
from collections.abc import Iterator

from macros.checks.once import once_for_part
from macros.checks.rule import rule
from macros.checks.texts import all_texts
from macros.faults import Fault
from macros.load.places import Place
from macros.relate import Catalog

_MARKUP = re.compile(
    r"</?(?:a|b|i|p|br|em|strong|code|span|div|sub|sup|ul|li|h[1-6]|img|script)\b[^<>]*>|\*\*[^*\s][^*]*\*\*|__[^_\s][^_]*__"
    r"|!?\[[^\]]+\]\([^)]*\)|\[\[[^\[\]]+\]\]|`[^`]+`|&(?:amp|lt|gt|nbsp|quot|#\d+);|^#{1,6} ",
    re.MULTILINE,
)
_SIGN = re.compile(r"[<*_\[`&#]")  # with which each begins; to look for one of them takes a tenth of the time


@rule(
    "plain-text",
    "Write plain text; pages draw it as it is.",
    warning=True,
    bad="# data/models/brain-1.yml\nsummary: The **first** model.",
    good="# data/models/brain-1.yml\nsummary: The first model.",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No text of a record has markup, for none is read there."""
    for entry, all_of_it in all_texts(catalog):
        for place, markup in _marked(all_of_it):
            yield entry.fault(place, f'"{markup[:40]}" is markup, which readers would see as it is')


@once_for_part
def _marked(texts: list[tuple[Place, str]]) -> list[tuple[Place, str]]:
    return [(place, found[0]) for place, text in texts if _SIGN.search(text) and (found := _MARKUP.search(text))]
