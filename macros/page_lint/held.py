"""What the records hold that a page speaks of, so that a number beside their names is known as theirs."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

from macros.page_lint.calls import DrawnPage
from macros.relate import Catalog
from macros.schema import System
from macros.schema.facts import NumberFact
from macros.schema.fields import extra, fact_fields
from macros.schema.numbers import number_text

_DIGITS = re.compile(r"(?<![\w.,/-])\d[\d,]*(?:\.\d+)?(?![\w%/-])")
_STATE = re.compile(
    r"\b(?:is|was|has been) (?:now )?(?:deprecated|retired|discontinued|shut down|in (?:beta|preview))\b"
)
_LEAST = 13  # smaller numbers are counts and steps
_UNIT = re.compile(r"\d[\d,.]*\s*-?\s*(.*)", re.DOTALL)
_SAME = {"gb": "GB", "gigabytes": "GB", "gigabyte": "GB", "w": "W", "watts": "W", "b": "billion", "billion": "billion"}
_YEAR = re.compile(r"(?:19|20)\d\d")


class Held:
    """What is held of the things that each line of a page calls."""

    def __init__(self, catalog: Catalog, drawn: DrawnPage) -> None:
        self.catalog = catalog
        self.drawn = drawn

    @cached_property
    def _called(self) -> Mapping[int, list[str]]:
        """Give the ids that each line calls; a line is a sentence."""
        text, found = self.drawn.page.text, defaultdict[int, list[str]](list)
        for call in self.drawn.calls:
            first = str(call.arguments[0]) if call.arguments else ""
            if first in self.catalog.systems and call.name in {"system", "fact", "event"}:
                found[text.count("\n", 0, call.start) + 1].append(first)
        return found

    def by(self, number: int, said: str) -> str:
        """Give the call that draws a figure of line `number`, where a thing that is called there has it."""
        digits, unit = re.match(r"[\d,.]*", said), _UNIT.match(said)
        if not digits or not digits[0] or not unit:
            return ""
        named = _SAME.get(unit[1].casefold(), unit[1])
        for id in self._called.get(number, ()):
            record = self.catalog.systems[id]
            if _YEAR.fullmatch(said):
                if event := next((one.event for one in record.events if one.date[:4] == said), ""):
                    return f'{{{{ event("{id}", "{event}") }}}}'
            elif field := next((name for name, text, own in _numbers(record) if (text, own) == (digits[0], named)), ""):
                return f'{{{{ fact("{id}", "{field}") }}}}'
        return ""

    def state(self, number: int, said: str) -> tuple[str, str] | None:
        """Give the word of a status in a line that calls one thing, which has ended or will, and the call of that."""
        ids = dict.fromkeys(self._called.get(number, ()))
        found = _STATE.search(said) if len(ids) == 1 else None
        text = self.drawn.page.text
        told = (text.count("\n", 0, one.start) + 1 for one in self.drawn.calls if one.name in {"status", "event"})
        if not found or number in told:
            return None
        return found[0], f'{{{{ status("{next(iter(ids))}") }}}}'

    def bare(self, number: int, said: str) -> Iterator[tuple[int, int, str]]:
        """Give start, end and call of each number without a unit that a thing called in its line has."""
        for id in dict.fromkeys(self._called.get(number, ())):
            known = {text: name for name, text, _ in _numbers(self.catalog.systems[id])}
            for found in _DIGITS.finditer(said):
                plain = found[0].replace(",", "")
                text = number_text(float(plain)) if float(plain) >= _LEAST or "." in plain else ""
                if text in known:
                    yield found.start(), found.end(), f'{{{{ fact("{id}", "{known[text]}") }}}}'


def _numbers(record: System) -> Iterator[tuple[str, str, str]]:
    """Give field, number and unit of every fact of a record that is a number."""
    for name, field in fact_fields(type(record)):
        for fact in getattr(record, name):
            if isinstance(fact, NumberFact) and fact.value is not None:
                yield name, number_text(fact.value), str(extra(field, "unit") or "")
