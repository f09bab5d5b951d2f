"""Names are written plainly, and an id is spelled as its name."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from macros.checks.once import once_for_entries
from macros.checks.rule import rule
from macros.checks.unique_name import core, same_name
from macros.faults import Fault
from macros.load import Entry
from macros.load.lookalikes import as_latin
from macros.relate import Catalog
from macros.schema import System, Term
from macros.suggest import nearest

_SIGNS = re.compile("[\u2122\u00ae\u00a9\u201c\u201d\u201e\u00ab\u00bb]|  ")
_STOP = re.compile(r"(?<![A-Z])(?<!\bInc)(?<!\b(?:Ltd|LLC))(?<!\b(?:Corp))(?<!\bCo)[.,;:]$")
_OF_REGISTRY = re.compile(r"[a-z0-9.-]+/[A-Za-z0-9._-]+$")
_WITH_KIND = re.compile(r"The .+ (?:model|models|chip|platform|app|assistant|family)$")
_LOUD = re.compile(r"\b[A-Z]{4,}(?: [A-Z]{4,})+\b")
_MORE = re.compile(
    r" \| [A-Z][a-z].*| by [A-Z].*|[A-Za-z0-9]_[A-Za-z0-9]\w*|\((?:formerly|previously|aka|a\.k\.a\.|now) .*"
    r"|\.(?:safetensors|gguf|bin)$|^Example \d|\(v\d[\d.]*\)$|\b[A-Za-z]{3,}\d+(?:\.\d+)?B$"
)
_OWNED = re.compile(r"([\w .-]+)'s? ")
_AFTER = re.compile(r" \(([^()]+)\)$")
_TAIL = re.compile(r"-(copy|new|old|tmp|temp|draft|final|backup|bak|orig|todo)$")
_READ_OTHERWISE = {"yes", "no", "on", "off", "y", "n"}  # which is told already
_WORD = re.compile(r"[a-z]+")
_UMLAUTS = str.maketrans({"\u00e4": "ae", "\u00f6": "oe", "\u00fc": "ue", "\u00f8": "oe", "\u00e5": "aa"})
_LONG = 4  # letters, from which a word of an id is compared


@rule(
    "name-form",
    "Write the name as its maker writes it in a sentence, without signs of trade, quotes or pictures.",
    excusable=True,
    bad="# data/models/brain-1.yml\nname: Brain 1\u2122",
    good="# data/models/brain-1.yml\nname: Brain 1",
)
def check(catalog: Catalog) -> Iterator[Fault]:
    """No name has a sign of trade, quotes, a picture, a full stop, two spaces, or letters of another width."""
    times = Counter(same_name(record.name) for _, record in catalog.entries if isinstance(record, System | Term))
    for entry, record in catalog.entries:
        if isinstance(record, System | Term) and times[same_name(record.name)] == 1:  # else told as a copy
            found = _SIGNS.search(record.name) or _STOP.search(record.name)
            odd = found[0] if found else next((one for one in record.name if unicodedata.category(one) == "So"), "")
            if said := _more(catalog, record):
                yield entry.fault(("name",), said)
            elif odd:
                yield entry.fault(("name",), "has two spaces in a row" if odd == "  " else f'has "{odd}"')
            elif (plain := unicodedata.normalize("NFKC", record.name)) != record.name:
                yield entry.fault(("name",), f'has letters of another width or form; did you mean "{plain}"?')


def _more(catalog: Catalog, record: System | Term) -> str:
    """Give what a name has in it beside the name."""
    if isinstance(record, System) and _OF_REGISTRY.match(record.name):  # a word may have a stroke, as a rate has
        return "is the name in a registry; that stands in `identifiers`"
    if _is_shouted(catalog, record.name):
        return "is in capitals; that is how a page shouts it, and no name"
    if (behind := _AFTER.search(record.name)) and _makes(catalog, record, behind[1]):
        return f'has its maker "{behind[1]}" behind it; that stands in `made_by`'
    if (owned := _OWNED.match(record.name)) and _makes(catalog, record, owned[1]):
        return f'begins with its maker, "{owned[0].strip()}"; that stands in `made_by`'
    if _WITH_KIND.match(record.name):
        return "says what it is too; the name alone is enough"
    more = _MORE.search(record.name)
    return f'has "{more[0].strip()}" in it, which is no part of a name' if more else ""


def _is_shouted(catalog: Catalog, name: str) -> bool:
    """Tell whether words of a name are in capitals that are small elsewhere: other names are spelled so."""
    found = _LOUD.search(name)
    if not found:
        return False
    small = {word for record in catalog.systems.values() for word in str(getattr(record, "category", "")).split()}
    return not small.isdisjoint(found[0].casefold().split())


def _makes(catalog: Catalog, record: System | Term, name: str) -> bool:
    makers = record.made_by if isinstance(record, System) else ()
    known = (edge.to for edge in makers if edge.to and edge.to in catalog.systems)
    return any(name in catalog.names(id) for id in known)


@rule(
    "id-of-name",
    "Rename the file before anything leads to it, for an id never changes.",
    excusable=True,
    bad="# data/models/brian-3.yml\nname: Brain 3\nsummary: It.\ngroups: [closed-source]\ncategory: model\n"
    "sources: [maker-page]",
    good="# data/models/brain-3.yml\nname: Brain 3\nsummary: It.\ngroups: [closed-source]\ncategory: model\n"
    "sources: [maker-page]",
)
def check_id(catalog: Catalog) -> Iterator[Fault]:
    """No id is its record's name with a slip of the pen, or that of a copy of a file."""
    for entry, record, names in _once(catalog):
        if (tail := _TAIL.search(entry.id)) and tail[1] not in names:
            yield entry.fault((), f'the id ends in "{tail[1]}", as that of a copy; the name does not')
        if isinstance(record, System) and (alias := _fuller(entry.id, record)):
            yield entry.fault(("name",), f'"{record.name}" is less than the alias "{alias}", of which the id is made')
        for word, meant in _meant(entry.id, (record.name, *record.aliases)):
            yield entry.fault((), f'the id has "{word}", the name "{meant}"')


