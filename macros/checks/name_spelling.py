"""A family is spelled in one way: its name begins as the names of the others do."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from macros.checks.names import same_name
from macros.checks.rule import rule
from macros.faults import Fault
from macros.relate import Catalog
from macros.schema import System

_FIRST = re.compile(r"[A-Za-z]{3,}(?= |$)")


@rule(
    "name-spelling",
    "Write it as its maker writes it; where a maker changed the spelling, say so in the exception.",
    excusable=True,
    bad="# data/models/brain-1.yml\nname: BRAIN 1",
    good="# data/models/brain-1.yml\nname: Brain 1",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No name alone begins with the word of others in other letters, large for small."""
    times = Counter(word for record in catalog.systems.values() for name in _names(record) if (word := _first(name)))
    alike = defaultdict[str, list[str]](list)
    for word in times:
        alike[word.casefold()].append(word)
    twins = Counter(same_name(record.name) for record in catalog.systems.values())
    for id, record in catalog.systems.items():
        word = _first(record.name) if twins[same_name(record.name)] == 1 else ""  # else told as a copy
        usual = max(alike[word.casefold()], key=lambda one: times[one]) if word else ""
        if times[word] == 1 < times[usual]:
            yield catalog.entry(id).fault(("name",), f'"{word}" is "{usual}" in other names')


def _first(name: str) -> str:
    found = _FIRST.match(name)
    return found[0] if found else ""


def _names(record: System) -> Iterator[str]:
    yield record.name
    if record.article and record.article.name:
        yield record.article.name
