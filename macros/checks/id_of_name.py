"""An id is spelled as its name."""

import re
from collections.abc import Iterator
from functools import lru_cache

from macros.checks.rule import rule
from macros.checks.spelled import once_named, plain, squeezed
from macros.faults import Fault
from macros.relate import Catalog
from macros.schema import System
from macros.suggest import nearest

_TAIL = re.compile(r"-(copy|new|old|tmp|temp|draft|final|backup|bak|orig|todo)$")
_WORD = re.compile(r"[a-z]+")
_LONG = 4  # letters, from which a word of an id is compared


@rule(
    "id-of-name",
    "Rename the file before anything leads to it, for an id never changes.",
    excusable=True,
    bad="# data/models/brian-3.yml\nname: Brain 3\nsummary: It.\ngroups: [closed-source]\ncategory: model\n"
    "sources: [maker-page]",
    good="# data/models/brain-3.yml\nname: Brain 3\nsummary: It.\ngroups: [closed-source]\ncategory: model\n"
    "sources: [maker-page]",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No id is its record's name with a slip of the pen, or that of a copy of a file."""
    for entry, record, names in once_named(catalog):
        if (tail := _TAIL.search(entry.id)) and tail[1] not in names:
            yield entry.fault((), f'the id ends in "{tail[1]}", as that of a copy; the name does not')
        if isinstance(record, System) and (alias := _fuller(entry.id, record)):
            yield entry.fault(("name",), f'"{record.name}" is less than the alias "{alias}", of which the id is made')
        for word, meant in _meant(entry.id, (record.name, *record.aliases)):
            yield entry.fault((), f'the id has "{word}", the name "{meant}"')


def _fuller(id: str, record: System) -> str:
    """Give the alias that is the id, and the name with a number more."""
    name = squeezed(record.name)
    alias = next((one for one in record.aliases if squeezed(one) == id.replace("-", "")), "")
    more = squeezed(alias).removeprefix(name) if name and squeezed(alias).startswith(name) else ""
    return alias if any(map(str.isdigit, more)) else ""


@lru_cache(2**13)
def _meant(id: str, names: tuple[str, ...]) -> list[tuple[str, str]]:
    """Give words of an id that are words of a name but for a slip, with those."""
    known = {word for name in names for word in _WORD.findall(plain(name)) if len(word) >= _LONG}
    words = [one for one in id.split("-") if len(one) >= _LONG and one.isalpha() and one not in known]
    near = [(word, nearest(word, known)) for word in words]
    return [
        (word, meant)
        for word, meant in near
        if meant and abs(len(meant) - len(word)) <= 1 and meant.rstrip("s") != word.rstrip("s")
    ]