def _fuller(id: str, record: System) -> str:
    """Give the alias that is the id, and the name with a number more."""
    name = _squeezed(record.name)
    alias = next((one for one in record.aliases if _squeezed(one) == id.replace("-", "")), "")
    more = _squeezed(alias).removeprefix(name) if name and _squeezed(alias).startswith(name) else ""
    return alias if any(map(str.isdigit, more)) else ""


@lru_cache(2**13)
def _meant(id: str, names: tuple[str, ...]) -> list[tuple[str, str]]:
    """Give words of an id that are words of a name but for a slip, with those."""
    known = {word for name in names for word in _words(name) if len(word) >= _LONG}
    words = [one for one in id.split("-") if len(one) >= _LONG and one.isalpha() and one not in known]
    near = [(word, nearest(word, known)) for word in words]
    return [
        (word, meant)
        for word, meant in near
        if meant and abs(len(meant) - len(word)) <= 1 and meant.rstrip("s") != word.rstrip("s")
    ]


@rule(
    "id-apart",
    "Rename the file before anything leads to it, or write the alias of which the id is made.",
    warning=True,
    bad="# data/models/other.yml\nname: Brain 3\nsummary: It.\ngroups: [closed-source]\ncategory: model\n"
    "sources: [maker-page]",
    good="# data/models/brain-3.yml\nname: Brain 3\nsummary: It.\ngroups: [closed-source]\ncategory: model\n"
    "sources: [maker-page]",
)
def check_apart(catalog: Catalog) -> Iterator[Fault]:
    """Each id has a word of its record's names."""
    for entry, record, names in _once(catalog):
        if not any(word in names for word in entry.id.split("-")):
            yield entry.fault((), f'the id has no word of the name "{record.name}"')


@once_for_entries
def _once(catalog: Catalog) -> list[tuple[Entry, System | Term, str]]:
    """Give what has names, with the letters of all of them; what is told as a copy is left out."""
    named = [(entry, record) for entry, record in catalog.entries if isinstance(record, System | Term)]
    times, ids = Counter(core(record.name) for _, record in named), Counter(entry.id for entry, _ in named)
    return [
        (entry, record, "".join(_squeezed(name) for name in (record.name, *record.aliases)))
        for entry, record in named
        if times[core(record.name)] == 1 and ids[entry.id] == 1 and record.name not in _READ_OTHERWISE
    ]


def _plain(name: str) -> str:
    """Give a name in small plain letters; where umlauts can be spelled in two ways, in both."""
    spelled = name.casefold().translate(_UMLAUTS)
    some = [name, spelled] if spelled != name.casefold() else [name]
    return " ".join(
        unicodedata.normalize("NFKD", as_latin(one)).encode("ascii", "ignore").decode().lower() for one in some
    )


def _words(name: str) -> list[str]:
    return _WORD.findall(_plain(name))


def _squeezed(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", _plain(name))
